import type { Item } from '../item/item.ts'

export type BloomBand = 'simple' | 'applied' | 'demanding'

/** The bands that the rules of an assessment count by. */
export function bloomBand(bloom: Item['bloom']): BloomBand {
  if (bloom === 'remember' || bloom === 'understand') return 'simple'
  return bloom === 'analyze' || bloom === 'evaluate' ? 'demanding' : 'applied'
}
