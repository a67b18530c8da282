import type { AssessmentPlan } from './plan.ts'

/** A form that was begun. `handedInDay` is null while it is open. */
export interface UsedForm {
  readonly form: string
  readonly handedInDay: number | null
}

/** What can be done next: go on, begin a form, wait for one, or nothing any more. */
export type NextForm =
  | { readonly state: 'open'; readonly form: string }
  | { readonly state: 'ready'; readonly form: string }
  | { readonly state: 'waiting'; readonly form: string; readonly fromDay: number }
  | { readonly state: 'used-up' }

/** A form once begun is used; the next is offered some study days after the last was handed in. */
export function nextForm(plan: AssessmentPlan, used: readonly UsedForm[], today: number): NextForm {
  const open = used.find(({ handedInDay }) => handedInDay === null)
  if (open) return { state: 'open', form: open.form }
  const next = plan.forms.find(({ form }) => !used.some((one) => one.form === form))
  if (!next) return { state: 'used-up' }
  if (used.length === 0) return { state: 'ready', form: next.form }
  const fromDay = Math.max(...used.map(({ handedInDay }) => handedInDay ?? 0)) + plan.retryDays
  return today >= fromDay ? { state: 'ready', form: next.form } : { state: 'waiting', form: next.form, fromDay }
}
