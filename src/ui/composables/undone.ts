/** What an undo took back: the answer to an item, or a change such as a flag. */
export interface Undone {
  itemUid: string
  entry: 'answer' | 'change'
}

const listeners = new Set<(undone: Undone) => void>()

/** Tells every card on the page what `study.undo` took back; called by whoever made that call. */
export function announceUndone(undone: Undone): void {
  for (const listener of [...listeners]) listener(undone)
}

/** Returns how to stop listening. */
export function onUndone(listener: (undone: Undone) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
