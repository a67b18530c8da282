import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import type { Answered, Card } from '#contract/study.ts'
import type { ItemOf } from '#domain/item/item.ts'
import { fakeCore } from '#ui/components/item/testing/fake-core.ts'
import { sampleCard } from '#ui/components/item/testing/sample-card.ts'
import { sampleItems } from '#ui/components/item/testing/sample-items.ts'
import LabFrame from './LabFrame.vue'

const item: ItemOf<'single-choice'> = sampleItems['single-choice']
let unmount = () => {}
afterEach(() => unmount())

/** The frame with its lesson around it, which lays every answer over the card. */
function open(card: Card | null = sampleCard(item), isOpen = card !== null, name = 'autodiff') {
  const core = fakeCore([item])
  const page = mount(LabFrame, {
    props: {
      name,
      title: 'A small lab',
      intro: 'Try `it`.',
      summary: 'What comes out.',
      card,
      open: isOpen,
      onAnswered: (answered: Answered) => {
        if (!card) return
        void page.setProps({
          card: { ...card, progress: answered.progress, attempt: answered.nextAttempt },
          open: false,
        })
      },
    },
    slots: { answered: '<p class="row">answered before</p>' },
    attachTo: document.body,
  })
  unmount = () => page.unmount()
  const button = (label: string) => page.findAll('button').find((one) => one.text().startsWith(label))
  return {
    core,
    page,
    button,
    async press(label: string) {
      const found = button(label)
      if (!found) throw new Error(`no button ${label}`)
      await found.trigger('click')
      await flushPromises()
    },
    async opened() {
      // The lab is a chunk of its own; a busy machine takes its time to compile it.
      await expect.poll(() => page.find('[data-open="true"]').exists(), { timeout: 15_000 }).toBe(true)
    },
    async answer() {
      const key = item.options.find(({ correct }) => correct)?.text ?? ''
      const row = page.findAll('label').find((label) => label.text().includes(key))
      await row?.get('input').setValue()
      await button('Check answer')?.trigger('click')
      await flushPromises()
    },
  }
}

test('asks first, through the same call as every question of a lesson, and keeps the feedback until one goes on', async () => {
  const { core, page, press, answer } = open()
  expect(page.get('article').text()).toContain(item.stem)
  await answer()
  expect(core.inputsOf('study.answer')).toMatchObject([
    { itemUid: item.uid, attempt: 1, kind: 'lesson', sessionId: null },
  ])
  expect(page.get('article').attributes('data-phase')).toBe('answered')
  await press('Continue')
  expect(page.find('article').exists()).toBe(false)
  expect(page.find('.row').exists()).toBe(true)
  expect(document.activeElement?.textContent).toContain('Open the lab')
})

test('opened before the answer, the lab waits; with the answer it runs', { timeout: 20_000 }, async () => {
  const { page, press, opened, answer } = open()
  await press('Open the lab')
  await opened()
  const bar = 'It runs once you have answered'
  expect(page.text()).toContain(bar)
  await answer()
  expect(page.text()).not.toContain(bar)
})

test('“Just show me” asks nothing of the log, and the question can still be answered', {
  timeout: 20_000,
}, async () => {
  const { core, page, press, opened } = open()
  await press('Just show me')
  await opened()
  expect(core.sent).toEqual([])
  expect(page.find('article').exists()).toBe(false)
  await press('Answer it after all')
  expect(page.get('article').element.contains(document.activeElement)).toBe(true)
})

test('a prediction that was answered on an earlier visit counts', () => {
  const { page, button } = open(sampleCard(item, { attempt: 2 }), false)
  expect(page.find('article').exists()).toBe(false)
  expect(page.find('.row').exists()).toBe(true)
  expect(button('Just show me')).toBeUndefined()
})

test('where there is nothing to ask, as in a collection that only shows, the lab is simply there', () => {
  const { page, button } = open(null)
  expect(page.find('.prediction').exists()).toBe(false)
  expect(button('Open the lab')).toBeDefined()
  expect(button('Just show me')).toBeUndefined()
})

test('an answer that is taken back is asked again', async () => {
  const card = sampleCard(item)
  const { page, press, answer } = open(card)
  await answer()
  await press('Continue')
  await page.setProps({ card, open: true })
  expect(page.get('article').attributes('data-phase')).toBe('asking')
})

test('a lab that cannot be loaded says so in a sentence, and its outcome can be read', async () => {
  const { page, press } = open(null, false, 'constructor')
  await press('Open the lab')
  expect(page.get('[role="alert"]').text()).toContain('This lab could not be loaded. Your answers are safe')
  expect(page.get('details.words').text()).toContain('What comes out.')
})
