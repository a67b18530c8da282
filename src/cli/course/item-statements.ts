import type { Choice, Item } from '#domain/item/item.ts'
import { plainInline } from '#domain/text/inline.ts'

/** Something that an item states: what it says, and where in the item it stands. */
export interface Statement {
  readonly part: string
  readonly text: string
  /** The same without the piece that is right or wrong, where only a piece of it is: a gap or a cell. */
  readonly rest?: string
}

/** What is asked, without the answers: this is where a question says of whom or of when it speaks. */
export function askedBy(item: Item): string {
  const more = item.type === 'true-false' ? [item.statement] : item.type === 'cloze' ? [item.text] : []
  return [item.stem, ...more].map(plainInline).join(' ')
}

/** Everything that counts as right. */
export function rightStatements(item: Item): Statement[] {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'compare':
    case 'outdated-claim':
      return choices(item.options, true, 'option')
    case 'scenario':
      return [...choices(item.options, true, 'option'), ...choices(item.reasons, true, 'reason')]
    case 'true-false':
      return [
        ...(item.truth ? [{ part: 'statement', text: plainInline(item.statement) }] : []),
        ...choices(item.reasons, true, 'reason'),
      ]
    case 'cloze':
      return [{ part: 'text', text: filled(item, (blank) => blank.answer) }]
    case 'table':
      return item.rows.map((row, at) => ({
        part: `row ${at + 1}`,
        text: row.map((cell) => plainInline(cell.kind === 'given' ? cell.text : cell.answer)).join(' '),
      }))
    case 'short-answer':
    case 'free-recall':
      return [item.modelAnswer, ...item.ideaUnits.map((unit) => unit.text)].map((text, at) => ({
        part: at === 0 ? 'model' : `idea ${at}`,
        text: plainInline(text),
      }))
    default:
      return []
  }
}

/** Everything that counts as wrong, each as a whole statement where the item makes it one. */
export function wrongStatements(item: Item): Statement[] {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'compare':
      return choices(item.options, false, 'option')
    case 'outdated-claim':
      // The others still hold: choosing one is wrong because it has not aged, not because it is untrue.
      return []
    case 'scenario':
      return [...choices(item.options, false, 'option'), ...choices(item.reasons, false, 'reason')]
    case 'true-false':
      return [
        ...(item.truth ? [] : [{ part: 'statement', text: plainInline(item.statement) }]),
        ...choices(item.reasons, false, 'reason'),
      ]
    case 'cloze':
      return item.blanks.flatMap((blank) =>
        blank.denied.map((denied) => ({
          part: `denied ${blank.id}`,
          text: filled(item, (other) => (other.id === blank.id ? denied.text : other.answer)),
          rest: filled(item, (other) => (other.id === blank.id ? '' : other.answer)),
        })),
      )
    case 'table':
      return item.rows.flatMap((row, at) =>
        row.flatMap((cell) =>
          cell.kind === 'given'
            ? []
            : cell.options
                .filter((option) => option !== cell.answer)
                .map((option) => ({
                  part: `row ${at + 1}, cell ${cell.id}`,
                  text: rowText(row, cell, option),
                  rest: rowText(row, cell, ''),
                })),
        ),
      )
    case 'short-answer':
      return item.pitfalls.map(({ text }, at) => ({ part: `pitfall ${at + 1}`, text: plainInline(text) }))
    default:
      return []
  }
}

function choices(list: readonly Choice[], correct: boolean, what: string): Statement[] {
  return list
    .filter((choice) => choice.correct === correct)
    .map(({ id, text }) => ({ part: `${what} ${id}`, text: plainInline(text) }))
}

type Cell = Extract<Item, { type: 'table' }>['rows'][number][number]
const rowText = (row: readonly Cell[], cell: Cell, inItsPlace: string) =>
  row
    .map((other) => (other === cell ? inItsPlace : other.kind === 'given' ? other.text : other.answer))
    .map(plainInline)
    .join(' ')

type Cloze = Extract<Item, { type: 'cloze' }>
const filled = (item: Cloze, fill: (blank: Cloze['blanks'][number]) => string) =>
  plainInline(item.blanks.reduce((text, blank) => text.replaceAll(`{{${blank.id}}}`, fill(blank)), item.text))
