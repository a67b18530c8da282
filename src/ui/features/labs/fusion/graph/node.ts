/**
 * Operations on arrays of 32-bit numbers. The first six are element-wise: number i of the result needs number i of the
 * inputs, and `subtract` one single number besides. `mean` turns an array into one number, `mix` multiplies every row
 * of sixteen with a matrix.
 */
export type ElementWise = 'scale' | 'shift' | 'relu' | 'square' | 'add' | 'subtract'
export type Operation = ElementWise | 'mean' | 'mix'

/** One operation of a program, and the number of the value it yields. */
export interface Node {
  readonly value: number
  readonly operation: Operation
  /** Numbers of the values it needs; 0 is the array the program starts with. */
  readonly inputs: readonly number[]
  /** The other operand of `scale` and `shift`. */
  readonly constant?: number
}

/** A node with a constant or, as the type check wants it, without the field. */
export function nodeOf(value: number, operation: Operation, inputs: readonly number[], constant?: number): Node {
  return constant === undefined ? { value, operation, inputs } : { value, operation, inputs, constant }
}

export function isElementWise({ operation }: Node): boolean {
  return operation !== 'mean' && operation !== 'mix'
}

/** `%3 = add(%2, %0)`, the form in which graphs are shown. */
export function nodeText({ value, operation, inputs, constant }: Node): string {
  const operands = inputs.map((input) => `%${input}`)
  if (constant !== undefined) operands.push(String(constant))
  return `%${value} = ${operation}(${operands.join(', ')})`
}
