import { execFile } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scratchFolder } from '../support/scratch-folder.ts'
import { operationNames } from './operations.ts'
import type { BenchReport } from './report.ts'

const run = promisify(execFile)

let folder: string
beforeEach(() => {
  folder = scratchFolder('bench')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the bench runs and prints its report as JSON', async () => {
  const program = fileURLToPath(new URL('run.ts', import.meta.url))
  const options = ['--sizes', '1000', '--rounds', '1', '--sessions', '2', '--json', '--folder', folder]
  const { stdout } = await run(process.execPath, [program, ...options], { env: { ...process.env, NODE_OPTIONS: '' } })
  const report = JSON.parse(stdout) as BenchReport
  const [size, ...others] = report.sizes
  expect(others).toEqual([])
  expect(size?.items).toBe(1000)
  expect(size?.answers).toBeGreaterThan(5000)
  expect(size?.bytes.perAnswer).toBeGreaterThan(20)
  for (const name of operationNames) expect(size?.operations[name].p50, name).toBeGreaterThan(0)
  expect(report.goals.length).toBeGreaterThan(5)
  for (const goal of report.goals) expect(goal.met).toBe(goal.measured <= goal.limit)
})
