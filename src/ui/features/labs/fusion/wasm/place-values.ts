import { rowLength } from '../engine/mixing-matrix.ts'
import type { Plan } from '../graph/plan.ts'

/** Where everything lies in memory, in bytes from its beginning. */
export interface Placing {
  readonly addressOf: ReadonlyMap<number, number>
  readonly matrixAddress: number
  readonly bytes: number
  /** Places for whole arrays, the starting array included: so many lie in memory at once. */
  readonly arrays: number
}

/** Single numbers get a line of their own. */
const numberBytes = 16

/**
 * Gives every value a place. The place of an array is handed on as soon as nobody needs the array any more, as the
 * memory pools of frameworks do; the starting array keeps its own, so that the program can be run again.
 *
 * @param arrayBytes a multiple of 64
 */
export function placeValues(plan: Plan, arrayBytes: number, isNumber: (value: number) => boolean): Placing {
  const lastUse = new Map<number, number>([
    [0, Number.POSITIVE_INFINITY],
    [plan.result, Number.POSITIVE_INFINITY],
  ])
  for (const [index, step] of plan.steps.entries()) {
    for (const value of step.kind === 'print' ? [step.value] : step.reads) {
      lastUse.set(value, Math.max(index, lastUse.get(value) ?? 0))
    }
  }
  const placeOf = new Map([[0, 0]])
  const numbers: number[] = []
  const free: number[] = []
  let arrays = 1
  for (const [index, step] of plan.steps.entries()) {
    if (step.kind === 'launch') {
      for (const value of step.writes) {
        if (isNumber(value)) numbers.push(value)
        else placeOf.set(value, free.pop() ?? arrays++)
      }
    }
    for (const value of step.kind === 'print' ? [] : step.reads) {
      const place = placeOf.get(value)
      if (place !== undefined && lastUse.get(value) === index) free.push(place)
    }
  }
  const matrixAddress = arrays * arrayBytes
  const firstNumber = matrixAddress + rowLength * rowLength * 4
  const addressOf = new Map([...placeOf].map(([value, place]) => [value, place * arrayBytes]))
  for (const [index, value] of numbers.entries()) addressOf.set(value, firstNumber + index * numberBytes)
  return { addressOf, matrixAddress, bytes: firstNumber + numbers.length * numberBytes, arrays }
}
