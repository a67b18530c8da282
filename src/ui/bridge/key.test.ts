import { describe, expect, it } from 'vitest'
import { clientId, takeKey } from './key.ts'

function place(hash: string, stored: Record<string, string> = {}) {
  const store = new Map(Object.entries(stored))
  const addresses: string[] = []
  return {
    addresses,
    store,
    location: { hash, pathname: '/', search: '' },
    history: { replaceState: (_state: unknown, _unused: string, url: string) => void addresses.push(url) },
    storage: {
      getItem: (name: string) => store.get(name) ?? null,
      setItem: (name: string, value: string) => void store.set(name, value),
    },
  }
}

describe('takeKey', () => {
  it('takes the key out of the fragment and leaves an address without it', () => {
    const tab = place('#token=s3cret')
    expect(takeKey(tab)).toBe('s3cret')
    expect(tab.addresses).toEqual(['/#/today'])
  })
  it('keeps the key for reloads of the same tab', () => {
    const tab = place('#token=s3cret')
    takeKey(tab)
    expect(takeKey({ ...place('#/library'), storage: tab.storage })).toBe('s3cret')
  })
  it('keeps the route that follows the key', () => {
    const tab = place('#token=a%2Fb&/library/x?y=1')
    expect(takeKey(tab)).toBe('a/b')
    expect(tab.addresses).toEqual(['/#/library/x?y=1'])
  })
  it('prefers a new key to the stored one', () => {
    expect(takeKey(place('#token=new', { 'lectern.token': 'old' }))).toBe('new')
  })
  it('has none, and touches no address, where none was ever given', () => {
    const tab = place('#/today')
    expect(takeKey(tab)).toBeNull()
    expect(tab.addresses).toEqual([])
  })
})

it('names a tab once', () => {
  const { storage } = place('')
  let made = 0
  const newId = () => `tab-${++made}`
  expect([clientId(storage, newId), clientId(storage, newId)]).toEqual(['tab-1', 'tab-1'])
})
