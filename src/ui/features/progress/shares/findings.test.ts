import { describe, expect, it } from 'vitest'
import type { MeasuredShare, ProgressSummary } from '#contract/progress.ts'
import { calibrationFinding } from './calibration-words.ts'
import { retentionFinding, retentionRows, sharesSummary } from './retention-words.ts'

const share = (value: number, low: number, high: number, n = 200): MeasuredShare => ({
  enough: true,
  n,
  missing: 0,
  value,
  low,
  high,
})
const few = (n: number, needed: number): MeasuredShare => ({
  enough: false,
  n,
  missing: needed - n,
  value: null,
  low: null,
  high: null,
})
const retention = (all: MeasuredShare) => ({
  retention: all,
  young: all,
  mature: few(3, 30),
  desiredRetention: 0.9,
})
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('retentionFinding', () => {
  it.each([
    [share(0.93, 0.88, 0.96), 'You recalled 93 % of 200 reviews, in line with your target of 90 %'],
    [share(0.97, 0.94, 0.99), 'You recalled 97 % of 200 reviews, more than your target of 90 %'],
    [share(0.8, 0.74, 0.85), 'You recalled 80 % of 200 reviews, less than your target of 90 %'],
    [few(12, 30), 'Retention appears after 30 reviews (you have 12)'],
  ])('lets the interval decide', (all, words) => {
    expect(plain(retentionFinding(retention(all)))).toBe(words)
  })

  it('names no share below the minimum, not even in the summary', () => {
    const rows = retentionRows({ ...retention(few(12, 30)), young: few(9, 30) })
    expect(plain(sharesSummary(rows)).replaceAll('mark at 90 %', '')).not.toContain('%')
  })
})

describe('calibrationFinding', () => {
  const levels = (
    guess: MeasuredShare,
    thinkSo: MeasuredShare,
    sure: MeasuredShare,
  ): ProgressSummary['calibration'] => [
    { confidence: 'guess', nominal: 0.4, accuracy: guess },
    { confidence: 'think-so', nominal: 0.7, accuracy: thinkSo },
    { confidence: 'sure', nominal: 0.95, accuracy: sure },
  ]

  it.each([
    [levels(few(4, 20), few(19, 20), few(0, 20)), 'Calibration appears after 20 answers with the same confidence'],
    [
      levels(share(0.45, 0.3, 0.6), share(0.72, 0.6, 0.8), share(0.93, 0.88, 0.97)),
      'Your confidence fits your answers',
    ],
    [
      levels(share(0.6, 0.5, 0.7), share(0.5, 0.4, 0.6), share(0.8, 0.7, 0.88, 61)),
      '“Sure” was right 80 % of 61 times, less than the 95 % it stands for',
    ],
    // Being too sure matters more than not being sure enough.
    [
      levels(share(0.2, 0.1, 0.3), share(0.9, 0.8, 0.95), few(3, 20)),
      '“Guess” was right 20 % of 200 times, less than the 40 % it stands for',
    ],
    [
      levels(few(3, 20), share(0.9, 0.8, 0.95), few(3, 20)),
      '“Think so” was right 90 % of 200 times, more than the 70 % it stands for',
    ],
  ])('names what is off, the surest first', (given, words) => {
    expect(plain(calibrationFinding(given))).toBe(words)
  })
})
