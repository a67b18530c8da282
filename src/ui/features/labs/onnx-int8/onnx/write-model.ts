import { WireWriter } from '../protobuf/wire-writer.ts'
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

/** The bytes of an .onnx file; the same model gives the same bytes on every machine. */
export function writeModel(model: OnnxModel): Uint8Array<ArrayBuffer> {
  const graph = new WireWriter()
  for (const node of model.nodes) graph.message(graphField.node, nodeMessage(node))
  graph.text(graphField.name, model.graphName)
  for (const tensor of model.constants) graph.message(graphField.initializer, tensorMessage(tensor))
  for (const value of model.inputs) graph.message(graphField.input, valueMessage(value))
  for (const value of model.outputs) graph.message(graphField.output, valueMessage(value))
  return new WireWriter()
    .varint(modelField.irVersion, model.irVersion)
    .text(modelField.producerName, model.producer)
    .message(modelField.graph, graph)
    .message(modelField.operatorSetImport, new WireWriter().varint(operatorSetField.version, model.operatorSetVersion))
    .finish()
}

function nodeMessage({ opType, inputs, outputs }: GraphNode): WireWriter {
  const message = new WireWriter()
  for (const name of inputs) message.text(nodeField.input, name)
  for (const name of outputs) message.text(nodeField.output, name)
  return message.text(nodeField.opType, opType)
}

function tensorMessage({ name, dims, values }: Tensor): WireWriter {
  const message = new WireWriter()
  for (const dim of dims) message.varint(tensorField.dims, dim)
  return message
    .varint(tensorField.dataType, values instanceof Int8Array ? dataType.int8 : dataType.float32)
    .text(tensorField.name, name)
    .bytes(tensorField.rawData, littleEndian(values))
}

function valueMessage({ name, dims }: GraphValue): WireWriter {
  const shape = new WireWriter()
  for (const dim of dims) {
    const dimension = new WireWriter()
    if (typeof dim === 'string') dimension.text(dimensionField.parameter, dim)
    else dimension.varint(dimensionField.value, dim)
    shape.message(shapeField.dim, dimension)
  }
  const tensorType = new WireWriter()
    .varint(tensorTypeField.elementType, dataType.float32)
    .message(tensorTypeField.shape, shape)
  return new WireWriter()
    .text(valueField.name, name)
    .message(valueField.type, new WireWriter().message(typeField.tensorType, tensorType))
}

/** raw_data is little-endian by definition, whatever the machine. */
function littleEndian(values: Float32Array | Int8Array): Uint8Array {
  if (values instanceof Int8Array) return new Uint8Array(values.buffer, values.byteOffset, values.length)
  const view = new DataView(new ArrayBuffer(values.length * 4))
  for (const [index, value] of values.entries()) view.setFloat32(index * 4, value, true)
  return new Uint8Array(view.buffer)
}
