import type { PhrasingContent, Text } from 'mdast'
import type { Inline } from '../../prose.ts'
import { citationCode } from '../codes.ts'
import type { Report } from '../mistake.ts'
import { parseMarkdown } from './parse.ts'

export interface InlineReader {
  readonly report: Report
  /** Line of the file on which line 1 of the parsed Markdown stands. */
  readonly firstLine: number
  /** Told about every code that a citation mark names. */
  readonly cite: (code: string, line: number) => void
}

const forbidden: Partial<Record<PhrasingContent['type'], string>> = {
  html: 'Raw HTML is not read; write Markdown, and put code such as <T> in backticks',
  break: 'A forced line break is not read; write a new paragraph or a list',
  delete: 'Struck-out text is not read; leave the ~ characters out',
  image: 'Images are not read in prose; write a figure block',
  imageReference: 'Images are not read in prose; write a figure block',
  footnoteReference: 'Footnotes are not read; cite with [@S0-001]',
  linkReference: 'Links are written [text](https://...) in one piece',
}

/** Turns Markdown phrasing into the inline prose of a course. Citation marks lose the space before them. */
export function readInlines(nodes: readonly PhrasingContent[], reader: InlineReader): Inline[] {
  return nodes.flatMap((node) => readInline(node, reader))
}

function readInline(node: PhrasingContent, reader: InlineReader): Inline[] {
  const line = (node.position?.start.line ?? 1) + reader.firstLine - 1
  switch (node.type) {
    case 'text':
      return readText(node, line, reader)
    case 'inlineCode':
      return [{ kind: 'code', text: node.value.replace(/\s+/gu, ' ') }]
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, children: readInlines(node.children, reader) }]
    case 'link':
      if (!node.url.startsWith('https:')) reader.report(line, 'markdown', `Links start with https:, not "${node.url}".`)
      return [{ kind: 'link', href: node.url, children: readInlines(node.children, reader) }]
    default:
      reader.report(
        line,
        'markdown',
        `${forbidden[node.type] ?? `Markdown of the kind "${node.type}" is not read here`}.`,
      )
      return []
  }
}

function readText(node: Text, line: number, reader: InlineReader): Inline[] {
  const inlines: Inline[] = []
  const push = (text: string) => {
    if (text !== '') inlines.push({ kind: 'text', text: text.replace(/\s+/gu, ' ') })
  }
  let rest = 0
  for (const mark of node.value.matchAll(/\s*\[@([^\]]*)\]/gu)) {
    push(node.value.slice(rest, mark.index))
    rest = mark.index + mark[0].length
    const markLine = line + node.value.slice(0, rest).split('\n').length - 1
    const codes = readCodes(mark[1] ?? '', markLine, reader)
    const last = inlines.at(-1)
    if (last?.kind === 'cite') last.codes.push(...codes)
    else inlines.push({ kind: 'cite', codes })
  }
  push(node.value.slice(rest))
  const bare = /\[(S\d-\d{3}|[XD]\d{2})\b/u.exec(node.value)
  if (bare) reader.report(line, 'citation', `A citation mark needs an @: write [@${bare[1]}].`)
  return inlines
}

function readCodes(list: string, line: number, reader: InlineReader): string[] {
  const codes: string[] = []
  for (const part of list.split(/[;,]/u)) {
    const code = part.trim().replace(/^@/u, '')
    if (citationCode.test(code)) {
      codes.push(code)
      reader.cite(code, line)
    } else {
      reader.report(line, 'citation', `"${code}" is not a code; a citation mark looks like [@S0-001; @D01].`)
    }
  }
  return codes
}

/** Reads a text of one paragraph, such as the verdict of a panel. Anything else than one paragraph is reported. */
export function readInlineText(text: string, reader: InlineReader): Inline[] {
  const blocks = parseMarkdown(text).children
  const [only] = blocks
  if (blocks.length === 1 && only?.type === 'paragraph') return readInlines(only.children, reader)
  const html = blocks.some((block) => block.type === 'html')
  const said = html ? forbidden.html : 'One paragraph of running text is expected here'
  reader.report(reader.firstLine, 'markdown', `${said}.`)
  return []
}

/** The characters a reader sees; citation marks count for nothing. */
export function plainTextOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'cite') return ''
      return 'text' in inline ? inline.text : plainTextOf(inline.children)
    })
    .join('')
}
