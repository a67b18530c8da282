import { nextTick, onScopeDispose, provide, type ShallowRef, shallowRef } from 'vue'
import { termReader } from './term-reader.ts'

/** Long enough that a pointer on its way across the text opens nothing. */
const POINT_MS = 350
/** Time to bring the pointer from the mention to its card. */
const LEAVE_MS = 250

/** A card that is shown beside a mention. A firm one stays until it is closed; the other goes when one looks away. */
export interface TermCard {
  readonly system: string
  readonly mention: HTMLElement
  readonly firm: boolean
}

/** Which glossary card a lesson shows. Provides it to the mentions below. */
export function useTermCards(courseId: string) {
  const card: ShallowRef<TermCard | null> = shallowRef(null)
  const shown = shallowRef<HTMLElement | null>(null)
  /** True once a card was asked for: then the glossary is worth reading. */
  const wanted = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Focus that comes back from a closed card is no new look. */
  let returning = false

  function show(next: TermCard | null) {
    clearTimeout(timer)
    card.value = next
    shown.value = next?.mention ?? null
    if (next) wanted.value = true
  }
  function lookAway() {
    clearTimeout(timer)
    if (card.value?.firm === false) timer = setTimeout(() => show(null), LEAVE_MS)
  }
  /** The pointer or focus reached the card itself. */
  function stay() {
    if (card.value) clearTimeout(timer)
  }
  async function close() {
    const mention = card.value?.mention
    show(null)
    await nextTick()
    const now = document.activeElement
    if (now !== null && now !== document.body && now.isConnected) return
    returning = true
    mention?.focus({ preventScroll: true })
    returning = false
  }
  provide(termReader, {
    courseId,
    shown,
    look: (system, mention, after) => {
      clearTimeout(timer)
      if (returning || card.value?.mention === mention || card.value?.firm) return
      if (after === 'at-once') return show({ system, mention, firm: false })
      wanted.value = true
      timer = setTimeout(() => show({ system, mention, firm: false }), POINT_MS)
    },
    lookAway,
    open: (system, mention) => show({ system, mention, firm: true }),
  })
  onScopeDispose(() => clearTimeout(timer))
  return { card, wanted, lookAway, stay, close }
}
