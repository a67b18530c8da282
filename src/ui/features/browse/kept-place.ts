/** Where a table stands: it scrolls inside itself, which the router cannot know. */
export interface TablePlace {
  scrollTop: number
  stop: number
}

const MOST_PLACES = 20
/** By position in the window's history. */
const places = new Map<number, TablePlace>()
/** Known while the page stands: by the time it is left, the history has already moved on. */
let standsAt = 0

/** Says that the page stands at the history's present entry. */
export function notePosition(): void {
  standsAt = typeof history.state?.position === 'number' ? history.state.position : 0
}

/** Where the table stood when this entry of the history was left; null when it is visited for the first time. */
export const takePlace = (): TablePlace | null => places.get(standsAt) ?? null

export function keepPlace(place: TablePlace): void {
  places.delete(standsAt)
  places.set(standsAt, place)
  const oldest = places.keys().next().value
  if (places.size > MOST_PLACES && oldest !== undefined) places.delete(oldest)
}
