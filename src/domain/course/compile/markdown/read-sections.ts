import type { Heading, RootContent } from 'mdast'
import { toPlainHeading } from './heading.ts'
import { parseMarkdown } from './parse.ts'
import type { ProseReader } from './prose-reader.ts'
import type { SectionSource } from './section.ts'
import { SectionReader } from './section-reader.ts'

/**
 * Splits the Markdown of a lesson at its `##` headings and reads what stands between them.
 * @param body the lesson with its front matter blanked out, so that line 1 is line 1 of the file
 */
export function readSections(body: string, reader: ProseReader): SectionSource[] {
  const sections: SectionReader[] = []
  for (const node of parseMarkdown(body).children) {
    if (node.type === 'heading') {
      const section = openSection(node, sections, reader)
      if (section) sections.push(section)
    } else {
      const section = sections.at(-1)
      if (section) section.read(node)
      else
        reader.report(lineOf(node), 'markdown', 'A lesson starts with a ## heading; this stands before the first one.')
    }
  }
  if (sections.length === 0) reader.report(1, 'markdown', 'The lesson has no sections; each starts with a ## heading.')
  return sections.map((section) => section.finish())
}

function openSection(node: Heading, before: readonly SectionReader[], reader: ProseReader): SectionReader | undefined {
  const line = lineOf(node)
  if (node.depth !== 2) {
    reader.report(line, 'markdown', 'Only ## headings are used; the title of the lesson stands in its front matter.')
    return undefined
  }
  const { title, anchor, suggestion } = toPlainHeading(node)
  if (!anchor) {
    reader.report(line, 'markdown', `This section has no lasting name; write ## ${title} {#${suggestion}}.`)
  } else if (before.some((section) => section.id === anchor)) {
    reader.report(line, 'reference', `Two sections of this lesson are called #${anchor}; rename one.`)
  }
  return new SectionReader(anchor ?? suggestion, title, line, reader)
}

function lineOf(node: RootContent): number {
  return node.position?.start.line ?? 1
}
