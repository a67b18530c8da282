import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CommandId, commands } from './catalogue.ts'
import { keysOf, shortcutPreferences } from './preferences.ts'
import { type Binding, bind, canRun, installShortcuts } from './registry.ts'

let done: string[] = []
let undo: (() => void)[] = []

const listen = (id: CommandId, limits: Partial<Binding> = {}, name: string = id) =>
  undo.push(bind({ id, run: () => void done.push(name), ...limits }))

/** Presses a key where the page has focus, as a browser would report it. */
function press(key: string, options: KeyboardEventInit & { on?: Element } = {}): KeyboardEvent {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : (options.code ?? '')
  const event = new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true, ...options })
  ;(options.on ?? document.body).dispatchEvent(event)
  return event
}
function put<T extends Element>(html: string): T {
  const template = document.createElement('template')
  template.innerHTML = html
  const element = template.content.firstElementChild
  if (element === null) throw new Error('no element')
  document.body.append(element)
  return element as T
}

beforeEach(() => {
  done = []
  undo = [installShortcuts(window)]
  shortcutPreferences.value = { singleKeys: true, chosen: {} }
})
afterEach(() => {
  for (const stop of undo) stop()
  document.body.replaceChildren()
})

describe('single keys', () => {
  it('act on the page and stop there', () => {
    listen('review')
    expect(press('r').defaultPrevented).toBe(true)
    expect(done).toEqual(['review'])
  })
  it.each([
    '<input>',
    '<input type="search">',
    '<textarea></textarea>',
    '<select></select>',
    '<div contenteditable="true"></div>',
  ])('are only text in %s', (html) => {
    for (const id of ['pick', 'guess', 'think-so', 'sure', 'shortcuts', 'submit', 'undo'] as const) listen(id)
    const field = put(html)
    for (const key of ['1', 'j', 'k', 'l', '?', 'u', 'Enter']) press(key, { on: field })
    expect(press('z', { on: field, ctrlKey: true }).defaultPrevented).toBe(false)
    expect(done).toEqual([])
  })
  it.each(['radio', 'checkbox', 'range'])('act while a %s has focus', (type) => {
    listen('sure')
    press('l', { on: put(`<input type="${type}">`) })
    expect(done).toEqual(['sure'])
  })
  it('can be switched off, and leave the others working', () => {
    shortcutPreferences.value = { singleKeys: false, chosen: {} }
    for (const id of ['review', 'go-today', 'suspend', 'palette', 'continue'] as const) listen(id)
    press('r')
    press('g')
    press('t')
    press('S', { shiftKey: true })
    press('k', { ctrlKey: true })
    press('Enter')
    expect(done).toEqual(['palette', 'continue'])
  })
  it('rest with Control, Alt or Command held', () => {
    listen('review')
    press('r', { ctrlKey: true })
    press('r', { altKey: true })
    press('r', { metaKey: true })
    expect(done).toEqual([])
  })
  it('do not repeat while held down', () => {
    listen('flag')
    press('f')
    press('f', { repeat: true })
    expect(done).toEqual(['flag'])
  })
})

describe('input methods', () => {
  it('keep their keys while composing', () => {
    listen('submit')
    listen('text-sure')
    press('Enter', { isComposing: true })
    press('Enter', { isComposing: true, ctrlKey: true })
    expect(done).toEqual([])
  })
})

describe('keys with modifiers', () => {
  it('act inside a text field', () => {
    listen('text-sure')
    listen('palette')
    const field = put('<textarea></textarea>')
    press('Enter', { on: field, ctrlKey: true })
    press('k', { on: field, ctrlKey: true })
    expect(done).toEqual(['text-sure', 'palette'])
  })
})

describe('Enter and Space', () => {
  it('belong to the button or link that has focus', () => {
    listen('continue')
    listen('submit')
    for (const html of ['<button></button>', '<a href="#/x"></a>']) {
      expect(press('Enter', { on: put(html) }).defaultPrevented).toBe(false)
    }
    press(' ', { on: put('<input type="radio">') })
    expect(done).toEqual([])
    press('Enter', { on: put('<input type="radio">') })
    expect(done).toHaveLength(1)
  })
})

describe('sequences', () => {
  it('need both keys, one after the other', () => {
    listen('go-today')
    listen('think-so')
    press('t')
    expect(done).toEqual([])
    press('g')
    press('t')
    expect(done).toEqual(['go-today'])
  })
  it('end with a wrong second key, which then means itself', () => {
    listen('go-today')
    listen('review')
    press('g')
    press('r')
    press('t')
    expect(done).toEqual(['review'])
  })
})

describe('who answers', () => {
  it('is the narrower place, then the later one, then whoever does not pass', () => {
    listen('note')
    listen('decline')
    press('n')
    expect(done).toEqual(['decline'])
    listen('undo', {}, 'page')
    undo.push(bind({ id: 'undo', run: () => false }))
    press('u')
    expect(done).toEqual(['decline', 'page'])
  })
  it('is only the card that has focus', () => {
    const first = put<HTMLElement>('<section><input type="radio"></section>')
    const second = put<HTMLElement>('<section><input type="radio"></section>')
    listen('guess', { within: () => first }, 'first')
    listen('guess', { within: () => second }, 'second')
    press('j', { on: second.querySelector('input') ?? second })
    press('j')
    expect(done).toEqual(['second'])
  })
  it('is nobody behind an open dialog', () => {
    listen('review')
    const dialog = put<HTMLDialogElement>('<dialog open><button></button></dialog>')
    listen('accept', { within: () => dialog })
    press('r', { on: dialog })
    press('y', { on: dialog })
    expect(done).toEqual(['accept'])
  })
  it('is nobody while it cannot act', () => {
    let able = false
    listen('review', { when: () => able })
    press('r')
    expect([done, canRun('review')]).toEqual([[], false])
    able = true
    press('r')
    expect([done, canRun('review')]).toEqual([['review'], true])
  })
})

describe('chosen keys', () => {
  it('replace the default ones', () => {
    shortcutPreferences.value = { singleKeys: true, chosen: { review: 'Mod+Shift+X' } }
    listen('review')
    press('r')
    press('X', { ctrlKey: true, shiftKey: true })
    expect(done).toEqual(['review'])
  })
  it('may be none, but never for keys that follow from what they do', () => {
    shortcutPreferences.value = { singleKeys: true, chosen: { review: '', continue: '' } }
    expect([keysOf('review'), keysOf('continue')]).toEqual([[], ['Enter', 'Space']])
  })
})

it('lists every command once', () => {
  expect(new Set(commands.map((command) => command.id)).size).toBe(commands.length)
})
