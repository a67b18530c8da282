import { shallowRef } from 'vue'

/** What the app's one live region says. `turn` alternates so that the same words are spoken again. */
export const announcement = shallowRef<{ text: string; turn: number }>({ text: '', turn: 0 })

/** Speaks to assistive technology, politely, without moving focus. One call per event: later words replace earlier ones. */
export function announce(text: string): void {
  announcement.value = { text, turn: announcement.value.turn + 1 }
}
