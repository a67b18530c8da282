import { leastPositionChance, longestKeyLimit } from './key-figures.ts'
import type { CourseReport } from './report.ts'

/** The report for people, one fact per line, problems last. */
export function printedReport(report: CourseReport): string {
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')
  const percent = (rate: number) => `${(rate * 100).toFixed(1)} %`
  const byType = Object.entries(report.longestKeyRateByType).map(
    ([type, { rate, of }]) => `${type} ${percent(rate)} of ${of}`,
  )
  const positions = report.keyPositionTest
  const notTargeted = report.claimsOfLessonsNotTargeted
  return [
    ...report.courses.map((course) => `${course.title} (${course.id}), content ${course.contentHash.slice(0, 12)}`),
    `Lessons               ${report.lessons}, ${report.wordsOfProse} words of prose`,
    `Questions             ${report.items}, ${report.itemsReserved} of them reserved for the final assessment`,
    `  by type             ${list(report.itemsByType)}`,
    `  by level            ${list(report.itemsByBloom)}`,
    `Harder forms          ${report.itemsWithForms} of ${report.items - report.itemsReserved} questions that can be asked have one, ` +
      `${report.itemsWithTwoForms} have two`,
    `Claims                ${report.claimsTotal} in the register, ${report.claimsCoveredByLessons} covered by lessons, ` +
      `${report.claimsTargetedByItems} targeted by questions`,
    `  listed, not asked   ${notTargeted.length === 0 ? 'none' : notTargeted.join(', ')}`,
    `Disagreements shown   ${report.disagreementsShown}`,
    `Update notes shown    ${report.updatesShown}`,
    `Misconceptions taught ${report.misconceptionsTaught}`,
    `Systems               ${report.systems} systems with a glossary entry`,
    `Present-day facts     ${report.presentDayChecked}`,
    `Figures               ${report.figures.length === 0 ? 'none' : report.figures.join(', ')}`,
    `Key is the longest    ${percent(report.longestKeyRate)} of single-choice items (at most ${percent(longestKeyLimit)})`,
    ...byType.map((line) => `  ${line}`),
    `Key is written        ${list(report.keyPositions)} (place and count; ${positions.measured})`,
    `  drawn by lot?       chi-square ${positions.statistic} with ${positions.degreesOfFreedom} degrees of freedom, ` +
      `p = ${positions.p} (more than ${leastPositionChance} is meant), over ${positions.items} items`,
    `Long explanations     ${report.explanationsOverLimit}`,
    `Citation errors       ${report.citationErrors}`,
    ...(report.overlapsWithSources === null
      ? []
      : [`Runs shared with the sources ${report.overlapsWithSources.length}`]),
    ...section('Warnings', report.warnings),
    ...section('Errors', report.errors),
    report.errors.length === 0 ? 'The courses are in order.' : `${report.errors.length} errors.`,
  ].join('\n')
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${title}:`, ...lines, '']
}
