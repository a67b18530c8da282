import { call } from '#ui/bridge/call.ts'

/** At most this long after a key was pressed the words are on their way to the disk; the promise is one second. */
const SAVE_AFTER_MS = 600

/**
 * Keeps the half-finished input of one item. Saves are sent one after the other, so that an old text never overtakes a
 * newer one. A draft that cannot be saved is no reason to disturb: the answer itself will say so.
 */
export function createDraftKeeper(itemUid: string, hadDraft: boolean) {
  let waiting: ReturnType<typeof setTimeout> | null = null
  let latest: string | null = null
  let isKept = hadDraft
  let line: Promise<unknown> = Promise.resolve()

  function send(draft: string | null): Promise<unknown> {
    isKept = draft !== null
    line = line.then(() => call('study.saveDraft', { itemUid, draft })).catch(() => undefined)
    return line
  }
  function stopWaiting(): void {
    if (waiting !== null) clearTimeout(waiting)
    waiting = null
  }
  /** Saves at once what was waiting. */
  function flush(): void {
    if (waiting === null) return
    stopWaiting()
    if (latest !== null) void send(latest)
  }

  return {
    /** Saves soon; while typing goes on, again and again, not only when it stops. */
    keep(draft: string): void {
      latest = draft
      waiting ??= setTimeout(flush, SAVE_AFTER_MS)
    },
    flush,
    /** The answer is stored: nothing is left to be kept. */
    forget(): void {
      stopWaiting()
      if (isKept) void send(null)
    },
  }
}
export type DraftKeeper = ReturnType<typeof createDraftKeeper>
