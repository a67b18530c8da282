import type { MistakeLog, Report } from '../mistake.ts'
import { type Fields, fieldsOf } from '../yaml/fields.ts'
import { readYaml } from '../yaml/read-yaml.ts'

/** An entry of the register with the line it starts on. */
export interface Entry<T> {
  readonly value: T
  readonly file: string
  readonly line: number
}

/** Reads a YAML file that is one list of mappings. Entries that cannot be read are reported and left out. */
export function readList<T>(
  file: string,
  text: string | undefined,
  log: MistakeLog,
  read: (fields: Fields, report: Report) => T | undefined,
): Entry<T>[] {
  const report = log.inFile(file)
  if (text === undefined) {
    report(1, 'register', `The register needs the file ${file}.`)
    return []
  }
  const root = readYaml(text, 1, file, report)
  return (root?.list() ?? []).flatMap((entry) => {
    const fields = fieldsOf(entry)
    if (!fields) return []
    const value = read(fields, report)
    fields.close()
    return value === undefined ? [] : [{ value, file, line: entry.line }]
  })
}
