import type { Choice, Item } from '#domain/item/item.ts'
import { seededShuffle } from '#domain/text/seeded-shuffle.ts'
import {
  firstShownSteps,
  orderSeed,
  shownFirstStep,
  shownOptions,
  shownReasons,
} from '#ui/components/item/shown-order.ts'

/** A place to answer on paper, with what is printed beside it. */
export type AnswerSpace =
  /** Boxes to tick, round where one is right and square where several may be. */
  | { kind: 'tick'; label: string; several: boolean; lines: string[] }
  /** Ruled lines to write on. */
  | { kind: 'write'; lines: number }
  /** A short gap, before a unit where there is one. */
  | { kind: 'gap'; after: string }
  /** Rows with a box for the letter or number that belongs to them, and what there is to choose from. */
  | { kind: 'assign'; rows: string[]; from: { sign: string; text: string }[] }
  | { kind: 'table'; columns: string[]; rows: (string | null)[][] }

export interface PrintedQuestion {
  /** What stands between the question and the space: a statement, or a sentence with gaps. */
  given: string | null
  spaces: AnswerSpace[]
}

const texts = (choices: readonly Pick<Choice, 'text'>[]) => choices.map(({ text }) => text)
const letter = (index: number) => String.fromCharCode(65 + index)
const gap = '_'.repeat(14)

/** The question as it stands on paper, in the order in which a first try shows it; nothing of the key is in it. */
export function printedQuestion(item: Item): PrintedQuestion {
  const seed = orderSeed(item.uid, 1)
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice':
    case 'outdated-claim':
    case 'compare': {
      const several = item.type === 'multiple-choice'
      return { given: null, spaces: [{ kind: 'tick', label: '', several, lines: texts(shownOptions(item, seed)) }] }
    }
    case 'true-false':
    case 'scenario':
      return {
        given: item.type === 'true-false' ? item.statement : null,
        spaces: [
          { kind: 'tick', label: '', several: false, lines: texts(shownFirstStep(item, seed)) },
          { kind: 'tick', label: 'Because', several: false, lines: texts(shownReasons(item, seed)) },
        ],
      }
    case 'cloze':
      return { given: item.text.replaceAll(/\{\{[a-z0-9-]+\}\}/gu, gap), spaces: [] }
    case 'short-answer':
      return { given: null, spaces: [{ kind: 'write', lines: 3 }] }
    case 'free-recall':
      return { given: null, spaces: [{ kind: 'write', lines: 6 }] }
    case 'numeric':
      return { given: null, spaces: [{ kind: 'gap', after: item.unit }] }
    case 'matching': {
      const from = seededShuffle(item.right, seed).map(({ text }, index) => ({ sign: letter(index), text }))
      return { given: null, spaces: [{ kind: 'assign', rows: texts(item.left), from }] }
    }
    case 'ordering': {
      const shown = firstShownSteps(item, seed).flatMap((id) => item.steps.find((step) => step.id === id)?.text ?? [])
      return { given: null, spaces: [{ kind: 'assign', rows: shown, from: [] }] }
    }
    case 'table':
      return {
        given: null,
        spaces: [
          {
            kind: 'table',
            columns: item.columns,
            rows: item.rows.map((row) => row.map((cell) => (cell.kind === 'given' ? cell.text : null))),
          },
        ],
      }
  }
}
