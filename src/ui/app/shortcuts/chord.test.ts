import { describe, expect, it } from 'vitest'
import { ariaKeys, isSingleKey, type KeyPress, keyCaps, parsePresses, pressOf, samePress, writePress } from './chord.ts'

const event = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})
const matches = (keys: string, given: KeyPress, mac = false, altGraph = false) =>
  parsePresses(keys).every((wanted) => samePress(wanted, pressOf(given, mac, altGraph)))

describe('a key press', () => {
  it.each([
    ['J', event('j', 'KeyJ'), true],
    ['J', event('J', 'KeyJ'), true], // Caps Lock
    ['J', event('J', 'KeyJ', { shiftKey: true }), false],
    ['J', event('j', 'KeyJ', { ctrlKey: true }), false],
    ['Shift+S', event('S', 'KeyS', { shiftKey: true }), true],
    ['Shift+S', event('s', 'KeyS'), false],
    ['?', event('?', 'Slash', { shiftKey: true }), true],
    ['?', event('?', 'Minus', { shiftKey: true }), true], // German
    ['/', event('/', 'Slash'), true],
    ['/', event('/', 'Digit7', { shiftKey: true }), true], // German
    ['Mod+K', event('k', 'KeyK', { ctrlKey: true }), true],
    ['Alt+Shift+Enter', event('Enter', 'Enter', { altKey: true, shiftKey: true }), true],
    ['Alt+Enter', event('Enter', 'Enter', { altKey: true, shiftKey: true }), false],
    ['Space', event(' ', 'Space'), true],
    ['2', event('2', 'Numpad2'), true],
  ])('%s for %o: %s', (keys, given, expected) => {
    expect(matches(keys, given)).toBe(expected)
  })

  it('means the key’s place on a layout without Latin letters', () => {
    expect(matches('J', event('о', 'KeyJ'))).toBe(true) // Russian
    expect(matches('[', event('х', 'BracketLeft'))).toBe(true)
    expect(matches('L', event('λ', 'KeyL'))).toBe(true) // Greek
    expect(matches('Mod+Z', event('я', 'KeyZ', { ctrlKey: true }))).toBe(true)
  })
  it('means the letter, not the place, on another Latin layout', () => {
    expect(matches('A', event('a', 'KeyQ'))).toBe(true) // French
    expect(matches('Q', event('a', 'KeyQ'))).toBe(false)
  })
  it('takes the digit row where digits need Shift', () => {
    expect(matches('1', event('&', 'Digit1'))).toBe(true) // French
    expect(matches('1', event('!', 'Digit1', { shiftKey: true }))).toBe(false)
  })
  it('takes Command on a Mac and Control elsewhere', () => {
    expect(matches('Mod+K', event('k', 'KeyK', { metaKey: true }), true)).toBe(true)
    expect(matches('Mod+K', event('k', 'KeyK', { ctrlKey: true }), true)).toBe(false)
  })
  it('reads AltGr as writing a sign', () => {
    expect(matches('[', event('[', 'Digit8', { ctrlKey: true, altKey: true }), false, true)).toBe(true)
  })
})

it('knows which keys WCAG 2.1.4 asks to be able to switch off', () => {
  expect(['J', '?', 'Shift+S', 'G T', '1'].map(isSingleKey)).toEqual([true, true, true, true, true])
  expect(['Mod+K', 'Alt+Enter', 'Enter', 'Escape', 'Space'].map(isSingleKey)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

it('writes a press as it would be read', () => {
  expect(writePress(pressOf(event('S', 'KeyS', { shiftKey: true }), false))).toBe('Shift+S')
  expect(writePress(pressOf(event('?', 'Slash', { shiftKey: true }), false))).toBe('?')
  expect(writePress(pressOf(event('k', 'KeyK', { ctrlKey: true, altKey: true }), false))).toBe('Mod+Alt+K')
  expect(writePress(pressOf(event('Control', 'ControlLeft', { ctrlKey: true }), false))).toBeNull()
})

it('prints caps and accessible names for the platform', () => {
  expect(keyCaps('Mod+K', false)).toEqual(['Ctrl', 'K'])
  expect(keyCaps('Mod+K', true)).toEqual(['⌘', 'K'])
  expect(keyCaps('G T', false)).toEqual(['G', 'then', 'T'])
  expect(ariaKeys('Mod+K', false)).toBe('Control+K')
  expect(ariaKeys('Mod+K', true)).toBe('Meta+K')
  expect(ariaKeys('G T', false)).toBeUndefined()
})
