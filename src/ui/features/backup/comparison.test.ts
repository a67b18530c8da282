import { expect, it } from 'vitest'
import type { BackupComparison } from '#contract/backup.ts'
import { comparisonInWords } from './comparison.ts'

const facts = { answers: 204, events: 260, items: 312, lastEntryMs: 0 }
const comparison = (answersLost: number | null, answersGained: number | null, readable = true): BackupComparison => ({
  backup: { id: 'b', createdMs: 0, reason: 'daily', bytes: 1, sealed: true, facts },
  now: readable ? facts : null,
  answersLost,
  answersGained,
})

it.each([
  [comparison(24, 0), '24 answers of now are not in this backup. The present library is kept beside it.'],
  [
    comparison(1, 2),
    '1 answer of now is not in this backup, and 2 answers of this backup are missing now. The present library is kept beside it.',
  ],
  [comparison(0, 0), 'Both hold the same answers. The present library is kept beside it.'],
  [
    comparison(null, null, false),
    'The present library cannot be read, so it cannot be compared. It is kept beside the restored one.',
  ],
])('says what restoring would change', (given, words) => {
  expect(comparisonInWords(given)).toBe(words)
})
