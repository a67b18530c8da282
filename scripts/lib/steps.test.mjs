import { describe, expect, it } from 'vitest'
import { closing, notRun, oneCheck, runLanes } from './steps.mjs'

/**
 * @param {string} name
 * @param {import('./steps.mjs').Outcome} outcome
 */
const step = (name, outcome) => ({ name, run: async () => outcome })

describe('runLanes', () => {
  it('adds up, and shows the words of a failure and of nothing else', async () => {
    /** @type {string[]} */
    const lines = []
    const total = await runLanes(
      [
        [step('types', oneCheck(true, 'chatter')), step('format', oneCheck(false, 'a.ts is bent'))],
        [step('end to end', notRun('end to end: no browser'))],
      ],
      (line) => lines.push(line),
    )
    expect(total).toMatchObject({ passed: 1, failed: 1, skipped: ['end to end: no browser'] })
    expect(lines.map((line) => line.split(' ')[0])).toEqual(expect.arrayContaining(['ok', 'FAIL', 'skip']))
    expect(lines.join('\n')).toContain('a.ts is bent')
    expect(lines.join('\n')).not.toContain('chatter')
  })
})

describe('closing', () => {
  it('ends with the line that scripts read', () => {
    expect(closing({ passed: 41, failed: 0, skipped: [], output: '' })).toEqual(['41 passed, 0 failed, 0 skipped'])
    expect(closing({ passed: 1, failed: 2, skipped: ['x: no y'], output: '' })).toEqual([
      'Skipped:',
      '  x: no y',
      '1 passed, 2 failed, 1 skipped',
    ])
  })
})
