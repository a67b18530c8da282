import type { Register } from '../../register.ts'
import type { MistakeLog } from '../mistake.ts'
import { readClaims } from './claims.ts'
import { readDisagreement, readEvidence, readMisconceptionEntry, readSource, readUpdate } from './lists.ts'
import { type Entry, readList } from './read-list.ts'

/** Reads the folder register/ and checks that every code in it leads somewhere. */
export function compileRegister(files: ReadonlyMap<string, string>, log: MistakeLog): Register {
  const list = <T>(name: string, read: Parameters<typeof readList<T>>[3]) =>
    readList(`register/${name}.yaml`, files.get(`register/${name}.yaml`), log, read)
  const sources = list('sources', readSource)
  const claims = readClaims('register/claims.tsv', files.get('register/claims.tsv'), log)
  const disagreements = list('disagreements', readDisagreement)
  const updates = list('updates', readUpdate)
  const misconceptions = list('misconceptions', readMisconceptionEntry)
  const evidence = list('evidence', readEvidence)

  const codesOf = <T extends { code: string }>(entries: readonly Entry<T>[]) => once(entries, (one) => one.code, log)
  const sourceIds = once(sources, (source) => source.id, log)
  const claimCodes = codesOf(claims)
  const noteCodes = new Set([...codesOf(disagreements), ...codesOf(updates)])
  const evidenceCodes = codesOf(evidence)
  codesOf(misconceptions)

  const expect = (entry: Entry<unknown>, codes: readonly string[], known: ReadonlySet<string>, what: string) => {
    for (const code of codes) {
      if (!known.has(code)) log.inFile(entry.file)(entry.line, 'register', `There is no ${what} ${code}.`)
    }
  }
  for (const entry of claims) {
    expect(entry, [entry.value.sourceId], sourceIds, 'source')
    expect(entry, entry.value.repeats, claimCodes, 'claim')
    expect(entry, entry.value.notes, noteCodes, 'disagreement or update note')
  }
  for (const entry of disagreements) {
    expect(
      entry,
      entry.value.sides.flatMap((side) => side.claims),
      claimCodes,
      'claim',
    )
    expect(entry, entry.value.evidence, evidenceCodes, 'evidence')
  }
  for (const entry of updates) {
    expect(entry, entry.value.claims, claimCodes, 'claim')
    expect(entry, entry.value.evidence, evidenceCodes, 'evidence')
  }
  const values = <T>(entries: readonly Entry<T>[]) => entries.map((entry) => entry.value)
  return {
    sources: values(sources),
    claims: values(claims),
    disagreements: values(disagreements),
    updates: values(updates),
    misconceptions: values(misconceptions),
    evidence: values(evidence),
  }
}

function once<T>(entries: readonly Entry<T>[], key: (value: T) => string, log: MistakeLog): Set<string> {
  const seen = new Set<string>()
  for (const { value, file, line } of entries) {
    if (seen.has(key(value))) log.inFile(file)(line, 'register', `${key(value)} stands here a second time.`)
    seen.add(key(value))
  }
  return seen
}
