import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { restoreBackup } from '#application/backup/restore.ts'
import { SqliteFile } from '#storage/sqlite.ts'
import { HomeBench } from '../home-bench.ts'

/**
 * Restores (or only opens) and kills itself right before the n-th step that changes the disk. Killing from outside
 * would hit the same few slow steps again and again; counted, every one of them is hit once.
 * Arguments: root folder, `restore:<backup id>` or `open`, n.
 */
const [root = '', task = '', killAt = '0'] = process.argv.slice(2)
let steps = 0

function step(): void {
  steps++
  if (steps !== Number(killAt)) return
  process.kill(process.pid, 'SIGKILL')
  // The signal is on its way; nothing more may happen until it arrives.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

function countCalls(target: object, name: string, counts: (argument: unknown) => boolean): void {
  const original: (...values: unknown[]) => unknown = Reflect.get(target, name)
  Reflect.set(target, name, function (this: unknown, ...values: unknown[]) {
    if (counts(values[0])) step()
    return original.apply(this, values)
  })
}

const bench = new HomeBench({ root, seed: `child ${task}` })
for (const name of ['renameSync', 'copyFileSync', 'writeFileSync', 'rmSync', 'mkdirSync', 'fsyncSync']) {
  countCalls(fs, name, () => true)
}
syncBuiltinESMExports()
countCalls(SqliteFile.prototype, 'run', (sql) => /^(BEGIN|COMMIT|VACUUM)/.test(String(sql)))
countCalls(SqliteFile.prototype, 'close', () => true)

const opened = bench.openForWork()
if (task === 'open') {
  bench.close(opened)
} else {
  const { opened: after, outcome } = restoreBackup(
    bench.surroundings,
    opened,
    { id: task.replace('restore:', '') },
    bench.reopen,
  )
  outcome()
  bench.close(after)
}
process.stdout.write(String(steps))
