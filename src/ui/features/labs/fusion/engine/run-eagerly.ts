import { nodeOf } from '../graph/node.ts'
import { runProgram } from '../program/run-program.ts'
import type { StepKind } from '../program/steps.ts'
import { CountingMachine } from './counting-machine.ts'
import { type Happened, launchOn, printOn, totalsOf, type VersionRun } from './version-run.ts'

/**
 * Runs the program operation by operation: the backend computes as soon as it is asked, and nobody ever sees the
 * program as a whole.
 *
 * @param start a multiple of 16 numbers
 */
export function runEagerly(steps: readonly StepKind[], start: Float32Array): VersionRun {
  const machine = new CountingMachine(start)
  const happened: Happened[] = []
  let values = 1
  const result = runProgram(steps, {
    apply(operation, inputs, constant) {
      const value = values++
      const nodes = [nodeOf(value, operation, inputs, constant)]
      happened.push(
        launchOn(machine, { kind: 'launch', graph: 0, nodes, reads: [...new Set(inputs)], writes: [value] }),
      )
      return value
    },
    printIfPositive: (value) => happened.push(printOn(machine, value)),
  })
  return { happened, totals: totalsOf(happened), result: machine.valueOf(result) }
}
