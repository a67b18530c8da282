import { describe, expect, it } from 'vitest'
import { behind } from './dependencies.mjs'

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/vue': { version: '3.5.45' },
  'node_modules/only-on-mac': { version: '1.0.0', optional: true },
  'node_modules/guest': { version: '2.0.0', peer: true },
}

describe('behind', () => {
  it('is content when everything that has to be there is there, whatever the project itself is called', () => {
    expect(behind(wanted, { 'node_modules/vue': { version: '3.5.45' } })).toEqual([])
  })

  it('names what is missing and what has another version', () => {
    const more = { ...wanted, 'node_modules/zod': { version: '4.6.7' } }
    expect(behind(more, { 'node_modules/vue': { version: '3.5.44' } })).toEqual([
      'node_modules/vue',
      'node_modules/zod',
    ])
  })

  it('does not mind packages too many', () => {
    expect(
      behind(wanted, { 'node_modules/vue': { version: '3.5.45' }, 'node_modules/x': { version: '1.0.0' } }),
    ).toEqual([])
  })
})
