import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Answered, Card } from '#contract/study.ts'
import { grade } from '#domain/grading/grade.ts'
import type { ItemOf } from '#domain/item/item.ts'
import { connect } from '#ui/bridge/call.ts'
import { sampleAnswered, sampleCard } from '#ui/components/item/testing/sample-card.ts'
import { sampleItems } from '#ui/components/item/testing/sample-items.ts'
import SectionQuestions from './SectionQuestions.vue'

const base: ItemOf<'single-choice'> = sampleItems['single-choice']
const cards = [1, 2, 3].map((number) =>
  sampleCard({ ...base, uid: `sample/Q${number}`, stem: `Question number ${number}?` }),
)

/** The core's part: grades as the core does, and remembers what was sent. */
const sent: { itemUid: string; attempt: number; kind: string }[] = []
beforeEach(() => {
  sent.length = 0
  connect({
    send: async (name, input) => {
      const { itemUid, attempt, kind, response } = input as {
        itemUid: string
        attempt: number
        kind: string
        response: never
      }
      const card = cards.find((candidate) => candidate.item.uid === itemUid)
      if (name !== 'study.answer' || !card)
        return { ok: false, failure: { kind: 'not-found', message: '', details: null } }
      sent.push({ itemUid, attempt, kind })
      const verdict = grade(card.item, response)
      return { ok: true, value: sampleAnswered(card.item, verdict, verdict.outcome === 'correct' ? 3 : 1), changed: [] }
    },
    onChanged: () => () => undefined,
  })
})

let unmount = () => {}
afterEach(() => unmount())

/** The section with its lesson around it, which lays every answer over the cards. */
function open(given: Card[] = cards) {
  let now = given
  const page = mount(SectionQuestions, {
    props: {
      title: 'Recorded while it runs',
      cards: now,
      onAnswered: (answered: Answered) => {
        now = now.map((card) =>
          card.item.uid === answered.itemUid
            ? { ...card, progress: answered.progress, attempt: answered.nextAttempt }
            : card,
        )
        void page.setProps({ cards: now })
      },
    },
    attachTo: document.body,
  })
  unmount = () => page.unmount()
  const stem = () => page.find('article h3')
  return {
    page,
    stem,
    async answer(right: boolean) {
      const option = base.options.find((candidate) => candidate.correct === right)
      const row = page.findAll('label').find((label) => label.text().includes(option?.text ?? ''))
      await row?.get('input').setValue()
      await page
        .findAll('button')
        .find((button) => button.text().startsWith('Check answer'))
        ?.trigger('click')
      await flushPromises()
    },
    async goOn() {
      await page
        .findAll('button')
        .find((button) => button.text().startsWith('Continue'))
        ?.trigger('click')
      await flushPromises()
    },
  }
}

test('questions come one at a time and Continue puts focus on the next stem', async () => {
  const { page, stem, answer, goOn } = open()
  expect(stem().text()).toBe('Question number 1?')
  expect(page.text()).toContain('1 of 3')
  await answer(true)
  expect(stem().text()).toBe('Question number 1?')
  await goOn()
  expect(page.findAll('article')).toHaveLength(1)
  expect(stem().text()).toBe('Question number 2?')
  expect(document.activeElement).toBe(stem().element)
  expect(sent).toEqual([{ itemUid: 'sample/Q1', attempt: 1, kind: 'lesson' }])
})

test('feedback stays while the lesson is read again behind it', async () => {
  const { page, answer } = open()
  await answer(false)
  expect(page.get('[role="status"]').text()).toMatch(/^Wrong/)
  await page.setProps({ cards: structuredClone(cards).map((card) => ({ ...card, attempt: 2 })) })
  expect(page.get('[role="status"]').text()).toMatch(/^Wrong/)
})

test('a question that was guessed before reading is asked with the attempt that is due', async () => {
  const { page, answer } = open()
  await page.setProps({ cards: cards.map((card, index) => (index === 0 ? { ...card, attempt: 2 } : card)) })
  await answer(true)
  expect(sent[0]?.attempt).toBe(2)
})

test('after the last question they fold into a list and the section is finished', async () => {
  const { page, answer, goOn } = open()
  for (const right of [true, false, true]) {
    await answer(right)
    await goOn()
  }
  expect(page.emitted('finished')).toHaveLength(1)
  expect(page.find('article').exists()).toBe(false)
  expect(page.text()).toContain('2 of 3 recalled')
  const rows = page.findAll('button[aria-expanded]')
  expect(rows.map((row) => row.text())).toEqual([
    'recalled: Question number 1?',
    'missed: Question number 2?',
    'recalled: Question number 3?',
  ])
  await rows[1]?.trigger('click')
  expect(page.get('[role="group"]').text()).toContain(base.explanation)
})

test('a step leads to any question; one that was answered shows its key instead of being asked again', async () => {
  const { page, stem, answer, goOn } = open()
  await answer(true)
  await goOn()
  const steps = page.findAll('ol button')
  expect(steps.map((step) => step.attributes('aria-label'))).toEqual([
    'Question 1 of 3, recalled',
    'Question 2 of 3, not answered yet',
    'Question 3 of 3, not answered yet',
  ])
  await steps[0]?.trigger('click')
  expect(page.find('article').exists()).toBe(false)
  expect(page.get('[role="group"]').text()).toContain(base.options.find((option) => option.correct)?.text)
  await page.findAll('ol button')[2]?.trigger('click')
  expect(stem().text()).toBe('Question number 3?')
})
