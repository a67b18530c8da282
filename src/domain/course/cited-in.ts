import type { Inline } from './prose.ts'

/** Codes named by the citation marks of inline prose, in reading order. */
export function citedIn(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'cite') return inline.codes
    return 'children' in inline ? citedIn(inline.children) : []
  })
}
