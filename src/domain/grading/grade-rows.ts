import type { ItemOf } from '../item/item.ts'
import { plainInline } from '../text/inline.ts'
import { typedAnswer } from '../text/typed-answer.ts'
import { assembleVerdict, shareRight } from './assemble-verdict.ts'
import { blankCellsOf } from './table-cells.ts'
import type { PartVerdict, Verdict } from './verdict.ts'

function stateOf(given: string | null, isRight: boolean): PartVerdict['state'] {
  if (given === null) return 'missed'
  return isRight ? 'right' : 'wrong'
}

/** Per pair. Right-hand entries with the same words are the same answer, whichever was picked. */
export function gradeMatching(item: ItemOf<'matching'>, pairs: Readonly<Record<string, string>>, key: string): Verdict {
  const textOf = (rightId: string | undefined): string | null => {
    const entry = item.right.find((right) => right.id === rightId)
    return entry ? plainInline(entry.text) : null
  }
  const parts = item.left.map((row): PartVerdict => {
    const given = textOf(pairs[row.id])
    const expected = textOf(row.rightId)
    return { id: row.id, state: stateOf(given, given === expected), given, expected, why: row.why }
  })
  return assembleVerdict(key, { parts, score: shareRight(parts) })
}

/** Per cell; the texts come from lists, so only case and spaces are forgiven. */
export function gradeTable(item: ItemOf<'table'>, cells: Readonly<Record<string, string>>, key: string): Verdict {
  const parts = blankCellsOf(item).map(({ cell }): PartVerdict => {
    const typed = plainInline(cells[cell.id] ?? '').trim()
    const expected = plainInline(cell.answer)
    const given = typed === '' ? null : typed
    const isRight = typedAnswer(typed).plain === typedAnswer(expected).plain
    return { id: cell.id, state: stateOf(given, isRight), given, expected, why: cell.why }
  })
  return assembleVerdict(key, { parts, score: shareRight(parts) })
}
