import type { Block } from '../../course.ts'
import { citationCode, disagreementCode } from '../codes.ts'
import { type Fields, fieldsOf } from '../yaml/fields.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { YamlValue } from '../yaml/value.ts'
import { readInlineText } from './inline.ts'
import type { WrittenPanel } from './panel.ts'
import type { ProseReader } from './prose-reader.ts'

/** A "sources disagree" panel: both sides with what they cite, then the verdict. */
export function readDisagree({ name, body, line }: WrittenPanel, reader: ProseReader): Block | undefined {
  if (disagreementCode.test(name)) reader.cite(name, line)
  else reader.report(line, 'citation', `A panel starts with \`\`\`disagree X01, not "${name}".`)
  const fields = fieldsOf(readYaml(body, line + 1, `panel ${name}`, reader.report))
  if (!fields) return undefined
  const question = fields.text('question')
  const written = fields.required('sides')
  const sides = (written?.list() ?? []).map((side) => readSide(side, reader))
  if (written?.isList && sides.length < 2) written.complain('a disagreement needs at least two sides')
  const verdict = readProse(fields, 'verdict', reader)
  fields.close()
  if (!question || !verdict) return undefined
  return { kind: 'disagreement', code: name, question, sides: sides.filter((side) => side !== undefined), verdict }
}

function readSide(value: YamlValue, reader: ProseReader) {
  const fields = fieldsOf(value)
  if (!fields) return undefined
  const says = readProse(fields, 'says', reader)
  const cites = readCites(fields, reader)
  fields.close()
  return says ? { says, cites } : undefined
}

function readProse(fields: Fields, name: string, reader: ProseReader) {
  const value = fields.required(name)
  const text = value?.text()
  return value && text ? readInlineText(text, { ...reader, firstLine: value.line }) : undefined
}

function readCites(fields: Fields, reader: ProseReader): string[] {
  const cites = fields.required('cites')
  return (cites?.list() ?? []).flatMap((entry) => {
    const code = entry.text()
    if (code === undefined) return []
    if (!citationCode.test(code)) {
      entry.complain(`"${code}" is not a code such as S0-001`, 'citation')
      return []
    }
    reader.cite(code, entry.line)
    return [code]
  })
}
