import { describe, expect, it } from 'vitest'
import { commands } from '../../app/shortcuts/catalogue.ts'
import { keysOf } from '../../app/shortcuts/preferences.ts'
import { objection } from './shortcutChoice.ts'

describe('objection', () => {
  it('has none against a free key', () => {
    expect(objection('review', 'Shift+R', keysOf)).toBeNull()
    expect(objection('review', 'R', keysOf)).toBeNull()
  })
  it('names the command that has the key, in a sentence', () => {
    expect(objection('review', 'U', keysOf)).toBe(
      '“Undo the last answer or change” (anywhere) already has this key. Choose another one, or change that first.',
    )
  })
  it('sees the first key of a sequence', () => {
    expect(objection('review', 'G', keysOf)).toContain('Go to Today')
  })
  it('lets places that are never open together share a key', () => {
    expect(objection('previous-section', 'J', keysOf)).toBeNull()
    expect(objection('hint', 'J', keysOf)).toContain('Answer as a guess')
  })
  it.each(['Mod+T', 'Mod+W', 'Mod+1'])('leaves %s to the browser', (keys) => {
    expect(objection('review', keys, keysOf)).toContain('browser')
  })
  it('keeps plain keys for writing where an answer is typed', () => {
    expect(objection('text-sure', 'S', keysOf)).toContain('Add Ctrl or Alt')
  })
  it('finds no fault with the keys as they come', () => {
    const faults = commands
      .filter((entry) => entry.fixed !== true)
      .flatMap((entry) => entry.keys.map((keys) => objection(entry.id, keys, keysOf)).filter((text) => text !== null))
    expect(faults).toEqual([])
  })
})
