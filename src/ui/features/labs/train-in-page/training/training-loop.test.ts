import { env } from '@tensorflow/tfjs-core'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Report } from './messages.ts'
import { batchesPerEpoch, defaultSettings } from './settings.ts'
import { TrainingLoop } from './training-loop.ts'

beforeAll(() => env().set('IS_TEST', true))

const settings = { ...defaultSettings, epochs: 3 }
const all = settings.epochs * batchesPerEpoch

/** A loop with a clock of its own; `atBreath` acts whenever orders are let in. */
function bench(atBreath: (breath: number, loop: TrainingLoop) => void = () => {}) {
  const reports: Report[] = []
  let breaths = 0
  let now = 0
  const loop = new TrainingLoop({
    report: (report) => reports.push(report),
    breathe: async (milliseconds) => {
      now += 10 + milliseconds
      breaths += 1
      atBreath(breaths, loop)
    },
    now: () => now,
  })
  return { loop, reports }
}

const begin = (run: number, haltAtStep: number | null = null) =>
  ({ kind: 'start', run, settings, pace: 'full', haltAtStep }) as const

function lossesIn(reports: readonly Report[], run = 1): number[] {
  return reports.flatMap((report) => (report.kind !== 'failed' && report.run === run ? report.progress.losses : []))
}

describe('the training loop', () => {
  test('runs to the end and reports every batch and every epoch once', async () => {
    const { loop, reports } = bench()
    await loop.obey(begin(1))
    expect(reports.at(-1)).toMatchObject({ kind: 'ended', how: 'finished', progress: { step: all } })
    expect(lossesIn(reports)).toHaveLength(all)
    const epochs = reports.flatMap((report) => (report.kind === 'failed' ? [] : report.progress.entries))
    expect(epochs.map(({ epoch }) => epoch)).toEqual([0, 1, 2, 3])
    expect(reports.length).toBeGreaterThan(2)
  })

  test('halts between two batches, steps one, goes on, and logs what a run without halts logs', async () => {
    const through = bench()
    await through.loop.obey(begin(1))
    const { loop, reports } = bench((breath, running) => {
      if (breath === 7) void running.obey({ kind: 'pause', run: 1 })
    })
    await loop.obey(begin(1))
    expect(reports.at(-1)).toMatchObject({ kind: 'paused', snapshot: { step: 7 } })
    await loop.obey({ kind: 'step', run: 1 })
    expect(reports.at(-1)).toMatchObject({ kind: 'paused', snapshot: { step: 8 } })
    await loop.obey({ kind: 'continue', run: 1 })
    expect(reports.at(-1)).toMatchObject({ kind: 'ended' })
    expect(lossesIn(reports)).toEqual(lossesIn(through.reports))
  })

  test.each([0, 1, 15])('halts at batch %i when asked to, and only once', async (step) => {
    const { loop, reports } = bench()
    await loop.obey(begin(1, step))
    expect(reports.at(-1)).toMatchObject({ kind: 'paused', snapshot: { step } })
    expect(lossesIn(reports)).toHaveLength(step)
    await loop.obey({ kind: 'continue', run: 1 })
    expect(reports.at(-1)).toMatchObject({ kind: 'ended' })
  })

  test('steps through to the end', async () => {
    const { loop, reports } = bench()
    await loop.obey(begin(1, all - 2))
    await loop.obey({ kind: 'step', run: 1 })
    await loop.obey({ kind: 'step', run: 1 })
    expect(reports.at(-1)).toMatchObject({ kind: 'ended', how: 'finished' })
    const before = reports.length
    await loop.obey({ kind: 'step', run: 1 })
    expect(reports).toHaveLength(before)
  })

  test('a new run takes the place of the one before, whose orders are void', async () => {
    let second: Promise<void> | undefined
    const { loop, reports } = bench((breath, running) => {
      if (breath === 4) second = running.obey(begin(2))
    })
    await loop.obey(begin(1))
    await second
    expect(reports.filter(({ run, kind }) => run === 1 && kind !== 'progress')).toEqual([])
    expect(lossesIn(reports, 2)).toHaveLength(all)
  })

  test('says that training has blown up when the loss is no longer a number', async () => {
    const { loop, reports } = bench()
    await loop.obey({ ...begin(1), settings: { ...settings, layers: 3, learningRate: 1e12 } })
    expect(reports.at(-1)).toMatchObject({ kind: 'ended', how: 'blown-up' })
  })
})
