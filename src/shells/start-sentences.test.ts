import { describe, expect, it } from 'vitest'
import { heldSentence } from './held.ts'
import { assertRuntime } from './runtime-guard.ts'
import { within } from './within.ts'

describe('a library that is open elsewhere', () => {
  it.each([
    [
      { pid: 7, shell: 'browser', url: 'http://127.0.0.1:8000/#token=x' },
      'This library is already open in the browser shell at http://127.0.0.1:8000/#token=x (process 7).',
    ],
    [{ pid: 8, shell: 'desktop', url: null }, 'This library is already open in the desktop shell (process 8).'],
    [{ pid: 9, shell: 'someday', url: null }, 'This library is already open in another Lectern (process 9).'],
    [null, 'This library is already open in another Lectern. Use that one, or close it first.'],
  ])('%j', (owner, sentence) => {
    expect(heldSentence(owner)).toBe(sentence)
  })
})

describe('the runtime', () => {
  const versions = (napi: string) => ({ ...process.versions, napi, node: '20.1.0' })

  it('that would crash on the first database is refused in words', () => {
    expect(() => assertRuntime(versions('9'))).toThrow('Lectern needs Node 22.14 or newer; this is Node 20.1.0.')
  })

  it.each(['10', '11'])('with Node-API %s will do', (napi) => {
    expect(() => assertRuntime(versions(napi))).not.toThrow()
  })
})

describe('waiting for an end', () => {
  it('takes as long as the work, not as long as the limit', async () => {
    expect(await within(60_000, Promise.resolve('done'))).toBe(true)
  })

  it('gives up after the limit, and when the work fails', async () => {
    expect(await within(5, new Promise(() => {}))).toBe(false)
    expect(await within(60_000, Promise.reject(new Error('full disk')))).toBe(false)
  })
})
