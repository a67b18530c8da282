import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { capture } from './children.mjs'
import { fromRoot } from './paths.mjs'

/** @param {string} name */
const module = (name) => JSON.stringify(fromRoot('scripts', 'lib', name))

/** @param {string} command */
const entry = (command) => [
  '--input-type=module',
  '-e',
  `const { runEntry } = await import(${module('entry.mjs')})
   const { capture } = await import(${module('children.mjs')})
   const { existsSync } = await import('node:fs')
   const { Trouble } = await import(${module('say.mjs')})
   await runEntry(async () => { ${command} }, { codeWhenStopped: 0 })`,
]

describe('runEntry', () => {
  it('exits with what the command says', async () => {
    expect(await capture(process.execPath, entry('return 3'))).toMatchObject({ code: 3, output: '' })
  })

  it('shows foreseen trouble as a sentence and anything else with its trace', async () => {
    const foreseen = await capture(process.execPath, entry(`throw new Trouble('The disk is full.')`))
    expect(foreseen).toMatchObject({ code: 1, output: 'The disk is full.\n' })
    const unforeseen = await capture(process.execPath, entry(`throw new Error('what now')`))
    expect(unforeseen).toMatchObject({ code: 1, output: expect.stringMatching(/Error: what now\n +at /) })
  })
})

describe.skipIf(process.platform === 'win32')('runEntry when stopped (needs POSIX signals)', () => {
  it('ends its helpers, keeps quiet about their failure, and exits as agreed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-entry-'))
    const idFile = join(folder, 'id')
    const helper = `require('fs').writeFileSync(${JSON.stringify(idFile)}, process.pid + '.'); setInterval(() => {}, 1000)`
    const launcher = capture(
      process.execPath,
      entry(`
        setInterval(() => existsSync(${JSON.stringify(idFile)}) && process.kill(process.pid), 20)
        await capture(process.execPath, ['-e', ${JSON.stringify(helper)}])
        throw new Trouble('The helper failed.')`),
    )
    expect(await launcher).toMatchObject({ code: 0, output: '' })
    const helperId = Number.parseInt(readFileSync(idFile, 'utf8'), 10)
    expect(() => process.kill(helperId, 0)).toThrow('ESRCH')
    rmSync(folder, { recursive: true })
  })
})
