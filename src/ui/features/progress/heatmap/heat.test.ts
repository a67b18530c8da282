import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextPlace } from './grid-keys.ts'
import { heatLegend, heatLevel, heatStep } from './heat-steps.ts'
import { firstShownDay, monthColumns, WEEKS_SHOWN, weekdayIndex, weekdayRows } from './heat-weeks.ts'
import { dayInWords, heatFinding } from './heat-words.ts'

/** Friday, 20 November 2026. */
const TODAY = 20777
const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)

describe('the weeks of the heatmap', () => {
  it('begins on a Monday 52 weeks before this one and ends today', () => {
    expect(weekdayIndex(TODAY)).toBe(4)
    expect(dateOf(firstShownDay(TODAY))).toBe('2025-11-17')
    const rows = weekdayRows([{ day: TODAY, answers: 3, tookMs: 1000 }], TODAY)
    expect(rows).toHaveLength(7)
    expect(rows[4]?.at(-1)).toEqual({ day: TODAY, answers: 3, tookMs: 1000 })
    expect(rows[5]?.at(-1)).toBeNull()
    expect(rows[5]?.at(-2)).toEqual({ day: TODAY - 6, answers: 0, tookMs: 0 })
  })

  it('has every day once, in its weekday row, whatever today is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 40_000 }), (today) => {
        const rows = weekdayRows([], today)
        const days = rows.flatMap((row) => row.flatMap((total) => total?.day ?? []))
        expect(new Set(days).size).toBe(today - firstShownDay(today) + 1)
        rows.forEach((row, weekday) => {
          expect(row).toHaveLength(WEEKS_SHOWN)
          for (const total of row) if (total) expect(weekdayIndex(total.day)).toBe(weekday)
        })
        const columns = monthColumns(today).map(({ column }) => column)
        expect(columns.length).toBeGreaterThanOrEqual(11)
        expect(columns.every((column, index) => index === 0 || column - (columns[index - 1] ?? 0) >= 4)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the steps of colour', () => {
  it('count in round steps, and one long day does not make the others pale', () => {
    const days = (counts: number[]) => counts.map((answers, day) => ({ day, answers, tookMs: 0 }))
    expect(heatStep(days([]))).toBe(1)
    expect(heatStep(days([...Array.from({ length: 20 }, () => 20), 400]))).toBe(5)
    expect(heatLegend(10)).toEqual(['0', '1–10', '11–20', '21–30', '31 or more'])
    expect(heatLegend(1)).toEqual(['0', '1', '2', '3', '4 or more'])
  })

  it('give a day the colour whose range in the legend holds its count', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.constantFrom(1, 2, 5, 10, 50), (answers, step) => {
        const [low, high] = (heatLegend(step)[heatLevel(answers, step)] ?? '').split(/–| or more/)
        expect(answers).toBeGreaterThanOrEqual(Number(low))
        if (high !== undefined && high !== '') expect(answers).toBeLessThanOrEqual(Number(high))
        if (high === undefined) expect(answers).toBe(Number(low))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the heatmap in words', () => {
  it('names a cell by its day, its answers and their time', () => {
    expect(dayInWords({ day: TODAY - 16, answers: 23, tookMs: 480_000 })).toBe('Wed 4 Nov 2026: 23 answers, 8 min')
    expect(dayInWords({ day: TODAY, answers: 0, tookMs: 0 })).toBe('Fri 20 Nov 2026: no answers')
    expect(
      heatFinding([
        { day: 1, answers: 1200, tookMs: 1 },
        { day: 2, answers: 0, tookMs: 0 },
      ]),
    ).toBe('1,200 answers on 1 day of the last 53 weeks')
    expect(heatFinding([])).toBe('No answers in the last 53 weeks')
  })
})

describe('moving in the grid', () => {
  const last = WEEKS_SHOWN - 1
  const exists = ({ week, weekday }: { week: number; weekday: number }) =>
    week >= 0 && week <= last && weekday >= 0 && weekday <= (week === last ? 4 : 6)
  const move = (key: string, week: number, weekday: number, ctrl = false) =>
    nextPlace(key, ctrl, { week, weekday }, exists, last)

  it.each([
    ['ArrowLeft', 5, 2, { week: 4, weekday: 2 }],
    ['ArrowDown', 5, 2, { week: 5, weekday: 3 }],
    ['ArrowDown', last, 4, null],
    ['ArrowRight', last - 1, 6, null],
    ['Home', 30, 2, { week: 0, weekday: 2 }],
    ['End', 30, 2, { week: last, weekday: 2 }],
    ['End', 30, 6, { week: last - 1, weekday: 6 }],
    ['PageUp', 2, 1, { week: 0, weekday: 1 }],
    ['a', 2, 1, null],
  ] as const)('%s', (key, week, weekday, target) => {
    expect(move(key, week, weekday)).toEqual(target)
  })

  it('goes to the first and the last day with Control', () => {
    expect(move('Home', 30, 3, true)).toEqual({ week: 0, weekday: 0 })
    expect(move('End', 30, 3, true)).toEqual({ week: last, weekday: 4 })
  })
})
