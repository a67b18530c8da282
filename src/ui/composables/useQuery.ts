import { type MaybeRefOrGetter, onScopeDispose, type ShallowRef, shallowRef, toValue, watch } from 'vue'
import type { InputOf, OutputOf, ProcedureName } from '#contract/contract.ts'
import type { Failure } from '#contract/failure.ts'
import type { Topic } from '#contract/topics.ts'
import { call, onChanged } from '../bridge/call.ts'
import { failureOf } from '../bridge/failure.ts'
import { askOnce, recall } from './queryCache.ts'

/** Waits shorter than this are not worth a sign of waiting; showing one would only flicker. */
const PATIENCE_MS = 180

export interface Query<T> {
  /** The latest answer; stays while a newer one is on its way. Null before the first, or after the input changed and failed. */
  data: Readonly<ShallowRef<T | null>>
  failure: Readonly<ShallowRef<Failure | null>>
  /** True only when there is nothing to show and the wait has become noticeable. */
  loading: Readonly<ShallowRef<boolean>>
  reload(): Promise<void>
}

export interface QueryOptions {
  /** Topics that make it read again while it is shown; default: those of the procedure's area. `[]` for never. */
  reloadOn?: readonly Topic[]
}

/** What a procedure's answer depends on, by area or by name. */
const dependencies: Partial<Record<string, readonly Topic[]>> = {
  app: ['status'],
  'study.today': ['today'],
  'items.get': ['items'],
  items: ['items'],
  library: ['library'],
  placement: ['library'],
  progress: ['progress'],
  settings: ['settings'],
  backup: ['backups'],
}
const dependenciesOf = (name: string) => dependencies[name] ?? dependencies[name.split('.')[0] ?? ''] ?? []

/**
 * Loads a query of the contract and keeps it fresh: again when its input or its topics change. An input of `null`
 * means "not yet". Answers that arrive late for an older input are dropped.
 */
export function useQuery<N extends ProcedureName>(
  name: N,
  input: MaybeRefOrGetter<InputOf<N> | null>,
  options: QueryOptions = {},
): Query<OutputOf<N>> {
  const data: ShallowRef<OutputOf<N> | null> = shallowRef(null)
  const failure = shallowRef<Failure | null>(null)
  const loading = shallowRef(false)
  const topics = dependenciesOf(name)
  const reloadOn = options.reloadOn ?? topics
  let latest = 0
  let shownInput = ''

  async function load(current: InputOf<N>, written: string, again: boolean): Promise<void> {
    const mine = ++latest
    const known = again ? null : recall<OutputOf<N>>(name, written)
    if (known !== null) {
      data.value = known.value
      shownInput = written
      failure.value = null
      return
    }
    const patience = setTimeout(() => {
      if (mine === latest && data.value === null) loading.value = true
    }, PATIENCE_MS)
    try {
      const answer = await askOnce(name, written, topics, () => call(name, current))
      if (mine !== latest) return
      data.value = answer
      shownInput = written
      failure.value = null
    } catch (thrown) {
      if (mine !== latest) return
      if (written !== shownInput) data.value = null
      failure.value = failureOf(thrown)
    } finally {
      clearTimeout(patience)
      if (mine === latest) loading.value = false
    }
  }

  async function reload(): Promise<void> {
    const current = toValue(input)
    if (current !== null) await load(current, JSON.stringify(current), true)
  }

  watch(
    () => {
      const current = toValue(input)
      return current === null ? null : JSON.stringify(current)
    },
    (written) => {
      if (written !== null) void load(JSON.parse(written) as InputOf<N>, written, false)
    },
    { immediate: true },
  )
  onScopeDispose(
    onChanged((changed) => {
      if (changed.some((topic) => reloadOn.includes(topic))) void reload()
    }),
  )
  return { data, failure, loading, reload }
}

/** Asks ahead, so that a page that opens with this query paints complete at once. Failures wait for the page itself. */
export async function preload<N extends ProcedureName>(name: N, input: InputOf<N>): Promise<void> {
  try {
    await askOnce(name, JSON.stringify(input), dependenciesOf(name), () => call(name, input))
  } catch {
    // The page will ask again and say what went wrong in its own place.
  }
}
