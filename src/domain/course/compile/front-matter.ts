import type { Report } from './mistake.ts'
import { type Fields, fieldsOf } from './yaml/fields.ts'
import { readYaml } from './yaml/read-yaml.ts'

export interface FileParts {
  readonly fields: Fields | undefined
  /** The file with the front matter blanked out, so that line numbers stay those of the file. */
  readonly body: string
}

/** Splits a file into the YAML between its two `---` lines and the Markdown after them. */
export function splitFrontMatter(text: string, what: string, report: Report): FileParts {
  const lines = text
    .replace(/^\uFEFF/u, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---' || end < 0) {
    report(1, 'format', `The file must start with front matter: a line ---, the fields of the ${what}, a line ---.`)
    return { fields: undefined, body: lines.join('\n') }
  }
  const root = readYaml(lines.slice(1, end).join('\n'), 2, `the front matter of the ${what}`, report)
  return { fields: fieldsOf(root), body: lines.fill('', 0, end + 1).join('\n') }
}
