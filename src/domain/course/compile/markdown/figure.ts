import type { Block } from '../../course.ts'
import { fieldsOf } from '../yaml/fields.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { complaintAboutItemText } from './item-text.ts'
import type { WrittenPanel } from './panel.ts'
import type { ProseReader } from './prose-reader.ts'

/** A drawing that the app holds under `name`, with its description in words. */
export function readFigure({ name, body, line }: WrittenPanel, { report }: ProseReader): Block | undefined {
  if (!/^[a-z0-9-]+$/u.test(name)) {
    report(line, 'field', 'A figure starts with ```figure <name>, the name in small letters, digits and hyphens.')
  }
  const fields = fieldsOf(readYaml(body, line + 1, `figure ${name}`, report, complaint))
  if (!fields) return undefined
  const alt = fields.text('alt')
  const caption = fields.text('caption')
  fields.close()
  return alt && caption ? { kind: 'figure', name, alt, caption } : undefined
}

const complaint = (text: string) => complaintAboutItemText(text, 'prose')
