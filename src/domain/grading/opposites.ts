import { editDistance } from '../text/edit-distance.ts'

const negations = new Set(['no', 'not', 'non', 'never', 'none', 'nothing', 'neither', 'nor', 'without'])

/** Prefixes that turn a word into another fact although few letters change. */
const telling = [
  'hyper',
  'hypo',
  'endo',
  'exo',
  'inter',
  'intra',
  'macro',
  'micro',
  'over',
  'under',
  'pre',
  'post',
  'pro',
  'anti',
  'homo',
  'hetero',
  'mono',
  'multi',
  'uni',
  'bi',
  'sub',
  'super',
  'up',
  'down',
  'en',
  'de',
  'ex',
  'in',
  'im',
  'il',
  'ir',
  'un',
  'dis',
  'non',
  'mis',
  'a',
  'an',
  'ab',
  'ad',
  'anti',
  'contra',
  'counter',
  'out',
  'mega',
  'giga',
  'milli',
  'kilo',
  'nano',
  'pico',
]

const MIN_STEM = 3

function splits(word: string): { prefix: string; stem: string }[] {
  return ['', ...telling]
    .filter((prefix) => word.startsWith(prefix) && word.length - prefix.length >= MIN_STEM)
    .map((prefix) => ({ prefix, stem: word.slice(prefix.length) }))
}

/** `stable` and `unstable`, `hypertonic` and `hypotonic`: the stems are nearer than the words. */
function differByPrefix(left: string, right: string): boolean {
  const whole = editDistance(left, right)
  return splits(left).some((one) =>
    splits(right).some(
      (other) =>
        one.prefix !== other.prefix && one.stem[0] === other.stem[0] && editDistance(one.stem, other.stem) < whole,
    ),
  )
}

/** Whether one of two answers, given as words, denies what the other says. */
export function areOpposites(left: readonly string[], right: readonly string[]): boolean {
  const denials = (words: readonly string[]) => words.filter((word) => negations.has(word)).length
  if (denials(left) !== denials(right)) return true
  if (left.length !== right.length) return false
  return left.some((word, index) => {
    const other = right[index] ?? ''
    return word !== other && differByPrefix(word, other)
  })
}
