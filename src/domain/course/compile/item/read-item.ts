import { bloomLevels, ITEM_FORMAT, type Item, itemSchema } from '../../../item/item.ts'
import { citationCode } from '../codes.ts'
import { locatePassage } from '../locate-passage.ts'
import { complaintAboutItemText } from '../markdown/item-text.ts'
import type { ItemSource, SectionSource } from '../markdown/section.ts'
import type { MistakeLog } from '../mistake.ts'
import { type Fields, fieldsOf } from '../yaml/fields.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { readExplanation } from './explanation.ts'
import { readForms } from './read-forms.ts'
import { isItemType, itemReaders } from './readers.ts'

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
  const fields = fieldsOf(
    readYaml(source.body, line + 1, `item ${id}`, report, (text) => complaintAboutItemText(text, 'cites')),
  )
  if (!fields) return undefined
  const shared = {
    format: ITEM_FORMAT,
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
  }
  const item = { ...shared, type, ...itemReaders[type](fields) }
  fields.close()
  const forms = readForms(source, shared, report)
  if (context.log.count > mistakesBefore) return undefined
  const checked = itemSchema.safeParse(forms.length > 0 ? { ...item, forms } : item)
  if (checked.success) return checked.data
  const [first] = checked.error.issues
  report(line, 'item', `Item ${id} is not a whole question: ${first?.path.join(' > ')}: ${first?.message}.`)
  return undefined
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
