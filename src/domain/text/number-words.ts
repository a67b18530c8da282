const units = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const scales = [
  { word: 'hundred', factor: 100 },
  { word: 'thousand', factor: 1000 },
  { word: 'million', factor: 1_000_000 },
  { word: 'billion', factor: 1_000_000_000 },
]

const small = new Map<string, number>([
  ...units.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
])

/** Reads the longest English number that starts at `from`; null when none does. */
function readNumber(words: readonly string[], from: number): { value: number; end: number } | null {
  let finished = 0
  let group: number | null = null
  let at = from
  let roomFor = Number.POSITIVE_INFINITY
  for (; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const value = small.get(word)
    const scale = scales.find((each) => each.word === word)
    if (value !== undefined) {
      if (value >= roomFor) break
      group = (group ?? 0) + value
      roomFor = value >= 20 ? 10 : 0
    } else if (scale && group !== null && group > 0) {
      if (scale.factor === 100) group *= 100
      else {
        finished += group * scale.factor
        group = null
      }
      roomFor = 100
    } else break
  }
  return at === from ? null : { value: finished + (group ?? 0), end: at }
}

/**
 * Writes English cardinal numbers as digits: `twenty`, `one` -> `21`. Other words stay; words in a row that
 * do not form one number (`one two`) become several.
 *
 * @param words lower-case words
 */
export function digitsForNumberWords(words: readonly string[]): string[] {
  const result: string[] = []
  let at = 0
  while (at < words.length) {
    const number = readNumber(words, at)
    result.push(number ? String(number.value) : (words[at] ?? ''))
    at = number ? number.end : at + 1
  }
  return result
}
