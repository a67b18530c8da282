/** Numbers in a row of the matrix product; array lengths are multiples of it. */
export const rowLength = 16

/**
 * The matrix of the product, row after row: a Hadamard matrix in Sylvester's construction (J. J. Sylvester, 1867),
 * whose entry (i, j) has the sign of the parity of the bits that i and j share, divided by 4. It turns rows without
 * making them longer, so a product does not let numbers grow out of hand.
 */
export const mixingMatrix: readonly number[] = Array.from({ length: rowLength * rowLength }, (_, index) =>
  evenBits(Math.floor(index / rowLength) & (index % rowLength)) ? 0.25 : -0.25,
)

function evenBits(bits: number): boolean {
  let even = true
  for (let rest = bits; rest > 0; rest >>= 1) if (rest & 1) even = !even
  return even
}
