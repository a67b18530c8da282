/**
 * Edits between two texts: insert, delete or replace a character, or swap two neighbours. The restricted
 * Damerau-Levenshtein distance ("optimal string alignment"; Damerau 1964, Levenshtein 1966), over code points.
 *
 * @returns 0 for equal texts, at most the length of the longer one
 */
export function editDistance(left: string, right: string): number {
  const from = [...left]
  const to = [...right]
  let twoAgo: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (const [row, character] of from.entries()) {
    const current = [row + 1]
    for (const [column, other] of to.entries()) {
      let best = Math.min(
        (previous[column + 1] ?? 0) + 1,
        (current[column] ?? 0) + 1,
        (previous[column] ?? 0) + (character === other ? 0 : 1),
      )
      if (row > 0 && column > 0 && character === to[column - 1] && other === from[row - 1]) {
        best = Math.min(best, (twoAgo[column - 1] ?? 0) + 1)
      }
      current.push(best)
    }
    twoAgo = previous
    previous = current
  }
  return previous[to.length] ?? 0
}
