import type { Confidence } from '#domain/grading/confidence.ts'
import type { Rating } from '#domain/scheduling/rating.ts'
import { isTextEntry } from '#ui/app/shortcuts/target.ts'
import { useShortcut } from '#ui/composables/useShortcut.ts'
import type { Answering } from './answering.ts'

export interface CardActions {
  submit(confidence: Confidence | null): void
  /** I don't know, or Skip before a lesson. */
  pass(): void
  canPass(): boolean
  proceed(): void
  explain(): void
  openSource(): void
  dispute(): void
  flag(): void
  note(): void
  bury(): void
  suspend(): void
  nearMiss(): boolean
  acceptNearMiss(): void
  declineNearMiss(): void
  /** Whether there is more than Continue after answering: not after a guess before reading. */
  full(): boolean
}

/**
 * Gives the card's commands their effect (ux 2.4). In a room of its own the card has the keys wherever focus is; on a
 * page with several cards only the one that holds it.
 */
export function useCardKeys(
  root: () => HTMLElement | null,
  everywhere: () => boolean,
  answering: Answering,
  actions: CardActions,
): void {
  const { phase } = answering
  const within = () => (everywhere() ? document.documentElement : root())
  const asking = () => phase.value === 'asking'
  const isAnswered = () => phase.value === 'answered'
  const afterAnswer = () => isAnswered() && actions.full()

  useShortcut('pick', ({ key }) => pick(root(), key), { within, when: asking })
  for (const confidence of ['guess', 'think-so', 'sure'] as const) {
    useShortcut(confidence, () => actions.submit(confidence), { within, when: asking })
    useShortcut(
      `text-${confidence}`,
      ({ event }) => {
        if (!isTextEntry(event.target) || root()?.contains(event.target as Node) !== true) return false
        actions.submit(confidence)
        return undefined
      },
      { within, when: asking },
    )
  }
  useShortcut('submit', () => actions.submit(null), { within, when: asking })
  useShortcut('reveal', () => answering.giveUp(), { within, when: () => asking() && answering.isSelfTicked.value })
  useShortcut('skip', () => actions.pass(), { within, when: () => asking() && actions.canPass() })
  useShortcut('flag', () => actions.flag(), { within, when: () => phase.value !== 'saving' && actions.full() })

  useShortcut('rate', ({ key }) => rate(Number(key) as Rating), {
    within,
    when: () => phase.value === 'revealed' || afterAnswer(),
  })
  useShortcut('continue', () => actions.proceed(), { within, when: isAnswered })
  useShortcut('explain', () => actions.explain(), { within, when: afterAnswer })
  useShortcut('source', () => actions.openSource(), { within, when: isAnswered })
  useShortcut('dispute', () => actions.dispute(), { within, when: afterAnswer })
  useShortcut('note', () => actions.note(), { within, when: afterAnswer })
  useShortcut('bury', () => actions.bury(), { within, when: afterAnswer })
  useShortcut('suspend', () => actions.suspend(), { within, when: afterAnswer })
  useShortcut('accept', () => actions.acceptNearMiss(), { within, when: () => isAnswered() && actions.nearMiss() })
  useShortcut('decline', () => actions.declineNearMiss(), { within, when: () => isAnswered() && actions.nearMiss() })

  function rate(rating: Rating): void {
    if (phase.value === 'revealed') void answering.rateOwn(rating)
    else void answering.rate(rating)
  }
}

/** Chooses the option with this number, as a click would, and puts focus there. */
function pick(root: HTMLElement | null, digit: string): undefined | false {
  const control = root?.querySelector<HTMLInputElement>(`input[data-digit="${digit}"]`)
  if (control === null || control === undefined || control.disabled) return false
  control.focus({ preventScroll: true })
  control.click()
  return undefined
}
