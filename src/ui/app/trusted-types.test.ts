import { expect, test } from 'vitest'
import { allowEmptyMarkupAndOwnWorkers } from './trusted-types.ts'

interface Rules {
  createHTML: (markup: string) => string
  createScriptURL: (address: string, type?: string, sink?: string) => string
}

/** The rules that a page at this address makes. */
function rulesAt(page: string): Rules {
  const made: Rules[] = []
  const trustedTypes = { createPolicy: (_name: string, rules: Rules) => made.push(rules) }
  allowEmptyMarkupAndOwnWorkers({ trustedTypes }, page)
  const [rules] = made
  if (!rules) throw new Error('no policy was made')
  return rules
}

test('empty markup passes, everything else is refused', () => {
  const { createHTML } = rulesAt('http://127.0.0.1:4000/#/today')
  expect(createHTML('')).toBe('')
  expect(() => createHTML('<b>')).toThrow(TypeError)
})

test.each(['http://127.0.0.1:4000/#/today', 'app://lectern/'])('at %s a worker of our own build may start', (page) => {
  const { createScriptURL } = rulesAt(page)
  const address = new URL('assets/some.worker-1a2b.js', page).href
  const worker = (value: string) => createScriptURL(value, 'TrustedScriptURL', 'Worker constructor')
  expect(worker(address)).toBe(address)
  expect(worker('./assets/some.worker-1a2b.js')).toBe(address)
  for (const foreign of [
    'https://example.org/assets/x.js',
    '//example.org/assets/x.js',
    '/first-paint.js',
    '/assets/../rpc/x.js',
    '/assets/picture.svg',
    'data:text/javascript,1',
    'blob:http://127.0.0.1:4000/1',
    '',
  ]) {
    expect(() => worker(foreign), foreign).toThrow(TypeError)
  }
  expect(() => createScriptURL(address, 'TrustedScriptURL', 'HTMLScriptElement src')).toThrow(TypeError)
})

test('a browser without Trusted Types is left alone', () => {
  expect(() => allowEmptyMarkupAndOwnWorkers({}, 'http://127.0.0.1:4000/')).not.toThrow()
})
