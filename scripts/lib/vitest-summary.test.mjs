import { describe, expect, it } from 'vitest'
import { summarise } from './vitest-summary.mjs'

/**
 * @param {string} status
 * @param {...[fullName: string, status: string]} tests
 */
const file = (status, ...tests) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map(([fullName, state]) => ({ fullName, status: state })),
})
const good = { code: 0, output: '' }
const bad = { code: 1, output: 'the words of Vitest' }

describe('summarise', () => {
  it('counts tests', () => {
    const report = { testResults: [file('failed', ['a', 'passed'], ['b', 'failed']), file('passed', ['c', 'passed'])] }
    expect(summarise(report, bad)).toMatchObject({ passed: 2, failed: 1, skipped: [] })
  })

  it('tells a skip with a reason from one without', () => {
    const report = { testResults: [file('passed', ['opens a window (needs Electron)', 'skipped'], ['hm', 'skipped'])] }
    const summary = summarise(report, good)
    expect(summary).toMatchObject({ failed: 1, skipped: ['opens a window (needs Electron)'] })
    expect(summary.output).toContain('hm')
  })

  it('counts a file that could not be loaded, once', () => {
    expect(summarise({ testResults: [file('failed')] }, bad)).toMatchObject({ passed: 0, failed: 1 })
  })

  it('does not blame tests for the failure of their file', () => {
    const summary = summarise({ testResults: [file('failed', ['a', 'pending'])] }, bad)
    expect(summary).toMatchObject({ failed: 1, skipped: [expect.stringMatching(/^a: .*a\.test\.ts failed$/)] })
  })

  it('fails when Vitest fails though every test passed, and when it wrote no report', () => {
    expect(summarise({ testResults: [file('passed', ['a', 'passed'])] }, bad)).toMatchObject({ passed: 1, failed: 1 })
    expect(summarise(undefined, bad)).toMatchObject({ failed: 1, output: 'the words of Vitest' })
  })
})
