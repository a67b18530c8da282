import { operationNames, operations } from './operations.ts'
import { type BenchReport, growthOf, type SizeReport } from './report.ts'

/** The report as a table for people: our median, the floor's, and how many times the floor that is. */
export function printReport(report: BenchReport, print: (line: string) => void): void {
  print(`Node ${report.node}, seed ${report.seed}, ${report.rounds} rounds; milliseconds, medians of the rounds.`)
  print('The floor does the same work with bare prepared statements, in turns with ours, on a copy of the same file.')
  for (const size of report.sizes) printMaking(size, print)
  print('')
  const head = report.sizes.map(({ items }) => items.toLocaleString('en').padStart(26)).join('')
  print(`${''.padEnd(48)}${head}${'growth'.padStart(9)}`)
  print(
    `${''.padEnd(48)}${report.sizes.map(() => `${'ours'.padStart(9)}${'floor'.padStart(9)}${'x'.padStart(8)}`).join('')}`,
  )
  for (const name of operationNames) {
    const cells = report.sizes.map(({ operations: measured }) => {
      const { p50, floorP50, ratio } = measured[name]
      return `${cell(p50, 9)}${cell(floorP50, 9)}${cell(ratio, 8)}`
    })
    print(`${operations[name].padEnd(48)}${cells.join('')}${cell(growthOf(report.sizes, name), 9)}`)
  }
  print(`${'answer, durable, p99'.padEnd(48)}${report.sizes.map(tailCells).join('')}`)
  printPage(report.page, print)
  print('')
  for (const { goal, measured, limit, met } of report.goals) {
    print(`${met ? 'met    ' : 'NOT MET'}  ${goal}: ${measured} (goal: at most ${limit})`)
  }
  const missed = report.goals.filter(({ met }) => !met).length
  print('')
  print(missed === 0 ? 'Every goal is met.' : `${missed} of ${report.goals.length} goals are not met.`)
}

function printMaking(size: SizeReport, print: (line: string) => void): void {
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  print(
    `${size.items.toLocaleString('en')} items, ${size.answers.toLocaleString('en')} answers: made in ` +
      `${seconds(size.courseMs)} (course), ${seconds(size.logMs)} (log), ${seconds(size.rebuildMs)} (rebuild of every ` +
      `projection); ${size.bytes.fileMegabytes} MB, ${size.bytes.perAnswer} bytes an answer, ` +
      `${size.bytes.perAnswerAllIn} with states and counters; writing and syncing 4 KB takes ${size.syncP50} ms.`,
  )
}

function printPage(page: BenchReport['page'], print: (line: string) => void): void {
  print('')
  if (!page) {
    print('No browser on this machine: opening lessons was not measured.')
    return
  }
  print(
    `Lesson open to readable text: ${page.lessonOpenP50} ms (p50), ${page.lessonOpenP95} ms (p95) over ` +
      `${page.lessonsOpened} openings; JavaScript of the first route: ${page.firstRouteScriptKilobytes} kB compressed.`,
  )
}

function tailCells({ operations: { answer } }: SizeReport): string {
  const ratio = answer.floorP99 === null ? null : Number((answer.p99 / answer.floorP99).toPrecision(3))
  return `${cell(answer.p99, 9)}${cell(answer.floorP99, 9)}${cell(ratio, 8)}`
}

const cell = (value: number | null, width: number): string => (value === null ? '' : String(value)).padStart(width)
