import { claimStatuses } from '../../claim-status.ts'
import type { Claim } from '../../register.ts'
import { claimCode } from '../codes.ts'
import type { MistakeLog } from '../mistake.ts'
import type { Entry } from './read-list.ts'

const columns = ['code', 'source', 'section', 'topic', 'kind', 'status', 'repeats', 'notes', 'claim'] as const

/** Reads claims.tsv: tab-separated, one header line, no quoting; `repeats` and `notes` hold codes parted by spaces. */
export function readClaims(file: string, text: string | undefined, log: MistakeLog): Entry<Claim>[] {
  const report = log.inFile(file)
  const lines = (text ?? '').replaceAll('\r\n', '\n').split('\n')
  if (lines[0] !== columns.join('\t')) {
    report(1, 'register', `The first line of ${file} must name the columns, parted by tabs: ${columns.join(', ')}.`)
    return []
  }
  return lines.slice(1).flatMap((row, index) => {
    if (row === '') return []
    const line = index + 2
    const [code = '', sourceId = '', section = '', topic = '', kind = '', status, repeats, notes, claim = '', ...more] =
      row.split('\t')
    const known = claimStatuses.find((one) => one === status)
    if (claim === '' || more.length > 0) {
      report(line, 'register', `A claim has ${columns.length} columns, this line has ${row.split('\t').length}.`)
    } else if (!claimCode.test(code) || !code.startsWith(`${sourceId}-`)) {
      report(line, 'register', `"${code}" is not a code such as ${sourceId}-001 of the source ${sourceId}.`)
    } else if (!known) {
      report(line, 'register', `The status of ${code} is "${status}"; write one of: ${claimStatuses.join(', ')}.`)
    } else {
      const value = {
        code,
        sourceId,
        section,
        topic,
        claim,
        kind,
        status: known,
        repeats: list(repeats),
        notes: list(notes),
      }
      return [{ value, file, line }]
    }
    return []
  })
}

const list = (cell = '') => cell.split(' ').filter((code) => code !== '')
