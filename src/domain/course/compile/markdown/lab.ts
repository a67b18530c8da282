import type { Block } from '../../course.ts'
import { fieldsOf } from '../yaml/fields.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { complaintAboutItemText } from './item-text.ts'
import type { WrittenPanel } from './panel.ts'
import type { ProseReader } from './prose-reader.ts'

/** An experiment that the app holds under `name`, and the question of this lesson that is asked before it is seen. */
export function readLab({ name, body, line }: WrittenPanel, { report, predict }: ProseReader): Block | undefined {
  if (!/^[a-z0-9-]+$/u.test(name)) {
    report(line, 'field', 'A lab starts with ```lab <name>, the name in small letters, digits and hyphens.')
  }
  const fields = fieldsOf(readYaml(body, line + 1, `lab ${name}`, report, complaint))
  if (!fields) return undefined
  const title = fields.text('title')
  const intro = fields.text('intro')
  const summary = fields.text('summary')
  const asked = fields.required('predict')
  const id = asked?.text()
  fields.close()
  if (!title || !intro || !summary || !asked || !id) return undefined
  return { kind: 'lab', name, title, intro, summary, predictUid: predict(id, asked.line) }
}

const complaint = (text: string) => complaintAboutItemText(text, 'prose')
