import { learnerHome } from '#backend/learner-home.ts'
import { readCollectionState } from '#backend/read-collection-state.ts'
import type { CollectionState } from '#contract/collection.ts'
import { runningClock } from '#shells/running-clock.ts'
import { Sentence } from '#shells/sentence.ts'
import { lecternVersion } from '#shells/version.ts'
import type { Command } from './command.ts'

/** Reads the collection from beside whoever has it open, and changes nothing. */
export const state: Command = {
  name: 'state',
  summary: 'totals of the collection and a hash of everything it knows',
  options: [{ flag: '--json', summary: 'as one JSON object' }],
  run: (options) => {
    const found = readState()
    return options.has('--json') ? JSON.stringify(found) : inLines(found)
  },
}

function readState(): CollectionState {
  const clock = runningClock({ startAt: process.env.LECTERN_NOW, packaged: false })
  try {
    return readCollectionState({ home: learnerHome, version: lecternVersion, clock })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Sentence(`The collection in ${learnerHome} could not be read (${why}). Nothing was changed.`)
  }
}

function inLines({ version, answers, events, items, due, stateHash }: CollectionState): string {
  return [
    `Lectern ${version}`,
    `answers      ${answers}`,
    `log entries  ${events}`,
    `items        ${items}`,
    `due today    ${due}`,
    `state        ${stateHash || 'no collection yet'}`,
  ].join('\n')
}
