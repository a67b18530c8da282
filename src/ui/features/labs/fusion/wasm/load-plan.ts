import { mixingMatrix } from '../engine/mixing-matrix.ts'
import { type CompiledPlan, singleNumbers } from './compile-plan.ts'
import { placeValues } from './place-values.ts'

const pageBytes = 65_536

/** A compiled plan with its arrays in memory. */
export interface LoadedPlan {
  /** Runs the whole plan once; what it printed. */
  run(): number[]
  /** A copy of the array that the last run ended with. */
  result(): Float32Array
  /** How many arrays lie in memory at once, the starting array included. */
  readonly arrays: number
}

/**
 * Gives a compiled plan a memory with the starting array in it.
 *
 * @param start a multiple of 16 numbers
 * @throws {RangeError} when there is not so much memory
 */
export async function loadPlan({ plan, module }: CompiledPlan, start: Float32Array): Promise<LoadedPlan> {
  const numbers = singleNumbers(plan)
  const placing = placeValues(plan, start.byteLength, (value) => numbers.has(value))
  const memory = new WebAssembly.Memory({ initial: Math.ceil(placing.bytes / pageBytes) })
  const { exports } = await WebAssembly.instantiate(module, { lab: { memory } })
  const view = new Float32Array(memory.buffer)
  view.set(start, 0)
  view.set(mixingMatrix, placing.matrixAddress / 4)
  const address = (value: number) => placing.addressOf.get(value) ?? 0

  const actions: ((printed: number[]) => void)[] = []
  let kernel = 0
  for (const step of plan.steps) {
    if (step.kind === 'print') {
      const at = address(step.value) / 4
      actions.push((printed) => {
        const number = view[at] ?? Number.NaN
        if (number > 0) printed.push(number)
      })
      continue
    }
    // Exports are functions by construction of the module.
    const launch = exports[String(kernel++)] as (...parameters: number[]) => void
    const values = [...step.reads, ...step.writes].map(address)
    const matrix = step.nodes[0]?.operation === 'mix' ? [placing.matrixAddress] : []
    const parameters = [...values, ...matrix, start.byteLength]
    actions.push(() => launch(...parameters))
  }
  const first = address(plan.result) / 4
  return {
    arrays: placing.arrays,
    run() {
      const printed: number[] = []
      for (const act of actions) act(printed)
      return printed
    },
    result: () => view.slice(first, first + start.length),
  }
}
