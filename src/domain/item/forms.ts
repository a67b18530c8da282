import type { Item, ItemType } from './item.ts'

/** Spaced recalls it takes to climb one rung. */
const RECALLS_A_RUNG = 2

/**
 * The form in which a question is asked next, by itself: after two recalls on different days the next harder one
 * (choosing, then filling in, then writing). A lapse takes the count, and with it the learner, back to the first form.
 *
 * @param passDays study days with a first-try recall since the last lapse
 */
export function formToAsk(item: Item, passDays: number): Item {
  const rung = Math.min(item.forms?.length ?? 0, Math.floor(passDays / RECALLS_A_RUNG))
  return byItself(rung === 0 ? item : (item.forms?.[rung - 1] ?? item))
}

/**
 * The form that a response belongs to: the forms of a question are of different types. Null when the question has none
 * of this type any more, because an update of its course has changed it.
 */
export function formOfType(item: Item, type: ItemType): Item | null {
  const form = [item, ...(item.forms ?? [])].find((candidate) => candidate.type === type)
  return form ? byItself(form) : null
}

/** What is asked says nothing about the forms to come. */
const byItself = (form: Item): Item => ({ ...form, forms: undefined })
