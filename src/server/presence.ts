import type { Backend } from '#backend/backend.ts'

/** A program that has called and fallen silent this long is taken to be gone; it cannot say so itself. */
const silenceMs = 60_000

/**
 * Knows which tabs and programs are there, and tells the backend when one is gone, so that study can move to another.
 * A tab is there as long as its change stream is open; a program without one, for a while after its last call.
 */
export class Presence {
  readonly #backend: Pick<Backend, 'forget'>
  readonly #streams = new Map<string, number>()
  readonly #callers = new Map<string, NodeJS.Timeout>()

  constructor(backend: Pick<Backend, 'forget'>) {
    this.#backend = backend
  }

  called(clientId: string): void {
    clearTimeout(this.#callers.get(clientId))
    this.#callers.delete(clientId)
    if (this.#streams.has(clientId)) return
    this.#callers.set(clientId, setTimeout(() => this.left(clientId), silenceMs).unref())
  }

  /** A tab may have two streams for a moment: a reloaded page opens one before the old one has ended. */
  streamOpened(clientId: string): void {
    clearTimeout(this.#callers.get(clientId))
    this.#callers.delete(clientId)
    this.#streams.set(clientId, (this.#streams.get(clientId) ?? 0) + 1)
  }

  streamEnded(clientId: string): void {
    const left = (this.#streams.get(clientId) ?? 1) - 1
    if (left > 0) this.#streams.set(clientId, left)
    else this.left(clientId)
  }

  left(clientId: string): void {
    this.#streams.delete(clientId)
    this.#callers.delete(clientId)
    this.#backend.forget(clientId)
  }
}
