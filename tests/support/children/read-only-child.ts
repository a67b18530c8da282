import { sqliteCode } from '#storage/sqlite.ts'
import { HomeBench } from '../home-bench.ts'

/** Opens a data folder that cannot be written and prints what came of it. Arguments: root folder. */
const bench = new HomeBench({ root: process.argv[2] ?? '', courses: false })
process.stdout.write(JSON.stringify(outcome()))

function outcome(): unknown {
  try {
    const opened = bench.open()
    if (opened.mode !== 'look-only') return { mode: opened.mode }
    const { reason, message, collection } = opened
    const answers = collection.read.value('SELECT count(*) FROM answer')
    const write = codeOf(() => collection.file.run('DELETE FROM place'))
    const copy = collection.file.path
    bench.close(opened)
    return { mode: opened.mode, reason, message, answers, write, copy }
  } catch (error) {
    return { error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

function codeOf(work: () => void): string | null {
  try {
    work()
    return null
  } catch (error) {
    return sqliteCode(error)
  }
}
