import { describe, expect, it } from 'vitest'
import { chooseShell, couldNotOpen, electronFlags } from './shell.mjs'

describe('chooseShell', () => {
  it('takes the desktop wherever there is one', () => {
    expect(chooseShell({}, 'darwin')).toBe('automatic')
    expect(chooseShell({ DISPLAY: ':0' }, 'linux')).toBe('automatic')
    expect(chooseShell({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe('automatic')
    expect(chooseShell({}, 'linux')).toBe('headless')
  })

  it('does as it is told', () => {
    expect(chooseShell({ LECTERN_SHELL: 'browser', DISPLAY: ':0' }, 'linux')).toBe('browser')
    expect(chooseShell({ LECTERN_SHELL: 'desktop' }, 'linux')).toBe('desktop')
    expect(() => chooseShell({ LECTERN_SHELL: 'tab' }, 'linux')).toThrow('can be desktop or browser')
  })
})

describe('couldNotOpen', () => {
  const early = { code: 1, asked: false, seconds: 0.4 }

  it('is an early end with an error', () => {
    expect(couldNotOpen(early)).toBe(true)
  })

  it('is not a normal end, a late one, one that was asked for, or Lectern being open already', () => {
    expect(couldNotOpen({ ...early, code: 0 })).toBe(false)
    expect(couldNotOpen({ ...early, seconds: 20 })).toBe(false)
    expect(couldNotOpen({ ...early, asked: true })).toBe(false)
    expect(couldNotOpen({ ...early, code: 3 })).toBe(false)
  })
})

describe('electronFlags', () => {
  it('gives up the sandbox only for root on Linux', () => {
    expect(electronFlags('linux', 0)).toEqual(['--no-sandbox'])
    expect(electronFlags('linux', 1000)).toEqual([])
    expect(electronFlags('darwin', 0)).toEqual([])
  })
})
