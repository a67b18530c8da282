import { type Ref, ref, type ShallowRef, shallowRef } from 'vue'
import type { Failure } from '#contract/failure.ts'
import { failureOf } from '../bridge/failure.ts'

export interface Action<A extends unknown[], T> {
  /** Resolves to the result, or to undefined when it failed (then `failure` says why) or was already running. */
  run(...args: A): Promise<T | undefined>
  pending: Readonly<Ref<boolean>>
  failure: ShallowRef<Failure | null>
}

/** Wraps a command so that a second press while it runs does nothing and a failure is kept to be shown in place. */
export function useAction<A extends unknown[], T>(work: (...args: A) => Promise<T>): Action<A, T> {
  const pending = ref(false)
  const failure = shallowRef<Failure | null>(null)
  async function run(...args: A): Promise<T | undefined> {
    if (pending.value) return undefined
    pending.value = true
    failure.value = null
    try {
      return await work(...args)
    } catch (thrown) {
      failure.value = failureOf(thrown)
      return undefined
    } finally {
      pending.value = false
    }
  }
  return { run, pending, failure }
}
