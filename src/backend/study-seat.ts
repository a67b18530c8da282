/**
 * Which window studies. Several may look at a collection; only one answers, so that two open reviews never
 * step on each other. The first to answer takes the seat, and gives it up when it goes or another takes over.
 */
export class StudySeat {
  #holder: string | null = null

  standing(clientId: string): 'here' | 'elsewhere' {
    return this.#holder === null || this.#holder === clientId ? 'here' : 'elsewhere'
  }

  take(clientId: string): void {
    this.#holder = clientId
  }

  leave(clientId: string): void {
    if (this.#holder === clientId) this.#holder = null
  }
}
