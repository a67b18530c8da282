import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Settings } from '#contract/settings.ts'
import { defaultSettings } from '#domain/settings.ts'
import firstPaint from '../public/first-paint.js?raw'
import { appearanceOf, applyAppearance, resolveTheme } from './appearance.ts'

const root = document.documentElement
const settings = (change: Partial<Settings> = {}): Settings => ({ ...defaultSettings, ...change })

/** The operating system's wishes are outside of the page, so they are stood in for. */
function system(dark: boolean, moreContrast: boolean) {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: query.includes('contrast') ? moreContrast : dark,
    addEventListener: () => undefined,
  }))
}
const shown = () => ({ ...root.dataset, style: root.getAttribute('style') })
function clear() {
  for (const name of Object.keys(root.dataset)) delete root.dataset[name]
  root.removeAttribute('style')
}

beforeEach(() => {
  clear()
  localStorage.clear()
  system(false, false)
})

describe('resolveTheme', () => {
  it.each([
    [false, false, 'light'],
    [true, false, 'dark'],
    [false, true, 'contrast-light'],
    [true, true, 'contrast-dark'],
  ] as const)('follows the system: dark %s, more contrast %s gives %s', (dark, moreContrast, expected) => {
    expect(resolveTheme('system', { dark, moreContrast })).toBe(expected)
  })
  it('lets the learner overrule the system', () => {
    expect(resolveTheme('light', { dark: true, moreContrast: true })).toBe('light')
  })
})

describe('reading size', () => {
  it('is the chosen number of pixels at any interface size', () => {
    for (const interfacePercent of [90, 100, 130]) {
      const { properties } = appearanceOf(settings({ interfacePercent, readingSizePx: 21 }))
      const rem = Number.parseFloat(properties['--reading-size'])
      expect(rem * 16 * (interfacePercent / 100)).toBeCloseTo(21, 2)
    }
  })
})

describe('the first paint', () => {
  const paint = () => new Function(firstPaint)()

  it('shows what the page showed last', () => {
    applyAppearance(
      settings({ theme: 'contrast-dark', readingFont: 'hyperlegible', interfacePercent: 120, density: 'compact' }),
    )
    const before = shown()
    clear()
    paint()
    expect(shown()).toEqual(before)
  })
  it.each([
    [true, false, 'dark'],
    [false, true, 'contrast-light'],
  ] as const)('asks the system where nothing was chosen: dark %s, contrast %s', (dark, contrast, expected) => {
    system(dark, contrast)
    paint()
    expect(root.dataset.theme).toBe(expected)
  })
  it('survives an unreadable copy', () => {
    localStorage.setItem('lectern.appearance', '{half')
    paint()
    expect(root.dataset.theme).toBe('light')
  })
})
