import { plainInline } from '../text/inline.ts'
import type { Item } from './item.ts'

/** A question in one line of plain text, for where several have the same stem: what it is about follows or replaces that. */
export function distinctLine(item: Item): string {
  switch (item.type) {
    case 'true-false':
      return plainInline(item.statement)
    case 'cloze':
      return plainInline(item.text.replaceAll(/\{\{[a-z0-9-]+\}\}/gu, '…'))
    default:
      return `${plainInline(item.stem)} (${item.uid.slice(item.uid.indexOf('/') + 1)})`
  }
}
