import { citedIn } from '#domain/course/cited-in.ts'
import type { Block, Section } from '#domain/course/course.ts'

/** Codes that a block rests on, whether named in its prose or in its own fields. */
export function codesOf(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'quote':
      return citedIn(block.content)
    case 'list':
      return block.items.flatMap((item) => citedIn(item.content))
    case 'table':
      return [...block.header, ...block.rows.flat()].flatMap(citedIn)
    case 'disagreement':
      return [
        block.code,
        ...block.sides.flatMap((side) => [...citedIn(side.says), ...side.cites]),
        ...citedIn(block.verdict),
      ]
    case 'update':
      return [block.code, ...citedIn(block.says)]
    default:
      return []
  }
}

/** Every code that the given sections name, without repeats, in reading order. */
export function citedCodes(sections: readonly Section[]): string[] {
  return [...new Set(sections.flatMap((section) => section.blocks.flatMap(codesOf)))]
}
