/** A run of letters of what was typed; `same` where the expected answer has them too, in this order. */
export interface LetterRun {
  text: string
  same: boolean
}

/**
 * Marks which letters of `given` are not part of the longest common subsequence with `expected`,
 * letter case aside (Wagner and Fischer 1974). Meant for single answers: the cost is the product of both lengths.
 */
export function letterDifference(given: string, expected: string): LetterRun[] {
  const typed = Array.from(given)
  const key = Array.from(expected.toLowerCase())
  const lower = typed.map((letter) => letter.toLowerCase())
  const width = key.length + 1
  const common = new Uint16Array((typed.length + 1) * width)
  const at = (row: number, column: number): number => common[row * width + column] ?? 0
  for (let row = typed.length - 1; row >= 0; row--) {
    for (let column = key.length - 1; column >= 0; column--) {
      common[row * width + column] =
        lower[row] === key[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const runs: LetterRun[] = []
  let column = 0
  for (const [row, letter] of typed.entries()) {
    while (column < key.length && lower[row] !== key[column] && at(row, column + 1) === at(row, column)) column++
    const same = column < key.length && lower[row] === key[column] && at(row, column) === at(row + 1, column + 1) + 1
    if (same) column++
    const last = runs.at(-1)
    if (last?.same === same) last.text += letter
    else runs.push({ text: letter, same })
  }
  return runs
}
