import type { ProgressSummary } from '#contract/progress.ts'
import { counted } from '#ui/composables/wording.ts'
import { knownShare, neededFor, percent, shareInWords } from '../percent.ts'
import type { ShareRow } from './ShareRows.vue'

type Retention = Pick<ProgressSummary, 'retention' | 'young' | 'mature' | 'desiredRetention'>

/** `Retention appears after 30 reviews (you have 12)`; no share of anything is named before that. */
export function retentionPending({ retention }: Pick<Retention, 'retention'>): string {
  return `Retention appears after ${counted(neededFor(retention), 'review')} (you have ${retention.n})`
}

/** What the last 30 days say, held against the target; the interval decides, not the figure alone. */
export function retentionFinding(summary: Retention): string {
  const known = knownShare(summary.retention)
  if (known === null) return retentionPending(summary)
  const target = summary.desiredRetention
  const recalled = `You recalled ${percent(known.value)} of ${counted(known.n, 'review')}`
  if (known.low > target) return `${recalled}, more than your target of ${percent(target)}`
  if (known.high < target) return `${recalled}, less than your target of ${percent(target)}`
  return `${recalled}, in line with your target of ${percent(target)}`
}

export function retentionRows({ retention, young, mature, desiredRetention }: Retention): ShareRow[] {
  return [
    { key: 'all', label: 'All reviews', nominal: desiredRetention, share: retention },
    { key: 'young', label: 'Young', nominal: desiredRetention, share: young },
    { key: 'mature', label: 'Mature', nominal: desiredRetention, share: mature },
  ]
}

/** The chart in one sentence, for those who do not see it. */
export function sharesSummary(rows: readonly ShareRow[]): string {
  return `${rows.map((row) => `${row.label}: ${shareInWords(row.share)}; mark at ${percent(row.nominal)}`).join('. ')}.`
}
