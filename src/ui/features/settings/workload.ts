import { workloadAt } from '#domain/scheduling/workload.ts'

/** What a desired retention costs, beside the default: `About 1.9× the reviews of 90 %.` */
export function workloadInWords(retentionPercent: number): string {
  if (retentionPercent === 90) return 'At 90 %, items come back when nine of ten are still known.'
  const { reviewFactor } = workloadAt(retentionPercent)
  return `About ${reviewFactor.toFixed(1)}× the reviews of 90 %.`
}
