import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisTop, type Forecast, forecastBars, sizeOf } from './forecast-bars.ts'
import { forecastOption } from './forecast-option.ts'
import { barInWords, forecastFinding } from './forecast-words.ts'
import { barAt, columnOf, labelStep, plotGeometry } from './plot-geometry.ts'

/** Friday, 20 November 2026. */
const TODAY = 20777
const forecastOf = (counts: readonly [number, number][], overdue = 0): Forecast => ({
  overdue,
  days: counts.map(([young, mature], index) => ({ day: TODAY + index, young, mature })),
})
const drawnForecast = fc
  .array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 366, size: 'max' })
  .map((counts) => forecastOf(counts))

describe('forecastBars', () => {
  it('draws days one by one and a year in weeks', () => {
    expect(forecastBars(forecastOf(Array.from({ length: 90 }, () => [1, 0])))).toHaveLength(90)
    const weeks = forecastBars(forecastOf(Array.from({ length: 365 }, () => [1, 2])))
    expect(weeks).toHaveLength(53)
    expect(weeks[0]).toEqual({ fromDay: TODAY, toDay: TODAY + 6, young: 7, mature: 14 })
    expect(weeks.at(-1)).toEqual({ fromDay: TODAY + 364, toDay: TODAY + 364, young: 1, mature: 2 })
  })

  it('loses no review and leaves no day out', () => {
    fc.assert(
      fc.property(drawnForecast, (forecast) => {
        const bars = forecastBars(forecast)
        const all = forecast.days.reduce((sum, day) => sum + day.young + day.mature, 0)
        expect(bars.reduce((sum, bar) => sum + sizeOf(bar), 0)).toBe(all)
        expect(bars.reduce((sum, bar) => sum + bar.toDay - bar.fromDay + 1, 0)).toBe(forecast.days.length)
      }),
      { numRuns: 300 },
    )
  })

  it('gives every bar room, and cuts only a backlog that would flatten the rest', () => {
    fc.assert(
      fc.property(drawnForecast, fc.nat(5000), (forecast, overdue) => {
        const bars = forecastBars(forecast)
        const highest = Math.max(1, ...bars.map(sizeOf))
        const { top, cut } = axisTop(bars, overdue)
        expect(top).toBeGreaterThanOrEqual(highest)
        expect(top % 4).toBe(0)
        expect(cut).toBe(overdue > highest * 4)
        if (!cut) expect(top).toBeGreaterThanOrEqual(overdue)
        if (cut) expect(top).toBeLessThan(overdue)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the forecast in words', () => {
  it.each([
    [
      forecastOf([
        [0, 0],
        [0, 0],
      ]),
      'Nothing is scheduled in the next 2 days',
    ],
    [
      forecastOf(
        [
          [0, 0],
          [0, 0],
        ],
        3,
      ),
      '3 reviews overdue; nothing else in the next 2 days',
    ],
    [
      forecastOf([
        [0, 0],
        [4, 1],
      ]),
      '5 reviews in the next 2 days, all tomorrow',
    ],
    [
      forecastOf(
        [
          [1, 1],
          [0, 0],
          [4, 1],
        ],
        1,
      ),
      '1 review overdue; 7 reviews in the next 3 days, the most on Sun (5)',
    ],
    [
      forecastOf([
        [2, 0],
        [0, 0],
        [1, 1],
      ]),
      '4 reviews in the next 3 days, at most 2 a day',
    ],
  ])('says what comes, and what waits first', (forecast, words) => {
    expect(forecastFinding(forecast, TODAY)).toBe(words)
  })

  it('names a day or a week with its parts', () => {
    expect(barInWords({ fromDay: TODAY, toDay: TODAY, young: 2, mature: 1 }, TODAY)).toBe(
      'Today, Fri 20 Nov 2026: 3 reviews, 2 young, 1 mature',
    )
    expect(barInWords({ fromDay: TODAY + 1, toDay: TODAY + 7, young: 0, mature: 0 }, TODAY)).toBe(
      '21 Nov to 27 Nov 2026: no reviews',
    )
  })
})

describe('plot geometry', () => {
  it('finds the bar that is drawn where one points', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 240, max: 1400 }),
        fc.boolean(),
        (count, width, overdue) => {
          const geometry = plotGeometry(width, overdue, 30)
          for (const index of [0, Math.floor(count / 2), count - 1]) {
            const column = columnOf(geometry, index, count)
            expect(barAt(geometry, column.left + column.width / 2, count)).toBe(index)
          }
          expect(barAt(geometry, geometry.left - 1, count)).toBeNull()
          expect(barAt(geometry, geometry.left + geometry.plotWidth, count)).toBeNull()
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('never lets dates run into each other, and keeps to whole weeks of days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 90 }),
        fc.integer({ min: 100, max: 1200 }),
        fc.boolean(),
        (count, width, daily) => {
          const step = labelStep(count, width, 55, daily)
          expect((step * width) / count).toBeGreaterThanOrEqual(55)
          if (daily) expect(step % 7).toBe(0)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('forecastOption', () => {
  const option = (overdue: number) =>
    forecastOption({
      bars: forecastBars(
        forecastOf([
          [2, 1],
          [0, 3],
        ]),
      ),
      overdue,
      geometry: plotGeometry(800, overdue > 0, 30),
      textPx: 12,
      summary: 'What is drawn',
    })

  it('moves nothing, uses tokens for every colour, and says what it shows in our words', () => {
    const written = JSON.stringify(option(2))
    expect(option(2)).toMatchObject({
      animation: false,
      aria: { enabled: true, label: { description: 'What is drawn' } },
    })
    expect(written).not.toMatch(/#[0-9a-f]{3,8}\b|rgba?\(/i)
    expect([...written.matchAll(/"color":"(.*?)"/g)].every(([, colour]) => colour?.startsWith('var(--'))).toBe(true)
  })

  it('sets what is overdue apart, and only when something is', () => {
    expect(option(0).series).toMatchObject([
      { name: 'Young', data: [2, 0] },
      { name: 'Mature', data: [1, 3] },
    ])
    expect(option(2).series).toMatchObject([
      { name: 'Overdue', data: [2], xAxisIndex: 0 },
      { name: 'Young', xAxisIndex: 1 },
      { name: 'Mature' },
    ])
    // A cut bar ends at the axis and prints what it stands for.
    expect(option(90).series).toMatchObject([{ data: [8] }, {}, {}])
  })
})
