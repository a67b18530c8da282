import type { Listing } from './query/listing.ts'

interface Place {
  scrollTop: number
  stop: number
}

const MOST_PLACES = 20
/** By position in the window's history and listing: the table scrolls inside itself, which the router cannot know. */
const places = new Map<string, Place>()
const keyOf = (listing: Listing) => `${JSON.stringify(listing)} ${String(history.state?.position ?? '')}`
/** Set while the page stands: by the time it is left, the history has already moved on. */
let openedAs = ''

/** Where the table stood when this page of the history was left; null when it is visited for the first time. */
export function takePlace(listing: Listing): Place | null {
  openedAs = keyOf(listing)
  return places.get(openedAs) ?? null
}

export function keepPlace(listing: Listing, place: Place): void {
  const key = `${JSON.stringify(listing)}${openedAs.slice(openedAs.lastIndexOf(' '))}`
  places.delete(key)
  places.set(key, place)
  const oldest = places.keys().next().value
  if (places.size > MOST_PLACES && oldest !== undefined) places.delete(oldest)
}
