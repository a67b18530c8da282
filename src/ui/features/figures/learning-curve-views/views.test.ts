import { expect, test } from 'vitest'
import { documentViews, frayedEnd } from './views.ts'

test('views of version 1 reach far and views of version 2 do not', () => {
  const views = documentViews.flatMap((row) => row.views)
  expect(views).toHaveLength(5)
  for (const { reach, version } of views) expect(reach === 'far').toBe(version === 1)
})

test('a bar frays: stripes get thinner, gaps get wider, and none touches the next', () => {
  const stripes = frayedEnd(100)
  let before = { end: 100, width: Number.POSITIVE_INFINITY, gap: 0 }
  for (const { x, width } of stripes) {
    expect(x - before.end).toBeGreaterThan(before.gap)
    expect(width).toBeLessThan(before.width)
    before = { end: x + width, width, gap: x - before.end }
  }
  expect(stripes.length).toBeGreaterThan(3)
})
