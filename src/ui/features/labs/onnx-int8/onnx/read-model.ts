import { readFields, type WireField } from '../protobuf/wire-reader.ts'
import {
  dataType,
  dimensionField,
  graphField,
  modelField,
  nodeField,
  operatorSetField,
  shapeField,
  tensorField,
  tensorTypeField,
  typeField,
  valueField,
} from './field-numbers.ts'
import type { GraphNode, GraphValue, OnnxModel, Tensor } from './onnx-model.ts'

/** A message by field number. Fields that the lab does not know are passed over, as the format wants it. */
class Message {
  readonly #fields: readonly WireField[]

  constructor(bytes: Uint8Array) {
    this.#fields = readFields(bytes)
  }

  numbers(field: number): number[] {
    return this.#fields.flatMap((one) => (one.field === field && one.kind === 'varint' ? [one.value] : []))
  }

  number(field: number): number {
    return this.numbers(field).at(-1) ?? 0
  }

  parts(field: number): Uint8Array[] {
    return this.#fields.flatMap((one) => (one.field === field && one.kind === 'bytes' ? [one.value] : []))
  }

  part(field: number): Uint8Array {
    return this.parts(field).at(-1) ?? new Uint8Array()
  }

  texts(field: number): string[] {
    return this.parts(field).map((bytes) => new TextDecoder().decode(bytes))
  }

  text(field: number): string {
    return this.texts(field).at(-1) ?? ''
  }
}

/**
 * What stands in an .onnx file, as far as this lab writes it.
 *
 * @throws RangeError when the bytes are no such file
 */
export function readModel(bytes: Uint8Array): OnnxModel {
  const model = new Message(bytes)
  const graph = new Message(model.part(modelField.graph))
  return {
    irVersion: model.number(modelField.irVersion),
    operatorSetVersion: new Message(model.part(modelField.operatorSetImport)).number(operatorSetField.version),
    producer: model.text(modelField.producerName),
    graphName: graph.text(graphField.name),
    nodes: graph.parts(graphField.node).map(readNode),
    constants: graph.parts(graphField.initializer).map(readTensor),
    inputs: graph.parts(graphField.input).map(readValue),
    outputs: graph.parts(graphField.output).map(readValue),
  }
}

function readNode(bytes: Uint8Array): GraphNode {
  const message = new Message(bytes)
  return {
    opType: message.text(nodeField.opType),
    inputs: message.texts(nodeField.input),
    outputs: message.texts(nodeField.output),
  }
}

function readTensor(bytes: Uint8Array): Tensor {
  const message = new Message(bytes)
  const raw = message.part(tensorField.rawData)
  const dims = message.numbers(tensorField.dims)
  const count = dims.reduce((product, dim) => product * dim, 1)
  const values = readValues(message.number(tensorField.dataType), raw, count)
  return { name: message.text(tensorField.name), dims, values }
}

function readValues(type: number, raw: Uint8Array, count: number): Float32Array | Int8Array {
  const width = type === dataType.int8 ? 1 : 4
  if (type !== dataType.int8 && type !== dataType.float32) throw new RangeError(`Data type ${type} is not used here.`)
  if (raw.length !== count * width) throw new RangeError('A tensor has more or fewer values than its shape says.')
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength)
  if (type === dataType.int8) return Int8Array.from({ length: count }, (_, index) => view.getInt8(index))
  return Float32Array.from({ length: count }, (_, index) => view.getFloat32(index * 4, true))
}

function readValue(bytes: Uint8Array): GraphValue {
  const message = new Message(bytes)
  const tensorType = new Message(new Message(message.part(valueField.type)).part(typeField.tensorType))
  const dims = new Message(tensorType.part(tensorTypeField.shape)).parts(shapeField.dim).map((part) => {
    const dimension = new Message(part)
    return dimension.text(dimensionField.parameter) || dimension.number(dimensionField.value)
  })
  return { name: message.text(valueField.name), dims }
}
