import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { backUpAtClose, createBackup } from '#application/backup/create.ts'
import { restoreBackup } from '#application/backup/restore.ts'
import type { AppContext } from '#application/context.ts'
import { toFailure } from '#application/failed.ts'
import { answerSample, HomeBench } from '../home-bench.ts'

/** Fills the disk that the data folder lies on and tries what needs space. Arguments: root folder. */
const bench = new HomeBench({ root: process.argv[2] ?? '', courses: false })
const { folder, backups } = bench.paths
const opened = bench.openForWork()
let context: AppContext = bench.context(opened)
bench.study(context, 10)
const before = backUpAtClose(bench.surroundings, opened.collection)
bench.study(context, 10)

const ballast = `${folder}/ballast`
fill()
const made = await failureOf(() => createBackup(bench.surroundings))
const atClose = await failureOf(() => backUpAtClose(bench.surroundings, opened.collection))
const restored = restoreBackup(bench.surroundings, opened, { id: before?.id ?? '' }, bench.reopen)
const notRestored = await failureOf(() => restored.outcome())
const leftOvers = [...readdirSync(backups), ...readdirSync(folder)].filter((name) => /unfinished|incoming/.test(name))
const answersWhileFull = opened.collection.read.value('SELECT count(*) FROM answer')

rmSync(ballast)
context = bench.context(opened)
answerSample(context, 'sample/Q0', true)
bench.nowMs += 1000
const { value } = await createBackup(bench.surroundings)
bench.close(opened)
process.stdout.write(
  JSON.stringify({ made, atClose, notRestored, leftOvers, answersWhileFull, after: value.facts?.answers }),
)

/** Leaves not a page free. */
function fill(): void {
  for (let kilobytes = 4096; kilobytes >= 1; kilobytes = Math.floor(kilobytes / 2)) {
    try {
      for (;;) writeFileSync(ballast, Buffer.alloc(kilobytes * 1024), { flag: 'a' })
    } catch {
      // Full for pieces of this size.
    }
  }
}

async function failureOf(work: () => unknown): Promise<unknown> {
  try {
    await work()
    return null
  } catch (error) {
    const { kind, message } = toFailure(error)
    return { kind, message }
  }
}
