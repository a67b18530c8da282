import { expect, test } from 'vitest'
import { buildFirst } from './build-first.ts'
import { buildWhileRunning } from './build-while-running.ts'
import { programs } from './program.ts'
import { graphInWords, outcomeInWords, type RunRecord, recordRun } from './run-record.ts'

const program = end(programs.slice(0, 1))

function end<T>(steps: readonly T[]): T {
  const last = steps.at(-1)
  if (last === undefined) throw new Error('Nothing is here.')
  return last
}
function runs(inputs: readonly (number | null)[]): RunRecord[] {
  const records: RunRecord[] = []
  for (const input of inputs) {
    records.push(recordRun(records, input, end(buildWhileRunning(program, input)), end(buildFirst(program, input))))
  }
  return records
}

test('tells graphs by their shape: anew on each run on one side, the same plan on the other', () => {
  expect(runs([3, -2, 5, null]).map(({ running, first, result }) => [running.says, first.says, result])).toEqual([
    ['new graph, 4 vertices', 'plan, 7 vertices', '10'],
    ['new graph, 4 vertices, another shape', 'same plan, 7 vertices', '3'],
    ['new graph, 4 vertices, the shape of run 1', 'same plan, 7 vertices', '26'],
    ['stopped in line 1, no graph', 'same plan, 7 vertices, stopped in line 5', 'none'],
  ])
})

test('says the end of a run in words', () => {
  const [first, unfed] = runs([3, null])
  expect(first && outcomeInWords(first)).toBe(
    'With input 3. Built while running: new graph, 4 vertices. Built first: plan, 7 vertices. Both give 10.',
  )
  expect(unfed && outcomeInWords(unfed)).toContain('Without an input. Built while running: stopped in line 1')
})

test('says a graph in words', () => {
  expect(graphInWords([])).toBe('No graph yet.')
  expect(graphInWords(end(buildWhileRunning(program, -2)).nodes)).toBe(
    '4 vertices: x, holding −2; negate from x, holding 2; the constant 1; add from negate and 1, holding 3.',
  )
})
