import type { Nodes } from 'mdast'
import { parseMarkdown } from './parse.ts'

/**
 * Says what is wrong with a short text outside the prose: it is shown as inline Markdown without citation marks.
 * @param citesBelongIn where the author should put a citation instead
 * @returns nothing when the text is fine
 */
export function complaintAboutItemText(text: string, citesBelongIn: 'prose' | 'cites'): string | undefined {
  if (/\[@/u.test(text)) return `citation marks are not read here; they belong in ${citesBelongIn}`
  if (text.includes('<') && holdsHtml(parseMarkdown(text))) {
    return 'raw HTML is not read; put code such as <T> in backticks'
  }
  return undefined
}

function holdsHtml(node: Nodes): boolean {
  return node.type === 'html' || ('children' in node && node.children.some(holdsHtml))
}
