import { digitsForNumberWords } from './number-words.ts'

const grouped = /^\d{1,3}(?:([ '.,])\d{3})(?:\1\d{3})*$/

/** The readings of digits with points and commas, in which either may be the decimal sign. */
function readings(digits: string): number[] {
  const values = new Set<number>()
  const lastMark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const whole = lastMark === -1 ? digits : digits.slice(0, lastMark)
  const fraction = lastMark === -1 ? '' : digits.slice(lastMark + 1)
  const mark = digits[lastMark] ?? ''
  const wholeIsPlain = /^\d*$/.test(whole)
  const wholeIsGrouped = grouped.test(whole) && !whole.includes(mark)
  if (/^\d*$/.test(fraction) && (whole + fraction).length > 0 && (wholeIsPlain || wholeIsGrouped)) {
    values.add(Number(`${whole.replace(/[ '.,]/g, '')}.${fraction}`))
  }
  if (grouped.test(digits)) values.add(Number(digits.replace(/[ '.,]/g, '')))
  return [...values].filter((value) => Number.isFinite(value))
}

export interface ReadNumber {
  /** Every value the text may mean: `1,234` is 1.234 in one country and 1234 in the next. */
  readonly values: readonly number[]
  readonly percent: boolean
}

/**
 * A number as people type it: decimal point or comma, thousands by space, apostrophe, point or comma, a sign,
 * an exponent, a percent sign, an English number word, the unit after it.
 *
 * @param unit the unit that may follow, or an empty text
 * @returns null when the text is not one number
 */
export function parseTypedNumber(text: string, unit: string): ReadNumber | null {
  const even = (raw: string) =>
    raw
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[\u2019`]/g, "'")
      .replace(/\s+/gu, ' ')
      .trim()
  let rest = even(text)
  const unitText = even(unit)
  if (unitText !== '' && unitText !== '%' && rest.endsWith(unitText)) rest = rest.slice(0, -unitText.length).trim()
  const percent = /(%|percent|per cent)$/.test(rest)
  rest = rest.replace(/\s*(%|percent|per cent)$/, '')
  if (!/\d/.test(rest)) rest = digitsForNumberWords(rest.split(/[ -]+/)).join(' ')
  const parts = /^([+-]?) ?([\d.,' ]*\d[\d.,' ]*?)(?: ?(?:e|\* ?10\^|x ?10\^) ?([+-]?\d{1,3}))?$/.exec(rest)
  if (!parts) return null
  const [, sign, digits = '', exponent = '0'] = parts
  const values = readings(digits.trim())
    .map((value) => Number(`${sign === '-' ? '-' : ''}${value}e${exponent}`))
    .filter((value) => Number.isFinite(value))
  return values.length === 0 ? null : { values, percent }
}
