import { LineCounter, parseDocument, type YAMLError } from 'yaml'
import type { Report } from '../mistake.ts'
import { root, YamlValue } from './value.ts'

const quoteIt = 'put the whole text in double quotes'
const sentences: Partial<Record<YAMLError['code'], string>> = {
  BLOCK_AS_IMPLICIT_KEY: `there is a colon inside an unquoted text, which YAML reads as a field; ${quoteIt}`,
  BAD_SCALAR_START: `a text starts with a character that YAML keeps for itself (\` or @); ${quoteIt}`,
  BAD_ALIAS: `a text starts with *, which YAML reads as a reference; ${quoteIt}`,
  TAB_AS_INDENT: 'a line is indented with a tab; use spaces',
  DUPLICATE_KEY: 'a field is written twice; keep one of them',
  MULTILINE_IMPLICIT_KEY: `a line is neither a field nor the continuation of one; indent it, or ${quoteIt}`,
  MISSING_CHAR: 'a quote, bracket or colon is missing on this line or the one before',
  UNEXPECTED_TOKEN: `text goes on after a closing quote or bracket, or starts with * or &; ${quoteIt}`,
  BAD_INDENT: 'this line is indented differently from its neighbours',
}

/**
 * Parses one piece of YAML.
 * @param firstLine line of the file that the first line of `text` stands on
 * @param what names the piece in sentences, such as `item Q03-02`
 * @param complain says what is wrong with a text inside, if anything
 * @returns nothing when it cannot be parsed; that has been reported
 */
export function readYaml(
  text: string,
  firstLine: number,
  what: string,
  report: Report,
  complain: (text: string) => string | undefined = () => undefined,
): YamlValue | undefined {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => firstLine + lines.linePos(offset).line - 1
  for (const error of document.errors) {
    const said = sentences[error.code] ?? `YAML cannot read this (${error.message})`
    report(lineAt(error.pos[0]), 'yaml', `In ${what}, ${said}.`)
  }
  if (document.errors.length > 0) return undefined
  if (document.contents === null) {
    report(firstLine, 'yaml', `The ${what} is empty.`)
    return undefined
  }
  return new YamlValue(document.contents, root, { what, report, lineAt, complain }, firstLine)
}
