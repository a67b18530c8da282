import { citedIn } from '../../cited-in.ts'
import type { Place, Register } from '../../register.ts'
import type { MistakeLog } from '../mistake.ts'
import { readClaims } from './claims.ts'
import { readDisagreement, readEvidence, readMisconceptionEntry, readSource, readUpdate } from './lists.ts'
import { type Entry, readList } from './read-list.ts'
import { readSystem, type WrittenSystem } from './systems.ts'

/** An entry of the register that says where in the lessons it is taught. */
export interface PlacedEntry {
  readonly file: string
  readonly line: number
  readonly what: string
  readonly place: Place
}

/** The register before the lessons are read, and what can only be checked once they are. */
export interface RegisterDraft {
  readonly register: Omit<Register, 'systems'> & { readonly systems: readonly WrittenSystem[] }
  readonly placed: readonly PlacedEntry[]
}

/** Reads the folder register/ and checks that every code in it leads somewhere. */
export function compileRegister(files: ReadonlyMap<string, string>, log: MistakeLog): RegisterDraft {
  const list = <T>(name: string, read: Parameters<typeof readList<T>>[3]) =>
    readList(`register/${name}.yaml`, files.get(`register/${name}.yaml`), log, read)
  const sources = list('sources', readSource)
  const claims = readClaims('register/claims.tsv', files.get('register/claims.tsv'), log)
  const disagreements = list('disagreements', readDisagreement)
  const updates = list('updates', readUpdate)
  const misconceptions = list('misconceptions', readMisconceptionEntry)
  const evidence = list('evidence', readEvidence)
  const systems = list('systems', readSystem)

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
  const systemIds = once(systems, (system) => system.id, log)
  for (const entry of systems) {
    const { definition, says, today, claims: about, seeAlso } = entry.value
    const cited = [definition, ...says, ...today].flatMap(citedIn)
    expect(entry, cited, new Set([...claimCodes, ...noteCodes]), 'claim, disagreement or update note')
    expect(entry, about, claimCodes, 'claim')
    expect(entry, seeAlso, systemIds, 'system')
    const unlisted = says.flatMap(citedIn).find((code) => code.startsWith('S') && !about.includes(code))
    if (unlisted) {
      const sentence = `“${entry.value.id}” says what ${unlisted} claims, but its "claims" do not list ${unlisted}.`
      log.inFile(entry.file)(entry.line, 'register', sentence)
    }
  }
  once(
    systems.flatMap(({ value, ...at }) => [value.name, ...value.also].map((spelling) => ({ value: spelling, ...at }))),
    (spelling) => spelling,
    log,
  )
  const placed = [...misconceptions, ...systems].map(({ value, file, line }) => ({
    file,
    line,
    what: 'code' in value ? value.code : value.id,
    place: value.taught,
  }))
  const values = <T>(entries: readonly Entry<T>[]) => entries.map((entry) => entry.value)
  return {
    placed,
    register: {
      sources: values(sources),
      claims: values(claims),
      disagreements: values(disagreements),
      updates: values(updates),
      misconceptions: values(misconceptions),
      systems: values(systems),
      evidence: values(evidence),
    },
  }
}

function once<T>(entries: readonly Entry<T>[], key: (value: T) => string, log: MistakeLog): Set<string> {
  const seen = new Set<string>()
  for (const { value, file, line } of entries) {
    const name = /^[A-Z]/u.test(key(value)) ? key(value) : `“${key(value)}”`
    if (seen.has(key(value))) log.inFile(file)(line, 'register', `${name} stands here a second time.`)
    seen.add(key(value))
  }
  return seen
}
