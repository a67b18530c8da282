import type { OnnxModel, Tensor } from './onnx-model.ts'

/** Rows of numbers; a single row may be added to every row of another. */
interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
}

type Known = Map<string, Matrix | Tensor>

/**
 * Runs a model node by node, in plain TypeScript: the reference that a runtime's answers are compared with, and what
 * answers where there is no WebAssembly. Sums are kept in 64 bits and rounded to 32 once per node.
 *
 * @param input `count` rows of the model's only input, one after the other
 * @returns `count` rows of the model's only output
 * @throws RangeError for a model with operators other than MatMul, Add, Relu and DequantizeLinear
 */
export function runModel(model: OnnxModel, input: Float32Array, count: number): Float32Array {
  const [entry] = model.inputs
  const [exit] = model.outputs
  if (!entry || !exit) throw new RangeError('The model has no input or no output.')
  const known: Known = new Map(model.constants.map((tensor) => [tensor.name, tensor]))
  known.set(entry.name, { rows: count, columns: input.length / count, values: input })
  for (const { opType, inputs, outputs } of model.nodes) {
    const operate = operators[opType]
    const [output] = outputs
    if (!operate || output === undefined) throw new RangeError(`The operator ${opType} is not known here.`)
    known.set(output, operate(known, inputs))
  }
  return matrix(known, exit.name).values
}

const operators: Readonly<Record<string, (known: Known, inputs: readonly string[]) => Matrix>> = {
  MatMul: (known, [left, right]) => multiply(matrix(known, left), matrix(known, right)),
  Add: (known, [left, right]) => addRow(matrix(known, left), matrix(known, right)),
  Relu: (known, [name]) => {
    const source = matrix(known, name)
    return { ...source, values: source.values.map((value) => Math.max(0, value)) }
  },
  // y = (x - zero point) * scale; without a third input the zero point is 0.
  DequantizeLinear: (known, [name, scaleName]) => {
    const source = matrix(known, name)
    const scale = matrix(known, scaleName).values[0] ?? Number.NaN
    return { ...source, values: source.values.map((value) => value * scale) }
  },
}

function matrix(known: Known, name: string | undefined): Matrix {
  const value = known.get(name ?? '')
  if (!value) throw new RangeError(`Nothing is called ${name}.`)
  if (!('dims' in value)) return value
  const columns = value.dims.at(-1) ?? 1
  return { rows: value.values.length / columns, columns, values: Float32Array.from(value.values) }
}

function multiply(left: Matrix, right: Matrix): Matrix {
  const values = new Float32Array(left.rows * right.columns)
  const sums = new Float64Array(right.columns)
  for (let row = 0; row < left.rows; row++) {
    sums.fill(0)
    for (let inner = 0; inner < left.columns; inner++) {
      const factor = left.values[row * left.columns + inner] ?? 0
      if (factor === 0) continue
      for (let column = 0; column < right.columns; column++) {
        sums[column] = (sums[column] ?? 0) + factor * (right.values[inner * right.columns + column] ?? 0)
      }
    }
    values.set(sums, row * right.columns)
  }
  return { rows: left.rows, columns: right.columns, values }
}

function addRow(left: Matrix, right: Matrix): Matrix {
  const values = left.values.map((value, index) => value + (right.values[index % right.columns] ?? Number.NaN))
  return { ...left, values }
}
