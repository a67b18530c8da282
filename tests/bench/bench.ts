import { closeSync, fdatasyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { homePaths } from '#storage/home.ts'
import { SqliteFile } from '#storage/sqlite.ts'
import { type BenchFacts, type BenchFolders, benchPaths, makeBenchCollection } from './bench-collection.ts'
import { bytesOf } from './bytes.ts'
import { judge, judgePage } from './goals.ts'
import { type Measured, measureRound } from './measure.ts'
import { emptyMeasures } from './operations.ts'
import { measurePages } from './page.ts'
import { type BenchReport, reportOperations, type SizeReport } from './report.ts'
import { round } from './round.ts'
import { quantile } from './timing.ts'

export interface BenchOptions {
  readonly sizes: readonly number[]
  readonly seed: string
  readonly rounds: number
  /** Sessions of 20 answers in each round: 2 to 10, since 200 items are due and every other one is in turns. */
  readonly sessions: number
  readonly folder: string
  readonly say: (line: string) => void
}

const DUE = 200

export async function runBench(options: BenchOptions): Promise<BenchReport> {
  const { seed, rounds } = options
  if (rounds > 1) await warmUp(options)
  const collections = options.sizes.map((items) => make(items, options))
  for (let round = 1; round <= rounds; round += 1) {
    options.say(`Round ${round} of ${rounds} ...`)
    // Sizes take turns within a round, so that none of them meets a quieter machine than the others.
    for (const { paths, measured } of collections) {
      await measureRound(paths, options.folder, measured, options.sessions)
    }
  }
  const sizes = collections.map((collection) => reportOf(collection, options.folder))
  options.say('Opening lessons in a browser ...')
  const page = await measurePages(rounds)
  return { node: process.version, seed, rounds, sizes, page, goals: [...judge(sizes), ...judgePage(page)] }
}

/** Code that has never run is slow; what is measured is the app in use, not the first second of it. */
async function warmUp({ folder, seed, say }: BenchOptions): Promise<void> {
  say('Warming up ...')
  const paths = benchPaths(join(folder, 'warm-up'))
  makeBenchCollection(paths, { items: 400, due: DUE, seed })
  for (const _ of [1, 2]) await measureRound(paths, folder, emptyMeasures(), 6)
}

interface Collection {
  readonly paths: BenchFolders
  readonly facts: BenchFacts
  readonly measured: Measured
}

function make(items: number, { seed, folder, say }: BenchOptions): Collection {
  say(`Making ${items.toLocaleString('en')} items with their histories ...`)
  const paths = benchPaths(join(folder, String(items)))
  mkdirSync(paths.home, { recursive: true })
  return { paths, facts: makeBenchCollection(paths, { items, due: DUE, seed }), measured: emptyMeasures() }
}

function reportOf({ paths, facts, measured }: Collection, folder: string): SizeReport {
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
