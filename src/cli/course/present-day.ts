import type { CourseDraft } from '#domain/course/compile/compile-course.ts'
import type { Mistake } from '#domain/course/compile/mistake.ts'
import type { Register, UpdateNote } from '#domain/course/register.ts'
import { grade } from '#domain/grading/grade.ts'
import type { Item } from '#domain/item/item.ts'
import { askedBy, rightStatements, wrongStatements } from './item-statements.ts'

/**
 * The rule that nobody is ever marked wrong for a present-day fact, nor right for a dated one without being told:
 *
 * 1. Nothing that counts as wrong states a present-day fact, unless the question asks what a document says.
 * 2. Where an old name is to be typed, the present one counts too, unless the question names a document or a date.
 * 3. A present name is no wrong choice beside the old one as the key, under the same condition.
 * 4. Where an old name is the key, the question or its explanation gives the present one, under the same condition.
 *
 * What holds today stands with the update notes (`today`). A statement is recognised by its words, which is coarse: a
 * text that turns the fact round (`not`, `never`, `only` ...) is passed over, and was read by people.
 */
export function presentDayMistakes({ lessons, traces, register }: CourseDraft): Mistake[] {
  return lessons.flatMap((lesson, at) => {
    const trace = traces[at]
    return lesson.items.flatMap((item) =>
      presentDayFindings(item, register).map((sentence): Mistake => {
        const line = trace?.itemLines.get(item.uid) ?? 1
        return { file: trace?.file ?? '', line, rule: 'item', sentence }
      }),
    )
  })
}

/** Items that cite an update note, or a claim that it updates, or that speak of one of its old names. */
export function touchedBy(note: UpdateNote, items: readonly Item[]): Item[] {
  const codes = new Set([note.code, ...note.claims])
  return items.filter((item) => {
    if (item.cites.some((code) => codes.has(code))) return true
    if (item.type === 'outdated-claim' && item.update === note.code) return true
    const text = JSON.stringify(item)
    return note.today.names.some(({ was }) => holdsName(text, was))
  })
}

/** What breaks the rule in one item or in one of its harder forms, as sentences. */
export function presentDayFindings(item: Item, register: Pick<Register, 'updates'>): string[] {
  // Each form is judged by itself, since the learner who is asked it sees nothing of the others.
  const asked: Item[] = [{ ...item, forms: undefined }, ...(item.forms ?? [])]
  return asked.flatMap((form) => findingsOfForm(form, register))
}

function findingsOfForm(item: Item, register: Pick<Register, 'updates'>): string[] {
  const isExcused = speaksOfDocument(item)
  return register.updates.flatMap((note) => [
    ...(isExcused ? [] : factsMarkedWrong(item, note)),
    ...(isExcused || speaksOfDate(item) ? [] : namesMarkedWrong(item, note)),
  ])
}

function factsMarkedWrong(item: Item, note: UpdateNote): string[] {
  return wrongStatements(item)
    .filter(({ text }) => !aboutDocument.test(text))
    .flatMap(({ part, text, rest }) =>
      note.today.facts
        .filter((fact) => states(text, fact) && (rest === undefined || !states(rest, fact)))
        .map(
          (fact) => `${item.uid} marks “${text}” (${part}) wrong, but it holds today: “${fact.says}” (${note.code}).`,
        ),
    )
}

function namesMarkedWrong(item: Item, note: UpdateNote): string[] {
  const keys = rightStatements(item)
  const wrong = wrongStatements(item)
  const told = JSON.stringify(item)
  /** A key that says itself what became of the name is not dated. */
  const isCurrent = (text: string) => note.today.facts.some((fact) => states(text, fact))
  return note.today.names.flatMap(({ was, now }) => [
    ...untypable(item, was, now).map(
      (blank) => `${item.uid} takes “${was}” for the gap ${blank}, but not the present name “${now}” (${note.code}).`,
    ),
    ...wrong
      .filter(({ text }) => keys.some((key) => holdsName(key.text, was)) && text.toLowerCase() === now.toLowerCase())
      .map(
        ({ part }) => `${item.uid} marks “${now}” (${part}) wrong where its old name “${was}” is right (${note.code}).`,
      ),
    ...(keys.some((key) => holdsName(key.text, was) && !isCurrent(key.text)) && !holdsName(told, now)
      ? [`${item.uid} has “${was}” for its answer and does not say that it is “${now}” today (${note.code}).`]
      : []),
  ])
}

/** Gaps that take the old name and refuse the present one, as the app itself grades them. */
function untypable(item: Item, was: string, now: string): string[] {
  if (item.type !== 'cloze') return []
  return item.blanks
    .filter((blank) => [blank.answer, ...blank.accepted].some((text) => text.toLowerCase() === was.toLowerCase()))
    .filter((blank) => {
      const blanks = Object.fromEntries(item.blanks.map(({ id, answer }) => [id, id === blank.id ? now : answer]))
      return grade(item, { type: 'cloze', blanks }).outcome !== 'correct'
    })
    .map(({ id }) => id)
}

/** Words that say that a document is spoken of and not the world. */
const aboutDocument =
  /\b(?:according to|documents?|articles?|blog post|page|claims?|sources?|says?|said|author|authors|texts?|names? it)\b/iu
/** Words that ask about the world as it is, whatever else the question speaks of. */
const aboutToday = /\b(?:today|now|nowadays|still|at present|these days|currently|2026)\b/iu
const aboutDate = /\b(?:(?:19|20)[01]\d|202[0-5]|at first|first release|version 1|TensorFlow 1|once|used to)\b/iu

function speaksOfDocument(item: Item): boolean {
  const asked = askedBy(item)
  return aboutDocument.test(asked) && !aboutToday.test(asked)
}
const speaksOfDate = (item: Item) => aboutDate.test(askedBy(item))

type Fact = UpdateNote['today']['facts'][number]
/** Words that turn a statement round, or so narrow it that it is another one. */
const turning = [
  'not',
  'never',
  'no',
  'cannot',
  'nobody',
  'nothing',
  'neither',
  'without',
  'only',
  'alone',
  'must',
  'unless',
]

/** Whether a text states a fact: it holds every word of it, at the start of a word, and none that turns it round. */
export function states(text: string, { words, unless }: Fact): boolean {
  const own = words.join(' ').toLowerCase()
  const against = turning.filter((word) => !wholeWord(word).test(own))
  return (
    words.every((word) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}`, 'iu').test(text)) &&
    !against.some((word) => wholeWord(word).test(text)) &&
    !unless.some((word) => wholeWord(word).test(text))
  )
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
const wholeWord = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'iu')
const holdsName = (text: string, name: string) => wholeWord(name).test(text)
