import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PageFiles } from './page-files.ts'

let folder = ''
let files: PageFiles
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-page-'))
  const page = join(folder, 'page')
  mkdirSync(join(page, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(page, 'index.html'), 'index')
  writeFileSync(join(page, 'first-paint.js'), 'paint')
  writeFileSync(join(page, 'assets', 'main-1a2b.css'), 'style')
  writeFileSync(join(page, 'assets', 'with space.svg'), 'picture')
  writeFileSync(join(page, 'assets', 'runtime-1a2b.wasm'), 'machine code')
  writeFileSync(join(page, 'assets', 'unknown.xyz'), 'what')
  symlinkSync(join(folder, 'secret.txt'), join(page, 'link.txt'))
  symlinkSync(folder, join(page, 'up'))
  files = new PageFiles(page)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('the files of the page', () => {
  it.each([
    ['/', 'index', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html', 'index', 'text/html; charset=utf-8', 'no-cache'],
    ['/first-paint.js', 'paint', 'text/javascript; charset=utf-8', 'no-cache'],
    ['/assets/main-1a2b.css', 'style', 'text/css; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/assets/with%20space.svg', 'picture', 'image/svg+xml', 'public, max-age=31536000, immutable'],
    ['/assets/runtime-1a2b.wasm', 'machine code', 'application/wasm', 'public, max-age=31536000, immutable'],
    ['/assets/unknown.xyz', 'what', 'application/octet-stream', 'public, max-age=31536000, immutable'],
  ])('%s', async (path, text, mediaType, cacheControl) => {
    const file = await files.read(path)
    expect(file).toMatchObject({ mediaType, cacheControl })
    expect(file?.bytes.toString()).toBe(text)
  })

  it.each([
    '/secret.txt',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/..\\secret.txt',
    '/link.txt',
    '/up/secret.txt',
    '/up',
    '/assets',
    '/assets/',
    '//index.html',
    '/./index.html',
    '/index.html%00',
    '/index.html/',
    '/INDEX.HTML',
    '/%zz',
    '/constructor',
    '/__proto__',
    'index.html',
    '',
  ])('%s is none of them', async (path) => {
    expect(await files.read(path)).toBeNull()
  })
})
