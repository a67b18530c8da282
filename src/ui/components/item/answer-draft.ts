import type { Confidence } from '#domain/grading/confidence.ts'
import type { DraftResponse } from '#domain/grading/draft-response.ts'
import type { Item } from '#domain/item/item.ts'

/** What is kept of a question that was begun and not handed in. */
export interface AnswerDraft {
  response: DraftResponse
  /** The model answer has been seen; only self-ticked types get this far before they are stored. */
  revealed: boolean
  /** Said when revealing. */
  confidence: Confidence | null
}

/** @returns JSON of at most some 6 000 characters, as `study.saveDraft` takes it */
export function writeDraft(draft: AnswerDraft): string {
  return JSON.stringify(draft)
}

/** Reads what `writeDraft` wrote; null for anything that does not fit the item, such as the draft of an older version. */
export function readDraft(text: string | null, item: Item): AnswerDraft | null {
  const value = text === null ? null : parse(text)
  if (!isRecord(value)) return null
  const { response, revealed, confidence } = value
  if (!fits(response, item)) return null
  return {
    response,
    revealed: revealed === true && 'ideaUnits' in item,
    confidence: confidence === 'guess' || confidence === 'think-so' || confidence === 'sure' ? confidence : null,
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'
const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isTextMap = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isText)

/** By hand and not by the contract's schema, which would bring the schema library into the page. */
function fits(value: unknown, item: Item): value is DraftResponse {
  if (!isRecord(value) || value.type !== item.type) return false
  switch (item.type) {
    case 'single-choice':
    case 'outdated-claim':
    case 'compare':
      return isText(value.option)
    case 'multiple-choice':
      return isTextList(value.options)
    case 'true-false':
      return (
        (value.verdict === null || typeof value.verdict === 'boolean') &&
        (value.reason === null || isText(value.reason))
      )
    case 'scenario':
      return isText(value.option) && (value.reason === null || isText(value.reason))
    case 'cloze':
      return isTextMap(value.blanks)
    case 'short-answer':
    case 'free-recall':
      return isText(value.text) && isTextList(value.ticked)
    case 'numeric':
      return isText(value.text)
    case 'matching':
      return isTextMap(value.pairs)
    case 'ordering':
      // Steps that were added or renamed since would be lost from the list or stand in it twice.
      return (
        isTextList(value.steps) &&
        sameIds(
          value.steps as string[],
          item.steps.map((step) => step.id),
        )
      )
    case 'table':
      return isTextMap(value.cells)
  }
}

function sameIds(one: string[], other: string[]): boolean {
  return one.length === other.length && [...one].sort().join('\n') === [...other].sort().join('\n')
}
