import type { Inline } from '../../prose.ts'
import { type System, systemKinds } from '../../register.ts'
import { plainTextOf, readInlineText } from '../markdown/inline.ts'
import type { Report } from '../mistake.ts'
import { countWords } from '../words.ts'
import type { Fields } from '../yaml/fields.ts'
import type { YamlValue } from '../yaml/value.ts'
import { readPlace } from './place.ts'

/** Words that a definition has: enough to understand, few enough for a card. */
const definitionWords = { least: 25, most: 60 }

/** A glossary entry as written: the questions about it are counted once the lessons are read. */
export type WrittenSystem = Omit<System, 'questions'>

/** Reads an entry of systems.yaml. Its texts are inline Markdown, each resting on what its citation marks name. */
export function readSystem(fields: Fields, report: Report): WrittenSystem | undefined {
  const id = fields.text('id')
  if (id !== undefined && !/^[a-z0-9-]+$/u.test(id)) {
    fields.self.complain(`"${id}" is no id; write small letters, digits and hyphens`)
  }
  const name = fields.text('name')
  const kind = fields.oneOf('kind', systemKinds)
  const written = fields.required('definition')
  const definition = written && readStatement(written, /./u, 'a claim or an update note', report)
  const words = countWords(plainTextOf(definition ?? []))
  if (definition && (words < definitionWords.least || words > definitionWords.most)) {
    const { least, most } = definitionWords
    written?.complain(`the definition has ${words} words; write ${least} to ${most}`)
  }
  const statements = (field: string, rest: RegExp, what: string) =>
    fields.list(field).flatMap((value) => {
      const statement = readStatement(value, rest, what, report)
      return statement ? [statement] : []
    })
  const entry = {
    also: fields.texts('also'),
    says: statements('says', /^S/u, 'a claim'),
    today: statements('today', /^D/u, 'an update note'),
    claims: fields.texts('claims'),
    seeAlso: fields.texts('seeAlso'),
  }
  const taught = readPlace(fields, 'taught')
  if (entry.says.length === 0) fields.self.complain('"says" must hold what the documents say, one sentence an entry')
  return id && name && kind && definition && taught ? { id, name, kind, definition, ...entry, taught } : undefined
}

/** @param rest what at least one code that the statement rests on looks like */
function readStatement(value: YamlValue, rest: RegExp, what: string, report: Report): Inline[] | undefined {
  const text = value.text()
  if (text === undefined) return undefined
  const codes: string[] = []
  const cite = (code: string) => void codes.push(code)
  const content = readInlineText(text, { report, firstLine: value.line, cite })
  if (!codes.some((code) => rest.test(code))) {
    value.complain(`“${text.slice(0, 40)}” must cite ${what}, as in [@S0-001]`, 'citation')
  }
  return content
}
