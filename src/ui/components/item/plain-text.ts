import { parseInline } from '#domain/text/inline.ts'
import type { Inline } from '#domain/course/course.ts'

/** The words of inline Markdown without its marks: for names, selects and announcements, which hold text only. */
export function plainText(markdown: string): string {
  return parseInline(markdown).map(wordsOf).join('')
}

function wordsOf(inline: Inline): string {
  if (inline.kind === 'cite') return ''
  return 'text' in inline ? inline.text : inline.children.map(wordsOf).join('')
}
