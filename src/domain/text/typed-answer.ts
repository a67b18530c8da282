import { foldAccents } from './fold-accents.ts'
import { digitsForNumberWords } from './number-words.ts'

/**
 * A typed answer in three forms, from strict to lenient. Two answers agree at a level when these are equal.
 * The strict levels come first so that an author can deny what a lenient level would let through.
 */
export interface TypedAnswer {
  /** Unicode, case, quotes and spaces made even; nothing left out. */
  readonly plain: string
  /** Also articles, plurals, -ise, number words and joints (hyphen, space, underscore) made even. */
  readonly canonical: string
  /** Also without accents. */
  readonly folded: string
  /** The words of the canonical form. */
  readonly words: readonly string[]
}

function plainForm(text: string): string {
  return (
    text
      .normalize('NFKC')
      // Letter by letter and without a locale: Turkish rules would turn I into a dotless i.
      .toLowerCase()
      .replace(/ß/g, 'ss')
      .replace(/ς/g, 'σ')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replace(/[\u2018\u2019\u201b\u2032\u00b4]/g, "'")
      .replace(/[\u201c\u201d\u201e\u00ab\u00bb\u2033"`]/g, '')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/\s+/gu, ' ')
      .trim()
  )
}

/** British -ise and -yse as -ize and -yze; the words it also catches (promise) are caught on both sides. */
function withZ(word: string): string {
  return word
    .replace(/([a-z]{2,})is(e|es|ed|ing|er|ers|able|ation|ations)$/, '$1iz$2')
    .replace(/lys(e|es|ed|ing|er|ers)$/, 'lyz$1')
}

/** The singular of a regular English plural; the odd result for a word like `keras` is the same on both sides. */
function singular(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('che')) return word.slice(0, -1)
  return /(ss|us|is)$/.test(word) || !word.endsWith('s') ? word : word.slice(0, -1)
}

function canonicalWords(plain: string): string[] {
  const split = plain
    .replace(/n't\b/g, ' not')
    .replace(/\bcannot\b/g, 'can not')
    .replace(/'s\b/g, '')
    // A hyphen before a number and not inside a word is a minus sign and stays.
    .replace(/(?<=[^\s(])-+|-+(?![\d.])/g, ' ')
    .replace(/_+/g, ' ')
    .split(' ')
    .map((word) => word.replace(/^[("'[{]+|[.,;:!?()"'[\]{}]+$/g, ''))
    .filter((word) => word !== '')
  const [first, ...rest] = split
  const named = (rest.length > 0 && (first === 'a' || first === 'an') ? rest : split).filter((word) => word !== 'the')
  return digitsForNumberWords(named.length > 0 ? named : split).map((word) => singular(withZ(word)))
}

/** Joined without spaces, so that `Tensor Board` is `TensorBoard`; numbers side by side stay apart. */
function joined(words: readonly string[]): string {
  return words.join(' ').replace(/(?<!\d) | (?![\d-])/g, '')
}

/** @param text as typed by a learner, or plain text from an author */
export function typedAnswer(text: string): TypedAnswer {
  const plain = plainForm(text)
  const words = canonicalWords(plain)
  const canonical = joined(words)
  return { plain, canonical, folded: foldAccents(canonical), words }
}

/** From strict to lenient. */
export const answerLevels = ['plain', 'canonical', 'folded'] as const
export type AnswerLevel = (typeof answerLevels)[number]

/** Whether two answers are equal at a level; what has no letter or digit left is only ever equal as typed. */
export function agreesAt(level: AnswerLevel, left: TypedAnswer, right: TypedAnswer): boolean {
  return left[level] !== '' && left[level] === right[level]
}
