import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Status } from '#contract/app.ts'
import type { Failure } from '#contract/failure.ts'
import { call, onChanged } from '../bridge/call.ts'
import { failureOf } from '../bridge/failure.ts'

/** Where the app runs and in what condition the collection is; read by the banners, Today, Settings and Help. */
export const useStatus = defineStore('status', () => {
  const status = shallowRef<Status | null>(null)
  const failure = shallowRef<Failure | null>(null)

  async function load(): Promise<void> {
    try {
      status.value = await call('app.status', {})
      failure.value = null
    } catch (thrown) {
      failure.value = failureOf(thrown)
    }
  }

  async function confirmClock(dateIsRight: boolean): Promise<void> {
    status.value = await call('app.confirmClock', { dateIsRight })
  }

  async function takeOver(): Promise<void> {
    status.value = await call('app.takeOver', {})
  }

  onChanged((changed) => {
    if (changed.includes('status')) void load()
  })
  return { status, failure, load, confirmClock, takeOver }
})
