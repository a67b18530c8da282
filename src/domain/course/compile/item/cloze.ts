import { type Fields, fieldsOf } from '../yaml/fields.ts'
import type { YamlValue } from '../yaml/value.ts'
import { readWrongAnswers } from './options.ts'

/** A sentence with gaps `{{name}}`; `blanks` holds one entry for each, in the order of the sentence. */
export function readCloze(fields: Fields) {
  const text = fields.text('text')
  const written = fields.required('blanks')
  const entries = written?.mapping() ?? new Map<string, YamlValue>()
  const gaps = [...(text ?? '').matchAll(/\{\{([^{}]*)\}\}/gu)].map((gap) => gap[1] ?? '')
  for (const gap of new Set(gaps)) {
    if (!/^[a-z0-9-]{1,24}$/u.test(gap))
      fields.self.complain(`the gap {{${gap}}} needs a name in small letters`, 'item')
    else if (!entries.has(gap)) fields.self.complain(`the gap {{${gap}}} has no entry under "blanks"`, 'item')
    if (gaps.indexOf(gap) !== gaps.lastIndexOf(gap)) {
      fields.self.complain(`the gap {{${gap}}} stands twice in the text; give each gap a name of its own`, 'item')
    }
  }
  for (const [id, entry] of entries) {
    if (text && !gaps.includes(id)) entry.complain(`the blank "${id}" has no gap {{${id}}} in the text`, 'item')
  }
  const blanks = [...entries].flatMap(([id, entry]) => readBlank(id, entry) ?? [])
  return { text, blanks: blanks.toSorted((a, b) => gaps.indexOf(a.id) - gaps.indexOf(b.id)) }
}

function readBlank(id: string, value: YamlValue) {
  const fields = fieldsOf(value)
  if (!fields) return undefined
  const answer = fields.text('answer')
  const accepted = fields.texts('accepted')
  const denied = readWrongAnswers(fields, 'denied')
  fields.close()
  const right = [answer, ...accepted].map((text) => text?.toLowerCase())
  for (const { text } of denied) {
    if (right.includes(text.toLowerCase())) value.complain(`"${text}" is both accepted and denied`, 'item')
  }
  return answer ? { id, answer, accepted, denied } : undefined
}
