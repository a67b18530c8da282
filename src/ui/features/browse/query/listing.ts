import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { InputOf } from '#contract/contract.ts'

export type ItemSort = InputOf<'items.list'>['sort']

/** What the table shows: which items, in which order. It stands in the page's address. */
export interface Listing {
  query: string
  sort: ItemSort
  descending: boolean
}

const sorts: readonly ItemSort[] = ['course', 'question', 'due', 'stability', 'difficulty', 'lapses']
export const LONGEST_QUERY = 400

/** Reads the address; whatever is not understood there falls back to the default. */
export function readListing(address: LocationQuery): Listing {
  const text = typeof address.q === 'string' ? address.q : ''
  return {
    query: text.slice(0, LONGEST_QUERY),
    sort: sorts.find((sort) => sort === address.sort) ?? 'course',
    descending: address.order === 'descending',
  }
}

/** The address of a listing; defaults are left out. */
export function writeListing({ query, sort, descending }: Listing): LocationQueryRaw {
  return {
    ...(query === '' ? {} : { q: query }),
    ...(sort === 'course' ? {} : { sort }),
    ...(descending ? { order: 'descending' } : {}),
  }
}

/** A press on a column's header: first ascending, then turned round. */
export function sortedBy(listing: Listing, sort: ItemSort): Listing {
  return { ...listing, sort, descending: listing.sort === sort && !listing.descending }
}
