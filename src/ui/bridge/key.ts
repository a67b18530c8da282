const KEY_NAME = 'lectern.token'
const CLIENT_NAME = 'lectern.client'

/** The parts of a window that hold the key, so that tests can hand in their own. */
export interface KeyPlace {
  location: { hash: string; pathname: string; search: string }
  history: { replaceState(state: unknown, unused: string, url: string): void }
  storage: Pick<Storage, 'getItem' | 'setItem'>
}

/**
 * Takes the key out of `#token=…`, keeps it for this tab and removes it from the address at once, so that it is
 * neither bookmarked nor read over a shoulder. Whatever follows `&` in the fragment stays as the route.
 */
export function takeKey({ location, history, storage }: KeyPlace): string | null {
  const match = /^#token=([^&]+)(?:&(.*))?$/.exec(location.hash)
  if (match?.[1] === undefined) return storage.getItem(KEY_NAME)
  const key = decodeURIComponent(match[1])
  storage.setItem(KEY_NAME, key)
  const route = match[2]?.startsWith('/') ? match[2] : '/today'
  history.replaceState(null, '', `${location.pathname}${location.search}#${route}`)
  return key
}

/** Names this tab towards the core, for as long as the tab lives. */
export function clientId(storage: KeyPlace['storage'], newId: () => string): string {
  const known = storage.getItem(CLIENT_NAME)
  if (known !== null) return known
  const fresh = newId()
  storage.setItem(CLIENT_NAME, fresh)
  return fresh
}
