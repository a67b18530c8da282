import { type InjectionKey, inject, type Ref, shallowRef } from 'vue'

/** What mentions of glossary entries need of the lesson they stand in. */
export interface TermReader {
  readonly courseId: string | null
  /** The mention whose card is shown. */
  readonly shown: Readonly<Ref<HTMLElement | null>>
  /** Shows the card for as long as the mention is pointed at or has focus. */
  look(system: string, mention: HTMLElement, after: 'a-moment' | 'at-once'): void
  /** The mention is no longer pointed at or focused. */
  lookAway(): void
  /** Shows the card until it is closed, and takes focus into it. */
  open(system: string, mention: HTMLElement): void
}

export const termReader: InjectionKey<TermReader> = Symbol('term reader')

const none: TermReader = {
  courseId: null,
  shown: shallowRef(null),
  look: () => undefined,
  lookAway: () => undefined,
  open: () => undefined,
}

export const useTermReader = () => inject(termReader, none)
