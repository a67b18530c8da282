import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { MIN_ANSWERS_PER_LEVEL, nominalConfidence } from '#domain/progress/calibration.ts'
import { MIN_RETENTION_REVIEWS } from '#domain/progress/retention.ts'
import { decayOf, fsrs6Default } from '#domain/scheduling/parameters.ts'
import FormulaHelp from './FormulaHelp.vue'

// The page keeps the numbers as text: importing these modules there would bring the schema library along.
it('prints the numbers that the code computes with', () => {
  const text = mount(FormulaHelp).text()
  const percent = (share: number) => `${Math.round(share * 100)} %`
  expect(text).toContain(`w = ${decayOf(fsrs6Default)},`)
  expect(text).toContain(`${fsrs6Default.weights.length} weights`)
  expect(text).toContain(`Shown from ${MIN_RETENTION_REVIEWS} reviews on`)
  expect(text).toContain(`Shown from ${MIN_ANSWERS_PER_LEVEL} answers a level on`)
  expect(text).toContain(
    `guess ${percent(nominalConfidence.guess)} · think so ${percent(nominalConfidence['think-so'])} · sure ${percent(nominalConfidence.sure)}`,
  )
})
