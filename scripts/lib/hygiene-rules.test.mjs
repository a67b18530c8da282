import { describe, expect, it } from 'vitest'
import { findingsIn } from './hygiene-rules.mjs'

// Put together here, so that this file does not contain what it looks for.
const marker = ['TO', 'DO'].join('')
const home = ['', 'home', 'somebody', 'lectern'].join('/')
const registry = ['registry', 'npmjs', 'org'].join('.')
const skip = ['it', 'skip'].join('.')
const only = ['describe', 'only'].join('.')

describe('findingsIn', () => {
  it.for([
    ['docs/a.md', `see ${home}/x`, 'docs/a.md:1 has a path of one machine'],
    ['package-lock.json', `https://${registry}/x`, 'package-lock.json:1 has the address of a package registry'],
    ['src/a.ts', `\n// ${marker}: later`, 'src/a.ts:2 has a note to self: do it, or describe it in docs/'],
    ['src/a.test.ts', `${only}('x', () => {})`, 'src/a.test.ts:1 has a test that silences the others'],
  ])('%s: %s', ([path, text, finding]) => {
    expect(findingsIn(path ?? '', text ?? '')).toEqual([finding])
  })

  it('wants a reason for a skipped test', () => {
    expect(findingsIn('tests/a.test.ts', `${skip}('reads a deck', read)`)).toHaveLength(1)
    expect(findingsIn('tests/a.test.ts', `${skip}(\n  'reads a deck (needs Electron)', read)`)).toEqual([])
  })

  it('keeps the clock out of the domain, though not out of its comments and tests', () => {
    expect(findingsIn('src/domain/a.ts', 'const nowMs = Date.now()')).toHaveLength(1)
    expect(findingsIn('src/domain/a.ts', ' * never Date.now() here')).toEqual([])
    expect(findingsIn('src/domain/a.test.ts', 'const nowMs = Date.now()')).toEqual([])
    expect(findingsIn('src/backend/a.ts', 'const nowMs = Date.now()')).toEqual([])
  })

  it('lets ordinary text pass', () => {
    const text =
      'https://example.org/work/x ~/.local/share/lectern /usr/bin/chromium a todo list "homework/x" /home/a/x'
    expect(findingsIn('docs/a.md', text)).toEqual([])
  })
})
