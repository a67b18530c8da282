import type { InputOf } from '#contract/contract.ts'
import type { PlacementView } from '#contract/placement.ts'
import type { AppContext, Outcome } from '../context.ts'
import { Failed } from '../failed.ts'
import { transact } from '../transact.ts'
import { placementTable } from './placement-run.ts'
import { placementView } from './view.ts'

export function startPlacement(context: AppContext, input: InputOf<'placement.start'>): Outcome<PlacementView> {
  const { courseId, experience } = input
  const { experience: asked } = placementTable(context, courseId)
  const isAsked = (id: string) => asked.some((question) => question.id === id)
  if (!Object.keys(experience).every(isAsked) || asked.some(({ id }) => experience[id] === undefined)) {
    throw new Failed(
      'bad-request',
      'A placement begins with an answer to each of its unmarked questions, and to no other.',
    )
  }
  const placementId = context.randomId()
  transact(context, (transaction) =>
    transaction.appendEvent({ kind: 'placement.started', body: { placementId, courseId, experience } }),
  )
  return { value: placementView(context, { courseId }), changed: ['library'] }
}
