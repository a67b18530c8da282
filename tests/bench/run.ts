import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runBench } from './bench.ts'
import { printReport } from './print-report.ts'

/**
 * npm run bench -- [--sizes 1000,10000,100000] [--seed 1] [--rounds 3] [--sessions 10] [--json] [--folder <path>]
 *
 * `--json` prints the report as JSON and nothing else on standard output. `--folder` says on which disk to measure.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    sessions: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
    folder: { type: 'string', default: tmpdir() },
  },
})
const folder = mkdtempSync(join(values.folder, 'lectern-bench-'))
try {
  const report = await runBench({
    sizes: values.sizes.split(',').map(Number),
    seed: values.seed,
    rounds: Number(values.rounds),
    sessions: Number(values.sessions),
    folder,
    say: (line) => console.error(line),
  })
  if (values.json) console.log(JSON.stringify(report, null, 2))
  else printReport(report, console.log)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
