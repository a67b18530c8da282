import { closeSync, fdatasyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { homePaths } from '#storage/home.ts'
import { SqliteFile } from '#storage/sqlite.ts'
import { benchPaths, makeBenchCollection } from './bench-collection.ts'
import { bytesOf } from './bytes.ts'
import { judge } from './goals.ts'
import { measure } from './measure.ts'
import { emptyMeasures } from './operations.ts'
import { type BenchReport, reportOperations, round, type SizeReport } from './report.ts'
import { quantile } from './timing.ts'

export interface BenchOptions {
  readonly sizes: readonly number[]
  readonly seed: string
  readonly rounds: number
  /** Sessions of 20 answers in each round; at most 10, since 200 items are due. */
  readonly sessions: number
  readonly folder: string
  readonly say: (line: string) => void
}

const DUE = 200

export async function runBench(options: BenchOptions): Promise<BenchReport> {
  const { seed, rounds } = options
  if (rounds > 1) await warmUp(options)
  const sizes: SizeReport[] = []
  for (const items of options.sizes) sizes.push(await measureSize(items, options))
  return { node: process.version, seed, rounds, sizes, goals: judge(sizes) }
}

/** Code that has never run is slow; what is measured is the app in use, not the first second of it. */
async function warmUp({ folder, seed, say }: BenchOptions): Promise<void> {
  say('Warming up ...')
  const paths = benchPaths(join(folder, 'warm-up'))
  makeBenchCollection(paths, { items: 400, due: DUE, seed })
  await measure(paths, folder, { measured: emptyMeasures(), rounds: 2, sessions: 6 })
}

async function measureSize(items: number, { seed, rounds, sessions, folder, say }: BenchOptions): Promise<SizeReport> {
  say(`Making ${items.toLocaleString('en')} items with their histories ...`)
  const paths = benchPaths(join(folder, String(items)))
  mkdirSync(paths.home, { recursive: true })
  const facts = makeBenchCollection(paths, { items, due: DUE, seed })
  say(`Measuring ${items.toLocaleString('en')} items ...`)
  const measured = emptyMeasures()
  await measure(paths, folder, { measured, rounds, sessions })
  const file = new SqliteFile(homePaths(paths.home).collection, { readonly: true })
  try {
    return { ...facts, bytes: bytesOf(file), syncP50: syncTime(folder), operations: reportOperations(measured) }
  } finally {
    file.close()
  }
}

/** What the disk itself takes to keep 4 KB, for whoever reads the times. */
function syncTime(folder: string): number {
  const handle = openSync(join(folder, 'sync'), 'w')
  const block = Buffer.alloc(4096, 1)
  const times = Array.from({ length: 200 }, () => {
    const startMs = performance.now()
    writeSync(handle, block)
    fdatasyncSync(handle)
    return performance.now() - startMs
  })
  closeSync(handle)
  return round(quantile(times, 0.5))
}
