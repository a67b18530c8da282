import type { Disagreement, Evidence, Misconception, Source, UpdateNote } from '../../register.ts'
import { type Fields, fieldsOf } from '../yaml/fields.ts'
import { readPlace } from './place.ts'

/** Gives the record when no field is missing; what is missing has been reported. */
function whole<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T | undefined {
  // Every value was just found to be there, which is what distinguishes the two types.
  return Object.values(fields).every((value) => value !== undefined) ? (fields as T) : undefined
}

export const readSource = (fields: Fields) =>
  whole<Source>({
    id: fields.text('id'),
    name: fields.text('name'),
    title: fields.text('title'),
    author: fields.text('author'),
    date: fields.text('date'),
    about: fields.text('about'),
  })

export const readMisconceptionEntry = (fields: Fields) =>
  whole<Misconception>({
    code: fields.text('code'),
    name: fields.text('name'),
    belief: fields.text('belief'),
    mixUp: fields.text('mixUp'),
    lessonId: fields.text('lessonId'),
    taught: readPlace(fields, 'taught'),
  })

export const readEvidence = (fields: Fields) =>
  whole<Evidence>({ code: fields.text('code'), read: fields.text('read'), supports: fields.text('supports') })

export const readUpdate = (fields: Fields) =>
  whole<UpdateNote>({
    code: fields.text('code'),
    title: fields.text('title'),
    now: fields.text('now'),
    where: fields.text('where'),
    sureness: fields.text('sureness'),
    claims: fields.texts('claims'),
    evidence: fields.texts('evidence'),
    today: readToday(fieldsOf(fields.required('today'))),
  })

/** What holds now, for the rule that nobody is marked wrong for it: new names of old things, and statements. */
function readToday(fields: Fields | undefined): UpdateNote['today'] | undefined {
  if (!fields) return undefined
  const entries = <T extends object>(name: string, read: (entry: Fields) => T | undefined): T[] =>
    fields.list(name).flatMap((value) => {
      const entry = fieldsOf(value)
      const found = entry && read(entry)
      entry?.close()
      return found ? [found] : []
    })
  const today = {
    names: entries('names', (entry) =>
      whole<UpdateNote['today']['names'][number]>({ was: entry.text('was'), now: entry.text('now') }),
    ),
    facts: entries('facts', (entry) =>
      whole<UpdateNote['today']['facts'][number]>({
        says: entry.text('says'),
        words: entry.texts('words'),
        unless: entry.texts('unless'),
      }),
    ),
  }
  fields.close()
  return today
}

export const readDisagreement = (fields: Fields) =>
  whole<Disagreement>({
    code: fields.text('code'),
    question: fields.text('question'),
    sides: fields.list('sides').flatMap((value) => {
      const side = fieldsOf(value)
      const label = side?.text('label')
      const claims = side?.texts('claims') ?? []
      side?.close()
      return label ? [{ label, claims }] : []
    }),
    verdict: fields.text('verdict'),
    sureness: fields.text('sureness'),
    evidence: fields.texts('evidence'),
  })
