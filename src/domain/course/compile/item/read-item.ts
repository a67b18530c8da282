import { bloomLevels, ITEM_FORMAT, type Item, itemSchema } from '../../../item/item.ts'
import { citationCode } from '../codes.ts'
import { locatePassage } from '../locate-passage.ts'
import { complaintAboutItemText } from '../markdown/item-text.ts'
import type { ItemSource, SectionSource } from '../markdown/section.ts'
import type { MistakeLog } from '../mistake.ts'
import { countWords } from '../words.ts'
import { type Fields, fieldsOf } from '../yaml/fields.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { isItemType, itemReaders } from './readers.ts'

/** Longest explanation, in words: it is read while the question is still in mind. */
export const explanationWordLimit = 60

export interface ItemContext {
  readonly log: MistakeLog
  readonly file: string
  readonly courseId: string
  readonly lessonId: string
  readonly section: SectionSource
}

/** @returns the item, or nothing when something about it was reported */
export function readItem(source: ItemSource, context: ItemContext): Item | undefined {
  const report = context.log.inFile(context.file)
  const mistakesBefore = context.log.count
  const { type, id, line } = source
  if (!/^[A-Za-z0-9-]+$/u.test(id)) report(line, 'item', `The id "${id}" may hold letters, digits and hyphens only.`)
  if (!isItemType(type)) {
    report(line, 'item', `"${type}" is not a type of question; types are: ${Object.keys(itemReaders).join(', ')}.`)
    return undefined
  }
  const fields = fieldsOf(readYaml(source.body, line + 1, `item ${id}`, report, complaintAboutCites))
  if (!fields) return undefined
  const item = {
    format: ITEM_FORMAT,
    type,
    uid: `${context.courseId}/${id}`,
    version: fields.count('version', 1),
    lessonId: context.lessonId,
    sectionId: context.section.id,
    stem: fields.text('stem'),
    explanation: readExplanation(fields),
    cites: readCites(fields),
    passage: readPassage(fields, context),
    bloom: fields.oneOf('bloom', bloomLevels),
    reserved: fields.optional('reserved')?.flag() ?? false,
    ...itemReaders[type](fields),
  }
  fields.close()
  if (context.log.count > mistakesBefore) return undefined
  const checked = itemSchema.safeParse(item)
  if (checked.success) return checked.data
  const [first] = checked.error.issues
  report(line, 'item', `Item ${id} is not a whole question: ${first?.path.join(' > ')}: ${first?.message}.`)
  return undefined
}

const complaintAboutCites = (text: string) => complaintAboutItemText(text, 'cites')

function readExplanation(fields: Fields): string | undefined {
  const text = fields.text('explanation')
  const words = countWords(text ?? '')
  if (words > explanationWordLimit) {
    fields
      .required('explanation')
      ?.complain(`the explanation has ${words} words; ${explanationWordLimit} at most`, 'explanation')
  }
  return text
}

function readCites(fields: Fields): string[] {
  const written = fields.required('cites')
  const cites = (written?.list() ?? []).flatMap((entry) => {
    const code = entry.text()
    if (code === undefined || citationCode.test(code)) return code ?? []
    return entry.complain(`"${code}" is not a code such as S0-001, X01 or D01`, 'citation') ?? []
  })
  if (written?.isList && written.list().length === 0) written.complain('"cites" names no code', 'citation')
  return [...new Set(cites)]
}

function readPassage(fields: Fields, context: ItemContext) {
  const written = fields.required('passage')
  const quote = written?.text()
  if (!written || quote === undefined) return undefined
  const place = locatePassage(quote, context.section.plainText)
  if (typeof place === 'string') return written.complain(`the passage “${shorten(quote)}” ${place}`, 'passage')
  return { lessonId: context.lessonId, sectionId: context.section.id, ...place }
}

function shorten(quote: string): string {
  return quote.length > 48 ? `${quote.slice(0, 48)}…` : quote
}
