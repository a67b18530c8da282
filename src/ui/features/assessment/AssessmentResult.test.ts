import { mount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import type { AssessmentResult as Result } from '#contract/assessment.ts'
import { connect } from '#ui/bridge/call.ts'
import { sampleItems } from '#ui/components/item/testing/sample-items.ts'
import AssessmentResult from './AssessmentResult.vue'

const share = { rate: 0.5, low: 0.1, high: 0.9 }
const questions = (['correct', 'blank'] as const).map((outcome, at) => ({
  item: [sampleItems['single-choice'], sampleItems.numeric][at] ?? sampleItems.numeric,
  response: null,
  given: '',
  outcome,
  verdict: null,
  revised: false,
  late: false,
  lessonTitle: 'A lesson',
  sectionTitle: 'A section',
}))
const result: Result = {
  assessmentId: 'one',
  courseId: 'sample',
  courseTitle: 'Sample',
  form: 'A',
  seed: 'seed',
  handedInMs: 0,
  day: 20_777,
  elapsedMs: 60_000,
  limitMs: null,
  grade: 'not-passed',
  passPercent: 75,
  distinctionPercent: 90,
  right: 1,
  n: 2,
  share,
  late: { right: 0, n: 0 },
  unmet: [],
  weakModules: [],
  modules: [],
  lessons: [],
  blooms: [],
  misconceptions: [],
  reread: [],
  questions,
  next: { state: 'used-up' },
  retryDays: 3,
}
afterEach(() => vi.unstubAllGlobals())

test('regression: after printing by its button the questions are folded as they were before', async () => {
  // The core is not asked: nothing here rests on citations.
  connect({ send: () => new Promise(() => {}), onChanged: () => () => {} })
  const wrapper = mount(AssessmentResult, { props: { result }, global: { stubs: { RouterLink: true } } })
  const folds = () => wrapper.findAll('details.question').map((details) => details.attributes('open') !== undefined)
  expect(folds()).toEqual([false, true])
  const printed: boolean[][] = []
  vi.stubGlobal('print', () => {
    window.dispatchEvent(new Event('beforeprint'))
    printed.push(folds())
    window.dispatchEvent(new Event('afterprint'))
  })
  await wrapper.get('button.print').trigger('click')
  await vi.waitFor(() => expect(printed).toEqual([[true, true]]))
  await vi.waitFor(() => expect(folds()).toEqual([false, true]))
  wrapper.unmount()
})
