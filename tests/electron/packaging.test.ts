import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { startDesktop } from '../support/electron-double/start-desktop.ts'

const repository = join(import.meta.dirname, '..', '..')
const require = createRequire(import.meta.url)
const config = parse(readFileSync(join(repository, 'electron-builder.yml'), 'utf8')) as Record<string, unknown>

describe('the packaging configuration', () => {
  it('is one that electron-builder understands, to the last name', async () => {
    const { validateConfiguration } = require('app-builder-lib/out/util/config/config')
    const { DebugLogger } = require('builder-util')
    await validateConfiguration(structuredClone(config), new DebugLogger(false))
    const misspelt = { ...structuredClone(config), asarUnpak: [] }
    await expect(validateConfiguration(misspelt, new DebugLogger(false))).rejects.toThrow('asarUnpak')
  })

  it('packs for the Electron that we build with', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    expect(config.electronVersion).toBe(devDependencies.electron)
  })

  it('publishes nothing', () => {
    expect(config.publish).toBeNull()
  })
})

/**
 * Enough of an Electron distribution for the packer, which only copies it and turns its fuses: a file that carries
 * the fuse wire, and the files that are expected beside it.
 */
function makeDistribution(folder: string): void {
  const write = (path: string, content = '') => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  // Sentinel, version 1, nine fuses: off, on, on, on, on, on, on, on, on (@electron/fuses, "FuseWire").
  write('electron', `#!/bin/sh\nexit 0\ndL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009111111111`)
  chmodSync(join(folder, 'electron'), 0o755)
  for (const path of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'resources.pak', 'locales/en-US.pak']) {
    write(path)
  }
  write('version', String(config.electronVersion))
  mkdirSync(join(folder, 'resources'), { recursive: true })
}

describe.runIf(process.platform === 'linux')('an installed Lectern (needs Linux to be packed)', () => {
  let folder = ''
  let program = ''
  let archive = ''
  let files: string[] = []
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-package-'))
    makeDistribution(join(folder, 'dist'))
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        join(repository, 'node_modules', 'electron-builder', 'cli.js'),
        '--linux',
        'dir',
        `-c.electronDist=${join(folder, 'dist')}`,
        `-c.directories.output=${join(folder, 'release')}`,
      ],
      { cwd: repository, encoding: 'utf8', timeout: 120_000 },
    )
    if (status !== 0) throw new Error(`packing ended with ${status}:\n${stdout}${stderr}`)
    const unpacked = process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`
    program = join(folder, 'release', unpacked, 'lectern')
    archive = join(folder, 'release', unpacked, 'resources', 'app.asar')
    files = listPackage(archive, { isPack: false }).map((path) => path.split(sep).join('/').slice(1))
  }, 150_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('has what it needs', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'package.json',
        'out/main/main.js',
        'out/main/backup-worker.js',
        'out/preload/index.cjs',
        'out/renderer/index.html',
        'out/renderer/first-paint.js',
        'out/courses/pytorch-tensorflow/index.json',
        'out/courses/pytorch-tensorflow/items.json',
        'resources/icons/256.png',
        'resources/icons/due.png',
        'node_modules/better-sqlite3/lib/index.js',
        `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
      ]),
    )
  })

  it('has nothing else: no sources, no second Node, no shell for browsers, no test', () => {
    const top = new Set(files.map((path) => path.split('/')[0]))
    expect([...top].sort()).toEqual(['node_modules', 'out', 'package.json', 'resources'])
    const packages = new Set(files.filter((path) => /^node_modules\/[^/]+$/.test(path)))
    expect([...packages]).toEqual(['node_modules/better-sqlite3'])
    expect(
      files.filter((path) => /\.(ts|vue|map|cpp|hpp|gyp)$|\btests?\b|node-linux|serve\.js|cli\.js/.test(path)),
    ).toEqual([])
    expect(files.filter((path) => path.endsWith('.node'))).toHaveLength(1)
  })

  it('has one WebAssembly file, the runtime that a lab runs its two models in', () => {
    expect(files.filter((path) => path.endsWith('.wasm'))).toEqual([
      expect.stringMatching(/^out\/renderer\/assets\/ort-wasm-simd-threaded-[\w-]+\.wasm$/),
    ])
    expect(files.filter((path) => path.endsWith('.onnx'))).toHaveLength(2)
  })

  it('has its fuses set against being used as anything but Lectern', async () => {
    const wire = await getCurrentFuseWire(program)
    // Each fuse is one character in the program: "1" is on.
    const on = (option: FuseV1Options) => wire[option] === '1'.charCodeAt(0)
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      nodeInspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyFromAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
      ownSnapshot: on(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot),
      filePrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      nodeInspect: false,
      asarIntegrity: true,
      onlyFromAsar: true,
      ownSnapshot: false,
      filePrivileges: false,
    })
  })

  it('runs from what was packed alone', async () => {
    const app = join(folder, 'app')
    extractAll(archive, app)
    const home = join(folder, 'home')
    const bundle = join(app, 'out', 'main', 'main.js')
    const desktop = startDesktop(home, { browser: false, bundle })
    await desktop.note('window-shown')
    const frame = { url: 'app://lectern/', hasParent: false }
    const messages = [{ name: 'library.courses', input: {} }]
    const answered = await desktop.ask('invoke', { channel: 'lectern:call', frame, messages })
    expect(answered).toMatchObject({ value: { ok: true, value: [{ courseId: 'pytorch-tensorflow' }] } })
    const page = await desktop.ask('protocol', { url: 'app://lectern/', method: 'GET' })
    expect(page.status).toBe(200)
    const saved = await desktop.ask('invoke', {
      channel: 'lectern:call',
      frame,
      messages: [{ name: 'backup.create', input: {} }],
    })
    expect(saved).toMatchObject({ value: { ok: true, value: { sealed: true } } })
    await desktop.stop()
  })
})
