import { ref, shallowRef } from 'vue'
import type { InputOf } from '#contract/contract.ts'
import type { Failure } from '#contract/failure.ts'
import type { ItemProgress } from '#contract/study.ts'
import { call } from '#ui/bridge/call.ts'
import { failureOf } from '#ui/bridge/failure.ts'

/**
 * What a learner can do with an item besides answering it. Each change is stored at once, can be undone like an answer,
 * and hands the item's new state to `onChange`.
 */
export function useItemChanges(options: {
  itemUid: () => string
  progress: () => ItemProgress
  answerId: () => string | null
  onChange: (progress: ItemProgress) => void
}) {
  const failure = shallowRef<Failure | null>(null)
  const busy = ref(false)

  /** @returns whether it was stored */
  async function change(work: () => Promise<ItemProgress>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    failure.value = null
    try {
      options.onChange(await work())
      return true
    } catch (thrown) {
      failure.value = failureOf(thrown)
      return false
    } finally {
      busy.value = false
    }
  }
  const itemUid = options.itemUid

  return {
    failure,
    flag: () => change(() => call('items.flag', { itemUid: itemUid(), flagged: !options.progress().flagged })),
    bury: () => change(() => call('items.bury', { itemUid: itemUid() })),
    suspend: () =>
      change(() => call('items.suspend', { itemUid: itemUid(), suspended: !options.progress().suspended })),
    note: (text: string) => change(() => call('items.note', { itemUid: itemUid(), text })),
    dispute: (reason: InputOf<'items.dispute'>['reason'], note: string) =>
      change(() => call('items.dispute', { itemUid: itemUid(), reason, note, answerId: options.answerId() })),
    settleDispute: () => change(() => call('items.settleDispute', { itemUid: itemUid() })),
  }
}
export type ItemChanges = ReturnType<typeof useItemChanges>
