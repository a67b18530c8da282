import { name, section, sized, unsigned, vector } from './bytes.ts'
import type { KernelCode } from './kernel-code.ts'
import { i32 } from './op-codes.ts'

/**
 * A WebAssembly module with the kernels as exports `0`, `1` and so on, over a memory that it imports as `lab.memory`.
 * Format: WebAssembly Core Specification 2.0, section 5.5 (Modules).
 */
export function encodeModule(kernels: readonly KernelCode[]): Uint8Array<ArrayBuffer> {
  const types = kernels.map(({ parameters }) => [0x60, ...vector(Array(parameters).fill([i32])), ...vector([])])
  const memory = [...name('lab'), ...name('memory'), 0x02, 0x00, ...unsigned(1)]
  const indexes = kernels.map((_, index) => unsigned(index))
  const exported = kernels.map((_, index) => [...name(String(index)), 0x00, ...unsigned(index)])
  const bodies = kernels.map(({ locals, body }) =>
    sized([...vector(locals.map((type) => [...unsigned(1), type])), ...body, 0x0b]),
  )
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, types),
    ...section(2, [memory]),
    ...section(3, indexes),
    ...section(7, exported),
    ...section(10, bodies),
  ])
}
