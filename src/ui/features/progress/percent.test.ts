import { describe, expect, it } from 'vitest'
import { percent, percentRange, shareInWords } from './percent.ts'

describe('shares in words', () => {
  it('writes a share with the interval and the number it rests on', () => {
    expect(percent(0.934)).toBe('93\u00a0%')
    expect(percentRange(0.881, 0.958)).toBe('88 to 96\u00a0%')
    expect(percentRange(0.996, 0.999)).toBe('100\u00a0%')
    expect(shareInWords({ enough: true, n: 1420, missing: 0, value: 0.93, low: 0.9, high: 0.95 })).toBe(
      '93\u00a0%, 90 to 95\u00a0%, n = 1,420',
    )
  })

  it('names no share before there are enough answers', () => {
    const few = { enough: false, n: 12, missing: 18, value: null, low: null, high: null }
    expect(shareInWords(few)).toBe('12 so far, 18 more needed')
    // Even if a value came along, it must not be shown.
    expect(shareInWords({ ...few, value: 0.9, low: 0.8, high: 0.95 })).not.toContain('%')
  })
})
