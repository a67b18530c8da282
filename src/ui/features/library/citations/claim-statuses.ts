import type { Claim } from '#domain/course/register.ts'

/** What the four words for a claim mean, for those who meet them the first time. */
export const statusMeanings: Record<Claim['status'], string> = {
  agreed: 'other documents say the same',
  single: 'the others do not say it',
  contradicted: 'another document says otherwise',
  dated: 'things have changed since it was written',
}
