import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OnnxModel, Tensor } from './onnx-model.ts'
import { readModel } from './read-model.ts'
import { runModel } from './run-model.ts'
import { writeModel } from './write-model.ts'

const name = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
const tensor: fc.Arbitrary<Tensor> = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }).chain((dims) => {
  const length = dims.reduce((product, dim) => product * dim, 1)
  const exactly = { minLength: length, maxLength: length }
  const values = fc.oneof(
    fc.float32Array({ ...exactly, noNaN: true }) as fc.Arbitrary<Float32Array>,
    fc.int8Array(exactly) as fc.Arbitrary<Int8Array>,
  )
  return fc.record({ name, dims: fc.constant(dims), values })
})
const node = fc.record({
  opType: name,
  inputs: fc.array(name, { maxLength: 3 }),
  outputs: fc.array(name, { maxLength: 2 }),
})
const value = fc.record({ name, dims: fc.array(fc.oneof(fc.integer({ min: 1, max: 1000 }), name), { maxLength: 3 }) })
const model: fc.Arbitrary<OnnxModel> = fc.record({
  irVersion: fc.integer({ min: 1, max: 20 }),
  operatorSetVersion: fc.integer({ min: 1, max: 30 }),
  producer: name,
  graphName: name,
  nodes: fc.array(node, { maxLength: 5 }),
  constants: fc.array(tensor, { maxLength: 5 }),
  inputs: fc.array(value, { maxLength: 2 }),
  outputs: fc.array(value, { maxLength: 2 }),
})

describe('a model file', () => {
  it('says again what was written into it', () => {
    fc.assert(
      fc.property(model, (written) => {
        expect(readModel(writeModel(written))).toEqual(written)
      }),
      { numRuns: 1000 },
    )
  })

  it('with more fields than we know reads the same', () => {
    const bytes = writeModel(twoByTwo)
    // Field 77, wire type 2, three bytes.
    expect(readModel(Uint8Array.from([...bytes, 0xea, 0x04, 3, 1, 2, 3]))).toEqual(twoByTwo)
  })

  it('whose tensor is too short is refused', () => {
    const short = { ...twoByTwo, constants: [{ name: 'w', dims: [3, 2], values: Float32Array.of(1, 2) }] }
    expect(() => readModel(writeModel(short))).toThrow(RangeError)
  })
})

/** scores = Relu(x W + b), W kept as steps of a half. */
const twoByTwo: OnnxModel = {
  irVersion: 7,
  operatorSetVersion: 13,
  producer: 'test',
  graphName: 'two by two',
  nodes: [
    { opType: 'DequantizeLinear', inputs: ['q', 's'], outputs: ['w'] },
    { opType: 'MatMul', inputs: ['x', 'w'], outputs: ['xw'] },
    { opType: 'Add', inputs: ['xw', 'b'], outputs: ['sum'] },
    { opType: 'Relu', inputs: ['sum'], outputs: ['y'] },
  ],
  constants: [
    { name: 'q', dims: [2, 2], values: Int8Array.of(2, -4, 6, 8) },
    { name: 's', dims: [], values: Float32Array.of(0.5) },
    { name: 'b', dims: [2], values: Float32Array.of(10, -10) },
  ],
  inputs: [{ name: 'x', dims: ['rows', 2] }],
  outputs: [{ name: 'y', dims: ['rows', 2] }],
}

describe('running a model in TypeScript', () => {
  it('gives what pen and paper give, for several rows at once', () => {
    // W = [[1, -2], [3, 4]]: [1, 1] -> [4, 2] + b = [14, -8]; [2, 3] -> [11, 8] + b = [21, -2]; [0, 5] -> [15, 20] + b.
    expect([...runModel(twoByTwo, Float32Array.of(1, 1, 2, 3, 0, 5), 3)]).toEqual([14, 0, 21, 0, 25, 10])
  })

  it('refuses an operator that it does not know', () => {
    const odd = { ...twoByTwo, nodes: [{ opType: 'Softmax', inputs: ['x'], outputs: ['y'] }] }
    expect(() => runModel(odd, Float32Array.of(1, 1), 1)).toThrow('Softmax')
  })
})
