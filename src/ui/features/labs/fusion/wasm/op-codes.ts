import { float32Bytes, signed, unsigned } from './bytes.ts'

export const i32 = 0x7f
export const f64 = 0x7c
export const v128 = 0x7b

/** Instructions, each as its bytes. Addresses are 32-bit; loads and stores claim no alignment beyond that of numbers. */
export const localGet = (index: number) => [0x20, ...unsigned(index)]
export const localSet = (index: number) => [0x21, ...unsigned(index)]
export const i32Constant = (number: number) => [0x41, ...signed(number)]
export const i32Add = [0x6a]
export const i32LessUnsigned = [0x49]
export const i32DivideUnsigned = [0x6e]
export const f32Load = (offset: number) => [0x2a, 2, ...unsigned(offset)]
export const f32Store = [0x38, 2, 0]
export const f64Add = [0xa0]
export const f64Divide = [0xa3]
export const f64FromUnsigned = [0xb8]
export const f64FromF32 = [0xbb]
export const f32FromF64 = [0xb6]

const vectorOp = (code: number, ...rest: number[]) => [0xfd, ...unsigned(code), ...rest]
export const v128Load = (offset: number) => vectorOp(0x00, 2, ...unsigned(offset))
export const v128LoadSplat = (offset: number) => vectorOp(0x09, 2, ...unsigned(offset))
export const v128Store = (offset: number) => vectorOp(0x0b, 2, ...unsigned(offset))
/** Four times the same number. */
export const v128Constant = (number: number) => {
  const bytes = float32Bytes(number)
  return vectorOp(0x0c, ...bytes, ...bytes, ...bytes, ...bytes)
}
export const f32x4Add = vectorOp(0xe4)
export const f32x4Subtract = vectorOp(0xe5)
export const f32x4Multiply = vectorOp(0xe6)
export const f32x4Max = vectorOp(0xe9)

/** Repeats the body while the counter, a number of bytes, is below the end; the body runs at least once. */
export function loopOverBytes(counter: number, end: number, bytesPerTurn: number, body: readonly number[]): number[] {
  return [
    ...[0x03, 0x40],
    ...body,
    ...localGet(counter),
    ...i32Constant(bytesPerTurn),
    ...i32Add,
    ...[0x22, ...unsigned(counter)],
    ...localGet(end),
    ...i32LessUnsigned,
    ...[0x0d, 0],
    0x0b,
  ]
}
