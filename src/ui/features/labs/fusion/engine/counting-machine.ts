import type { Node } from '../graph/node.ts'
import type { Launch } from '../graph/plan.ts'
import { mixingMatrix, rowLength } from './mixing-matrix.ts'

/** What one launch really did. All are numbers of 32-bit numbers, but `operations`, which counts sums done with them. */
export interface LaunchCounts {
  readonly reads: number
  readonly writes: number
  readonly operations: number
}

/**
 * A slow machine that counts. Arrays lie in its memory; a launch fetches numbers from there one by one, computes with
 * what it holds in registers and stores what has to leave. The counters stand where the fetching and storing is done,
 * so they tell what happened and not what was planned. Every result is rounded to 32 bits, as real kernels do.
 */
export class CountingMachine {
  readonly #length: number
  readonly #memory = new Map<number, Float32Array>()
  #reads = 0
  #writes = 0
  #operations = 0

  /** @param start the array the program starts with; a multiple of 16 numbers */
  constructor(start: Float32Array) {
    this.#length = start.length
    this.#memory.set(0, start)
  }

  launch(launch: Launch): LaunchCounts {
    this.#reads = 0
    this.#writes = 0
    this.#operations = 0
    const [first] = launch.nodes
    if (first?.operation === 'mean') this.#mean(first)
    else if (first?.operation === 'mix') this.#mix(first)
    else this.#pass(launch)
    return { reads: this.#reads, writes: this.#writes, operations: this.#operations }
  }

  /** The array or, as an array of length 1, the number that lies in memory under this number. */
  valueOf(value: number): Float32Array {
    const found = this.#memory.get(value)
    if (!found) throw new Error(`Value ${value} is not in memory.`)
    return found
  }

  /** One pass over memory, however many operations are done on the way. */
  #pass({ nodes, reads, writes }: Launch): void {
    const registers: number[] = []
    const arrays: { value: number; from: Float32Array }[] = []
    for (const value of reads) {
      const from = this.valueOf(value)
      if (from.length > 1) arrays.push({ value, from })
      else registers[value] = this.#fetch(from, 0)
    }
    const outputs = writes.map((value) => ({ value, to: this.#allocate(value, this.#length) }))
    for (let index = 0; index < this.#length; index++) {
      for (const { value, from } of arrays) registers[value] = this.#fetch(from, index)
      for (const node of nodes) registers[node.value] = this.#compute(node, registers)
      for (const { value, to } of outputs) this.#store(to, index, registers[value] ?? Number.NaN)
    }
  }

  #compute({ operation, inputs, constant = Number.NaN }: Node, registers: readonly number[]): number {
    const [a = Number.NaN, b = Number.NaN] = [registers[inputs[0] ?? -1], registers[inputs[1] ?? -1]]
    this.#operations += 1
    switch (operation) {
      case 'scale':
        return Math.fround(a * constant)
      case 'shift':
        return Math.fround(a + constant)
      case 'square':
        return Math.fround(a * a)
      case 'relu':
        return Math.max(a, 0)
      case 'add':
        return Math.fround(a + b)
      case 'subtract':
        return Math.fround(a - b)
      default:
        throw new Error(`${operation} is not element-wise.`)
    }
  }

  /** Four sums in 64 bits, of every fourth number each, added at the end: the order in which real kernels add. */
  #mean({ value, inputs }: Node): void {
    const from = this.valueOf(inputs[0] ?? -1)
    const sums = new Float64Array(4)
    for (let index = 0; index < from.length; index++) {
      sums[index % 4] = (sums[index % 4] ?? 0) + this.#fetch(from, index)
      this.#operations += 1
    }
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0] = sums
    this.#operations += 1
    this.#store(this.#allocate(value, 1), 0, (s0 + s1 + (s2 + s3)) / from.length)
  }

  #mix({ value, inputs }: Node): void {
    const from = this.valueOf(inputs[0] ?? -1)
    const to = this.#allocate(value, from.length)
    const matrix = mixingMatrix.map((weight) => {
      this.#reads += 1
      return weight
    })
    const row: number[] = []
    for (let start = 0; start < from.length; start += rowLength) {
      for (let index = 0; index < rowLength; index++) row[index] = this.#fetch(from, start + index)
      for (let column = 0; column < rowLength; column++) {
        let sum = 0
        for (let index = 0; index < rowLength; index++) {
          sum = Math.fround(sum + Math.fround((row[index] ?? 0) * (matrix[index * rowLength + column] ?? 0)))
          this.#operations += 2
        }
        this.#store(to, start + column, sum)
      }
    }
  }

  #allocate(value: number, length: number): Float32Array {
    const array = new Float32Array(length)
    this.#memory.set(value, array)
    return array
  }

  #fetch(from: Float32Array, index: number): number {
    this.#reads += 1
    return from[index] ?? Number.NaN
  }

  #store(to: Float32Array, index: number, number: number): void {
    this.#writes += 1
    to[index] = number
  }
}
