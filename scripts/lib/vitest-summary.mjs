import { relative } from 'node:path'
import { root } from './paths.mjs'

/** @typedef {{ fullName: string, status: string }} ReportedTest */
/** @typedef {{ name: string, status: string, assertionResults: ReportedTest[] }} ReportedFile */

const givesReason = /\bneeds |\bskipped: /

/**
 * Counts what Vitest's JSON report tells. The report leaves three things out, which count as failures all the
 * same: a file that could not be loaded, an error outside of any test, a test skipped without a reason.
 *
 * @param {{ testResults: ReportedFile[] } | undefined} report nothing when Vitest did not get as far as writing it
 * @param {{ code: number | null, output: string }} run
 * @returns {import('./steps.mjs').Outcome}
 */
export function summarise(report, { code, output }) {
  if (!report) return { passed: 0, failed: 1, skipped: [], output }
  const files = report.testResults
  const tests = files.flatMap((file) => file.assertionResults)
  const brokenFiles = files.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed))
  const notRun = files
    .filter((file) => !brokenFiles.includes(file))
    .flatMap((file) => file.assertionResults)
    .filter(isSkipped)
    .map((test) => test.fullName.trim())
  const unexplained = notRun.filter((name) => !givesReason.test(name))

  const counted = tests.filter(isFailed).length + brokenFiles.length + unexplained.length
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: code !== 0 && counted === 0 ? 1 : counted,
    skipped: [
      ...notRun.filter((name) => givesReason.test(name)),
      ...brokenFiles.flatMap((file) =>
        file.assertionResults.map((test) => `${test.fullName}: ${fileName(file)} failed`),
      ),
    ],
    output: [output, ...unexplained.map((name) => `Skipped without a reason in its title: ${name}`)].join('\n'),
  }
}

/** @param {ReportedTest} test */
const isFailed = (test) => test.status === 'failed'

/** @param {ReportedTest} test */
const isSkipped = (test) => test.status !== 'failed' && test.status !== 'passed'

/** @param {ReportedFile} file */
const fileName = (file) => relative(root, file.name)
