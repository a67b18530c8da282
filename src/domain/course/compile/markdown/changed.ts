import type { Block } from '../../course.ts'
import { updateCode } from '../codes.ts'
import { readInlineText } from './inline.ts'
import type { WrittenPanel } from './panel.ts'
import type { ProseReader } from './prose-reader.ts'

/** An update note: what has changed since the sources were written, in one paragraph of inline Markdown. */
export function readChanged({ name, body, line }: WrittenPanel, reader: ProseReader): Block {
  if (updateCode.test(name)) reader.cite(name, line)
  else reader.report(line, 'citation', `An update note starts with \`\`\`changed D01, not "${name}".`)
  return { kind: 'update', code: name, says: readInlineText(body, { ...reader, firstLine: line + 1 }) }
}
