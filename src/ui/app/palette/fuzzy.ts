/** Points for a letter right after the one before, and for one at the start of a word. */
const NEIGHBOUR = 3
const WORD_START = 2

const isWordStart = (text: string, at: number) => at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '')

/**
 * How well typed letters fit a text: they must occur in order; neighbours and starts of words count more, and of two
 * texts that fit alike the shorter one wins. Null where they do not fit.
 */
export function fuzzyScore(typed: string, text: string): number | null {
  const wanted = [...typed.toLowerCase()].filter((letter) => letter.trim() !== '')
  const letters = text.toLowerCase()
  // Best score with the letters so far, by the place of the last one; the texts are short enough to try every place.
  let best = new Map<number, number>([[-1, 0]])
  for (const [index, letter] of wanted.entries()) {
    const next = new Map<number, number>()
    for (let at = letters.indexOf(letter); at !== -1; at = letters.indexOf(letter, at + 1)) {
      let top: number | null = null
      for (const [before, score] of best) {
        if (before >= at) continue
        const gain = index > 0 && before === at - 1 ? NEIGHBOUR : isWordStart(letters, at) ? WORD_START : 0
        if (top === null || score + gain > top) top = score + gain
      }
      if (top !== null) next.set(at, top)
    }
    if (next.size === 0) return null
    best = next
  }
  return Math.max(...best.values()) - letters.length / 100
}
