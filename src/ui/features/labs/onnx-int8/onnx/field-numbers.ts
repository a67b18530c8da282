/**
 * Field numbers of the messages that a small model needs, from the public definition of the format
 * (onnx.proto of github.com/onnx/onnx, messages ModelProto, OperatorSetIdProto, GraphProto, NodeProto, TensorProto,
 * ValueInfoProto, TypeProto and TensorShapeProto).
 */
export const modelField = { irVersion: 1, producerName: 2, graph: 7, operatorSetImport: 8 } as const
/** `domain` (1) is left out: the empty domain means the operators of ONNX itself. */
export const operatorSetField = { version: 2 } as const
export const graphField = { node: 1, name: 2, initializer: 5, input: 11, output: 12 } as const
export const nodeField = { input: 1, output: 2, opType: 4 } as const
export const tensorField = { dims: 1, dataType: 2, name: 8, rawData: 9 } as const
export const valueField = { name: 1, type: 2 } as const
export const typeField = { tensorType: 1 } as const
export const tensorTypeField = { elementType: 1, shape: 2 } as const
export const shapeField = { dim: 1 } as const
export const dimensionField = { value: 1, parameter: 2 } as const

/** TensorProto.DataType */
export const dataType = { float32: 1, int8: 3 } as const
