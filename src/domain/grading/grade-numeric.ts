import type { ItemOf } from '../item/item.ts'
import { parseTypedNumber } from '../text/parse-number.ts'
import { assembleVerdict } from './assemble-verdict.ts'
import { numberWithUnit } from './number-with-unit.ts'
import type { Verdict } from './verdict.ts'

/** Part id of the one number of a numeric item. */
export const VALUE_PART = 'value'

/**
 * How far from the key an answer may lie, in the unit of the key.
 * A relative tolerance is a fraction of the key: 0.05 for 5 %.
 */
export function toleranceOf(item: ItemOf<'numeric'>): number {
  const { kind, amount } = item.tolerance
  return kind === 'absolute' ? amount : amount * Math.abs(item.value)
}

/** Right within the tolerance; a billionth more, so that 0.1 + 0.2 does not fail at its border. */
export function gradeNumeric(item: ItemOf<'numeric'>, text: string, key: string): Verdict {
  const read = parseTypedNumber(text, item.unit)
  // "12 %" is 12 where the key is in per cent and 0.12 where it is a plain share.
  const divisor = read?.percent && item.unit.trim() !== '%' ? 100 : 1
  const reach = toleranceOf(item) + 1e-9 * Math.abs(item.value)
  const isRight = read?.values.some((value) => Math.abs(value / divisor - item.value) <= reach) ?? false
  const given = text.trim()
  const missing = given === '' ? 'missed' : 'wrong'
  return assembleVerdict(key, {
    parts: [
      {
        id: VALUE_PART,
        state: isRight ? 'right' : missing,
        given: given === '' ? null : given,
        expected: numberWithUnit(item.value, item.unit),
        why: '',
      },
    ],
    score: isRight ? 1 : 0,
  })
}
