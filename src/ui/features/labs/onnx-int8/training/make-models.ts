import { cellCount, digitCount } from '../digits/digit-drawing.ts'
import { makeDigitSet } from '../digits/digit-set.ts'
import type { GraphNode, OnnxModel, Tensor } from '../onnx/onnx-model.ts'
import { writeModel } from '../onnx/write-model.ts'
import { toEightBits } from './eight-bits.ts'
import { type Layer, trainNetwork } from './train-network.ts'

const hiddenUnits = 32

export interface ModelFiles {
  readonly float32: Uint8Array<ArrayBuffer>
  readonly int8: Uint8Array<ArrayBuffer>
}

/** Trains the network for 8 x 8 digits and writes it twice; takes seconds, and gives the same bytes every time. */
export function makeModels(): ModelFiles {
  const layers = trainNetwork(makeDigitSet(4000, 'digits to learn from'), {
    hiddenUnits,
    classes: digitCount,
    epochs: 12,
    seed: 'where training begins',
  })
  return { float32: writeModel(float32Model(layers)), int8: writeModel(int8Model(layers)) }
}

function float32Model([first, second]: readonly [Layer, Layer]): OnnxModel {
  return model('digits', nodes('hidden_weights', 'output_weights'), [
    weights('hidden_weights', first),
    biases('hidden_biases', first),
    weights('output_weights', second),
    biases('output_biases', second),
  ])
}

/** The same network; the weights are kept as steps of 8 bits and multiplied by their scale whenever it runs. */
function int8Model([first, second]: readonly [Layer, Layer]): OnnxModel {
  return model(
    'digits_8_bits',
    [
      dequantize('hidden_steps', 'hidden_scale', 'hidden_weights'),
      dequantize('output_steps', 'output_scale', 'output_weights'),
      ...nodes('hidden_weights', 'output_weights'),
    ],
    [
      ...steps('hidden', weights('hidden_weights', first)),
      biases('hidden_biases', first),
      ...steps('output', weights('output_weights', second)),
      biases('output_biases', second),
    ],
  )
}

function model(graphName: string, graphNodes: readonly GraphNode[], constants: readonly Tensor[]): OnnxModel {
  return {
    // The operators of set 13 are the first whose DequantizeLinear is as used here; version 7 of the format knows it.
    irVersion: 7,
    operatorSetVersion: 13,
    producer: 'Lectern',
    graphName,
    nodes: graphNodes,
    constants,
    inputs: [{ name: 'cells', dims: ['drawings', cellCount] }],
    outputs: [{ name: 'scores', dims: ['drawings', digitCount] }],
  }
}

function nodes(hiddenWeights: string, outputWeights: string): GraphNode[] {
  return [
    { opType: 'MatMul', inputs: ['cells', hiddenWeights], outputs: ['hidden_sums'] },
    { opType: 'Add', inputs: ['hidden_sums', 'hidden_biases'], outputs: ['hidden_values'] },
    { opType: 'Relu', inputs: ['hidden_values'], outputs: ['hidden'] },
    { opType: 'MatMul', inputs: ['hidden', outputWeights], outputs: ['output_sums'] },
    { opType: 'Add', inputs: ['output_sums', 'output_biases'], outputs: ['scores'] },
  ]
}

function dequantize(stepsName: string, scaleName: string, weightsName: string): GraphNode {
  return { opType: 'DequantizeLinear', inputs: [stepsName, scaleName], outputs: [weightsName] }
}

function weights(name: string, { inputs, units, weights: values }: Layer) {
  return { name, dims: [inputs, units], values: Float32Array.from(values) }
}

function biases(name: string, { units, biases: values }: Layer): Tensor {
  return { name, dims: [units], values: Float32Array.from(values) }
}

function steps(layer: string, { dims, values }: { dims: readonly number[]; values: Float32Array }): Tensor[] {
  const { steps: kept, scale } = toEightBits(values)
  return [
    { name: `${layer}_steps`, dims, values: kept },
    { name: `${layer}_scale`, dims: [], values: Float32Array.of(scale) },
  ]
}
