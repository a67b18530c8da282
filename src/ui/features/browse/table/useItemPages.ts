import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { Failure } from '#contract/failure.ts'
import type { ItemRow } from '#contract/items.ts'
import { call, onChanged } from '#ui/bridge/call.ts'
import { failureOf } from '#ui/bridge/failure.ts'
import type { Listing } from '../query/listing.ts'

export const PAGE_ROWS = 100
/** Pages kept in memory; those farthest from the view go first. */
const MOST_PAGES = 40
/** Two answers on their way keep the wire busy; fast typing and scrolling ask for the latest when one has come. */
const AT_ONCE = 2

/**
 * The rows of a listing, loaded by the hundred around what is on screen. While a new listing is on its way the old rows
 * stay, so that typing never blanks the table; answers to older questions are dropped.
 */
export function useItemPages(listing: () => Listing) {
  const pages = shallowRef<ReadonlyMap<number, readonly ItemRow[]>>(new Map())
  const total = ref(0)
  const totalIsExact = ref(true)
  /** False until the first answer. */
  const arrived = ref(false)
  const failure = shallowRef<Failure | null>(null)

  let generation = 0
  /** Rows on screen belong to this generation; the pages of an older one are replaced as a whole. */
  let shownGeneration = -1
  let wanted: readonly number[] = [0]
  const stale = new Set<number>()
  const onTheirWay = new Set<string>()

  /** The count is cut off at a limit; as one scrolls beyond, the table grows with what is found there. */
  const count = computed(() => {
    if (totalIsExact.value) return total.value
    const furthest = Math.max(0, ...pages.value.keys())
    const rows = pages.value.get(furthest)?.length ?? 0
    return Math.max(total.value, furthest * PAGE_ROWS + rows + (rows === PAGE_ROWS ? PAGE_ROWS : 0))
  })

  function rowAt(index: number): ItemRow | null {
    return pages.value.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS] ?? null
  }

  function store(page: number, rows: readonly ItemRow[], fresh: boolean): void {
    const kept = new Map(fresh ? [] : pages.value)
    kept.set(page, rows)
    const centre = wanted[0] ?? 0
    const farthestFirst = [...kept.keys()].sort((a, b) => Math.abs(b - centre) - Math.abs(a - centre))
    for (const far of farthestFirst.slice(0, Math.max(0, kept.size - MOST_PAGES))) kept.delete(far)
    pages.value = kept
  }

  async function load(page: number): Promise<void> {
    const mine = generation
    const name = `${mine}/${page}`
    onTheirWay.add(name)
    stale.delete(page)
    try {
      const answer = await call('items.list', { ...listing(), offset: page * PAGE_ROWS, limit: PAGE_ROWS })
      if (mine !== generation) return
      store(page, answer.rows, shownGeneration !== mine)
      shownGeneration = mine
      total.value = answer.total
      totalIsExact.value = answer.totalIsExact
      arrived.value = true
      failure.value = null
    } catch (thrown) {
      if (mine === generation) failure.value = failureOf(thrown)
    } finally {
      onTheirWay.delete(name)
      if (failure.value === null || mine !== generation) pump()
    }
  }

  function pump(): void {
    for (const page of wanted) {
      if (onTheirWay.size >= AT_ONCE) return
      const isHere = shownGeneration === generation && pages.value.has(page) && !stale.has(page)
      if (!isHere && !onTheirWay.has(`${generation}/${page}`)) void load(page)
    }
  }

  /** Says which rows are on screen; their pages and, after those, the neighbours are loaded. */
  function show(first: number, last: number): void {
    const from = Math.floor(first / PAGE_ROWS)
    const to = Math.floor(Math.max(first, last) / PAGE_ROWS)
    const middle = Array.from({ length: to - from + 1 }, (_, index) => from + index)
    const lastPage = Math.max(0, Math.ceil(count.value / PAGE_ROWS) - 1)
    wanted = [...middle, to + 1, from - 1].filter((page) => page >= 0 && (page <= lastPage || page === from))
    pump()
  }

  function begin(): void {
    generation++
    failure.value = null
    wanted = wanted.slice(0, 1)
    pump()
  }

  watch(
    () => JSON.stringify(listing()),
    () => {
      wanted = [0]
      begin()
    },
  )
  onScopeDispose(
    onChanged((changed) => {
      if (!changed.includes('items')) return
      for (const page of pages.value.keys()) stale.add(page)
      pump()
    }),
  )
  pump()
  return { count, total, totalIsExact, arrived, failure, rowAt, show, retry: begin }
}
export type ItemPages = ReturnType<typeof useItemPages>
