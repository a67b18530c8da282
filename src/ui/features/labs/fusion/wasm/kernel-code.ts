import { rowLength } from '../engine/mixing-matrix.ts'
import type { Node } from '../graph/node.ts'
import type { Launch } from '../graph/plan.ts'
import * as code from './op-codes.ts'

/** A kernel: its locals after the parameters, and its instructions. Every parameter is an i32. */
export interface KernelCode {
  readonly parameters: number
  readonly locals: readonly number[]
  readonly body: readonly number[]
}

/**
 * The code of one launch. Parameters are the address of every value it reads, then of every value it writes, for a
 * matrix product the address of the matrix, and last the length of an array in bytes, a multiple of 64. Merged and single operations
 * come from the same generator and take four numbers at a time: what sets them apart is only how often they go to memory.
 *
 * @param isNumber whether a value is a single number and no array
 */
export function kernelCode(launch: Launch, isNumber: (value: number) => boolean): KernelCode {
  const operation = launch.nodes[0]?.operation
  if (operation === 'mean') return meanCode
  if (operation === 'mix') return mixCode()
  return passCode(launch, isNumber)
}

function passCode({ nodes, reads, writes }: Launch, isNumber: (value: number) => boolean): KernelCode {
  const end = reads.length + writes.length
  const counter = end + 1
  const firstRegister = counter + 1
  const registers = new Map([...reads, ...nodes.map(({ value }) => value)].map((value, index) => [value, index]))
  const constants = nodes.map(({ operation, constant }) => (operation === 'relu' ? 0 : constant))
  const register = (value: number) => firstRegister + (registers.get(value) ?? 0)
  const constantAt = (index: number) => firstRegister + registers.size + index
  const address = (parameter: number) => [...code.localGet(parameter), ...code.localGet(counter), ...code.i32Add]
  const before = [
    ...reads.flatMap((value, index) =>
      isNumber(value) ? [...code.localGet(index), ...code.v128LoadSplat(0), ...code.localSet(register(value))] : [],
    ),
    ...constants.flatMap((constant, index) =>
      constant === undefined ? [] : [...code.v128Constant(constant), ...code.localSet(constantAt(index))],
    ),
  ]
  const turn = [
    ...reads.flatMap((value, index) =>
      isNumber(value) ? [] : [...address(index), ...code.v128Load(0), ...code.localSet(register(value))],
    ),
    ...nodes.flatMap((node, index) => [
      ...compute(node, register, constantAt(index)),
      ...code.localSet(register(node.value)),
    ]),
    ...writes.flatMap((value, index) => [
      ...address(reads.length + index),
      ...code.localGet(register(value)),
      ...code.v128Store(0),
    ]),
  ]
  return {
    parameters: end + 1,
    locals: [code.i32, ...Array<number>(registers.size + constants.length).fill(code.v128)],
    body: [...before, ...code.loopOverBytes(counter, end, 16, turn)],
  }
}

function compute({ operation, inputs }: Node, register: (value: number) => number, constant: number): number[] {
  const [a, b] = inputs.map((value) => code.localGet(register(value)))
  const first = a ?? []
  switch (operation) {
    case 'scale':
      return [...first, ...code.localGet(constant), ...code.f32x4Multiply]
    case 'shift':
      return [...first, ...code.localGet(constant), ...code.f32x4Add]
    case 'relu':
      return [...first, ...code.localGet(constant), ...code.f32x4Max]
    case 'square':
      return [...first, ...first, ...code.f32x4Multiply]
    case 'add':
      return [...first, ...(b ?? []), ...code.f32x4Add]
    case 'subtract':
      return [...first, ...(b ?? []), ...code.f32x4Subtract]
    default:
      throw new Error(`${operation} is not element-wise.`)
  }
}

/** Four sums in 64 bits, added at the end, in the order of the counting machine. */
const meanCode: KernelCode = (() => {
  const [from, to, end, counter, sums] = [0, 1, 2, 3, 4]
  const lanes = [0, 1, 2, 3]
  const turn = lanes.flatMap((lane) => [
    ...code.localGet(sums + lane),
    ...code.localGet(from),
    ...code.localGet(counter),
    ...code.i32Add,
    ...code.f32Load(lane * 4),
    ...code.f64FromF32,
    ...code.f64Add,
    ...code.localSet(sums + lane),
  ])
  const pair = (lane: number) => [...code.localGet(sums + lane), ...code.localGet(sums + lane + 1), ...code.f64Add]
  const length = [...code.localGet(end), ...code.i32Constant(4), ...code.i32DivideUnsigned, ...code.f64FromUnsigned]
  return {
    parameters: 3,
    locals: [code.i32, ...lanes.map(() => code.f64)],
    body: [
      ...code.loopOverBytes(counter, end, 16, turn),
      ...code.localGet(to),
      ...pair(0),
      ...pair(2),
      ...code.f64Add,
      ...length,
      ...code.f64Divide,
      ...code.f32FromF64,
      ...code.f32Store,
    ],
  }
})()

/** Row by row: sixteen sums in four registers, to which every number of the row adds its row of the matrix. */
function mixCode(): KernelCode {
  const [from, to, matrix, end, counter, splat, sums] = [0, 1, 2, 3, 4, 5, 6]
  const quarters = [0, 1, 2, 3]
  const rowBytes = rowLength * 4
  const row = Array.from({ length: rowLength }, (_, index) => [
    ...code.localGet(from),
    ...code.localGet(counter),
    ...code.i32Add,
    ...code.v128LoadSplat(index * 4),
    ...code.localSet(splat),
    ...quarters.flatMap((quarter) => [
      ...code.localGet(sums + quarter),
      ...code.localGet(splat),
      ...code.localGet(matrix),
      ...code.v128Load(index * rowBytes + quarter * 16),
      ...code.f32x4Multiply,
      ...code.f32x4Add,
      ...code.localSet(sums + quarter),
    ]),
  ])
  const turn = [
    ...quarters.flatMap((quarter) => [...code.v128Constant(0), ...code.localSet(sums + quarter)]),
    ...row.flat(),
    ...quarters.flatMap((quarter) => [
      ...code.localGet(to),
      ...code.localGet(counter),
      ...code.i32Add,
      ...code.localGet(sums + quarter),
      ...code.v128Store(quarter * 16),
    ]),
  ]
  return {
    parameters: 4,
    locals: [code.i32, code.v128, ...quarters.map(() => code.v128)],
    body: code.loopOverBytes(counter, end, rowBytes, turn),
  }
}
