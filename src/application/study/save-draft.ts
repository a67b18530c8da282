import type { InputOf } from '#contract/contract.ts'
import type { AppContext, Outcome } from '../context.ts'
import { writeLocal } from '../transact.ts'
import { knownItem } from './card.ts'

export function saveDraft(
  context: AppContext,
  { itemUid, draft }: InputOf<'study.saveDraft'>,
): Outcome<Record<string, never>> {
  const { key } = knownItem(context, itemUid)
  writeLocal(context, ({ local }) => {
    if (draft === null) local.run('DELETE FROM draft WHERE item = ?', key)
    else local.run('INSERT OR REPLACE INTO draft (item, input) VALUES (?, ?)', key, draft)
  })
  return { value: {}, changed: [] }
}
