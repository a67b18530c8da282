import { expect, it } from 'vitest'
import { workloadInWords } from './workload.ts'

it.each([
  [85, 'About 0.5× the reviews of 90 %.'],
  [95, 'About 2.5× the reviews of 90 %.'],
  [97, 'About 4.5× the reviews of 90 %.'],
])('says what %d %% costs', (percent, words) => {
  expect(workloadInWords(percent)).toBe(words)
})
it('has no factor for the default itself', () => {
  expect(workloadInWords(90)).not.toContain('×')
})
