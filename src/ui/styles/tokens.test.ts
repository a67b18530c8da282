import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')

/** Colours of one theme as written in tokens.css. */
function colours(theme: string): Map<string, string> {
  const start = css.indexOf(`:root[data-theme="${theme}"] {`)
  const block = css.slice(start, css.indexOf('}', start))
  return new Map(
    [...block.matchAll(/--(?:color-)?([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name ?? '', hex ?? '']),
  )
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['app', 'surface', 'sunken', 'hover']
/** Text colour and everything it is written on. */
const textPairs: [string, string[]][] = [
  ['text', [...grounds, 'accent-soft', 'right-tint', 'wrong-tint', 'warn-tint', 'disputed-tint', 'cite']],
  ['text-2', [...grounds, 'cite']],
  ['text-3', grounds],
  ['accent', [...grounds, 'accent-soft']],
  ['accent-hover', grounds],
  ['on-accent', ['accent', 'accent-hover']],
  ['right', [...grounds, 'right-tint']],
  ['wrong', [...grounds, 'wrong-tint']],
  ['warn', [...grounds, 'warn-tint']],
  ['disputed', [...grounds, 'disputed-tint']],
]
const edgePairs: [string, string[]][] = [
  ['edge', grounds],
  ['focus', [...grounds, 'right-tint', 'wrong-tint']],
  ['right', ['right-tint', 'surface']],
  ['wrong', ['wrong-tint', 'surface']],
]

describe.each([
  ['light', 4.5],
  ['dark', 4.5],
  ['contrast-light', 7],
  ['contrast-dark', 7],
] as const)('theme %s', (theme, least) => {
  const set = colours(theme)
  const worst = (pairs: [string, string[]][]) =>
    pairs
      .flatMap(([over, under]) =>
        under.map((ground) => ({
          over,
          ground,
          ratio: contrast(set.get(over) ?? '#000000', set.get(ground) ?? '#000000'),
        })),
      )
      .sort((a, b) => a.ratio - b.ratio)[0]

  it('names every colour that the pairs below ask for', () => {
    for (const [over, under] of [...textPairs, ...edgePairs]) {
      for (const name of [over, ...under]) expect(set.has(name), name).toBe(true)
    }
  })
  it(`writes every text with a contrast of at least ${least}`, () => {
    expect(worst(textPairs)?.ratio, JSON.stringify(worst(textPairs))).toBeGreaterThanOrEqual(least)
  })
  it('draws edges of controls and focus with at least 3', () => {
    expect(worst(edgePairs)?.ratio, JSON.stringify(worst(edgePairs))).toBeGreaterThanOrEqual(3)
  })
})

describe('the measured contrasts of the design table', () => {
  it.each([
    ['light', 'text', 'surface', 16.8],
    ['light', 'accent', 'surface', 6.4],
    ['light', 'edge', 'sunken', 3.5],
    ['dark', 'text', 'surface', 13.6],
    ['dark', 'text', 'cite', 8.7],
    ['dark', 'wrong', 'surface', 8.0],
    ['contrast-light', 'wrong', 'surface', 9.6],
    ['contrast-dark', 'text', 'cite', 8.3],
  ])('%s: %s on %s is %d', (theme, over, ground, expected) => {
    const set = colours(theme)
    expect(contrast(set.get(over) ?? '', set.get(ground) ?? '')).toBeCloseTo(expected, 0)
  })
})

describe('letters of drawings in the colours of the series', () => {
  it.each(['light', 'dark', 'contrast-light', 'contrast-dark'])(
    'can be read on the ground of a figure in %s',
    (theme) => {
      const set = colours(theme)
      for (const series of ['series-1', 'series-2', 'series-3']) {
        expect(contrast(set.get(series) ?? '#000000', set.get('surface') ?? '#000000'), series).toBeGreaterThanOrEqual(
          4.5,
        )
      }
    },
  )

  it('regression: stand on no sunken ground, where orange had 4.17, in the drawing of the ladder', () => {
    const drawing = readFileSync(join(import.meta.dirname, '../features/figures/LadderDrawing.vue'), 'utf8')
    expect(/\.deck \{[^}]*fill: var\(--color-(\w+)\)/u.exec(drawing)?.[1]).toBe('surface')
  })
})

it('gives every theme the same names', () => {
  const names = (theme: string) => [...colours(theme).keys()].sort()
  for (const theme of ['dark', 'contrast-light', 'contrast-dark']) expect(names(theme)).toEqual(names('light'))
})
