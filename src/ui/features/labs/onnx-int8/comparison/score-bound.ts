import type { OnnxModel } from '../onnx/onnx-model.ts'

/** Rows of values, and how far the unrounded model's value may be from each. */
interface Bounded {
  readonly columns: number
  readonly values: Float64Array
  readonly reach: Float64Array
}

/**
 * How far the scores of the 8-bit model can be from those of the model that it was rounded from, for one drawing. Only
 * the 8-bit file is looked at: every weight `w` read back from it lies within half a step of the original, and each
 * node passes that on. For a product, `|ab - (a + da)(b + db)| <= |a||db| + |b||da| + |da||db|`; sums add their
 * reaches, and Relu lets none grow. The worst case on every way at once, so the real difference is far smaller.
 *
 * @returns one bound per score
 * @throws RangeError for operators other than MatMul, Add, Relu and DequantizeLinear
 */
export function scoreBound(model: OnnxModel, drawing: Float32Array): Float64Array {
  const known = new Map<string, Bounded>()
  for (const { name, dims, values } of model.constants) known.set(name, exact(dims.at(-1) ?? 1, values))
  const [entry] = model.inputs
  const [exit] = model.outputs
  if (entry) known.set(entry.name, exact(drawing.length, drawing))
  const named = (name: string | undefined): Bounded => {
    const found = known.get(name ?? '')
    if (!found) throw new RangeError(`Nothing is called ${name}.`)
    return found
  }
  for (const { opType, inputs, outputs } of model.nodes) {
    const operate = operators[opType]
    if (!operate) throw new RangeError(`The operator ${opType} is not known here.`)
    const [left, right] = inputs
    known.set(outputs[0] ?? '', operate(named(left), named(right ?? left)))
  }
  return named(exit?.name).reach
}

const exact = (columns: number, values: ArrayLike<number>): Bounded => ({
  columns,
  values: Float64Array.from(values),
  reach: new Float64Array(values.length),
})

const operators: Readonly<Record<string, (left: Bounded, right: Bounded) => Bounded>> = {
  DequantizeLinear: ({ columns, values }, scales) => {
    const scale = scales.values[0] ?? Number.NaN
    return { columns, values: values.map((step) => step * scale), reach: values.map(() => scale / 2) }
  },
  // One row at the left: one drawing.
  MatMul: (left, right) => {
    const values = new Float64Array(right.columns)
    const reach = new Float64Array(right.columns)
    for (const [inner, a] of left.values.entries()) {
      const da = left.reach[inner] ?? 0
      for (let column = 0; column < right.columns; column++) {
        const b = right.values[inner * right.columns + column] ?? 0
        const db = right.reach[inner * right.columns + column] ?? 0
        values[column] = (values[column] ?? 0) + a * b
        reach[column] = (reach[column] ?? 0) + Math.abs(a) * db + Math.abs(b) * da + da * db
      }
    }
    return { columns: right.columns, values, reach }
  },
  Add: (left, right) => ({
    columns: left.columns,
    values: left.values.map((value, index) => value + (right.values[index] ?? 0)),
    reach: left.reach.map((value, index) => value + (right.reach[index] ?? 0)),
  }),
  Relu: ({ columns, values, reach }) => ({ columns, values: values.map((value) => Math.max(0, value)), reach }),
}
