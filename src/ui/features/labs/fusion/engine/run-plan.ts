import type { Plan } from '../graph/plan.ts'
import { CountingMachine } from './counting-machine.ts'
import { launchOn, printOn, totalsOf, type VersionRun } from './version-run.ts'

/**
 * Carries out a plan that was made beforehand.
 *
 * @param start a multiple of 16 numbers
 */
export function runPlan(plan: Plan, start: Float32Array): VersionRun {
  const machine = new CountingMachine(start)
  const happened = plan.steps.map((step) =>
    step.kind === 'print' ? printOn(machine, step.value) : launchOn(machine, step),
  )
  return { happened, totals: totalsOf(happened), result: machine.valueOf(plan.result) }
}
