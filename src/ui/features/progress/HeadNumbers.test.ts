import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { MeasuredShare, ProgressSummary } from '#contract/progress.ts'
import HeadNumbers from './HeadNumbers.vue'

const few: MeasuredShare = { enough: false, n: 12, missing: 18, value: null, low: null, high: null }
const summary = (retention: MeasuredShare): ProgressSummary => ({
  known: { known: 0.41, seen: 38, total: 60 },
  retention,
  young: few,
  mature: few,
  desiredRetention: 0.9,
  week: { tookMs: 4_320_000, answers: 84, countedDays: 3, goalDays: 5, streakDays: 4 },
  answersTotal: 84,
  calibration: [],
  lessons: [],
})
const tiles = (retention: MeasuredShare) =>
  mount(HeadNumbers, { props: { summary: summary(retention) } })
    .findAll('[role="group"]')
    .map((tile) => tile.text().replaceAll('\u00a0', ' '))

describe('HeadNumbers', () => {
  it('shows each number with what it rests on', () => {
    const shown = tiles({ enough: true, n: 142, missing: 0, value: 0.93, low: 0.88, high: 0.96 })
    expect(shown[0]).toContain('93 %')
    expect(shown[0]).toContain('88 to 96 %, from 142 reviews')
    expect(shown[1]).toContain('41 %')
    expect(shown[1]).toContain('38 of 60 seen')
    expect(shown[2]).toMatch(/1 h 12 min.*84 answers · 3 of 5 days counted/s)
  })

  it('shows no retention below 30 reviews, but when it will appear', () => {
    const [retention] = tiles(few)
    expect(retention).toContain('Retention appears after 30 reviews (you have 12)')
    expect(retention).not.toContain('%')
  })
})
