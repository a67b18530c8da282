import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { ItemPage } from '#contract/items.ts'
import type { ItemProgress } from '#contract/study.ts'
import { connect } from '#ui/bridge/call.ts'
import { sampleCard, sampleProgress } from '#ui/components/item/testing/sample-card.ts'
import { sampleItems } from '#ui/components/item/testing/sample-items.ts'
import { toasts } from '#ui/composables/toasts.ts'
import { onUndone } from '#ui/composables/undone.ts'
import ItemDetail from './ItemDetail.vue'

let sent: { name: string; input: unknown }[] = []
let replies: Record<string, unknown> = {}
const item = sampleItems['single-choice']
const TODAY = 20_777

const reviewed: ItemProgress = {
  ...sampleProgress,
  stabilityDays: 12,
  difficulty: 5.2,
  retrievability: 0.91,
  dueDay: TODAY + 4,
  intervalDays: 12,
  lastDay: TODAY - 8,
  lastRating: 3,
  reps: 6,
  lapses: 1,
}
const pageOf = (progress: ItemProgress): ItemPage => ({
  card: sampleCard(item, { progress }),
  history: [
    {
      answerId: '1:7',
      atMs: Date.UTC(2026, 10, 12, 9, 0),
      day: TODAY - 8,
      kind: 'review',
      outcome: 'correct',
      rating: 3,
      confidence: 'sure',
      tookMs: 6000,
      response: 'The first',
      undone: false,
      amended: false,
    },
  ],
  whyDue: 'Back in 12 days: about then the chance that you recall it falls to 90 %.',
})

async function open(progress: ItemProgress) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/library/:courseId/:lessonId', name: 'lesson', component: { template: '<p />' } }],
  })
  const wrapper = mount(ItemDetail, {
    props: { page: pageOf(progress), today: TODAY, aside: true },
    global: { plugins: [router] },
    attachTo: document.body,
  })
  await flushPromises()
  const button = (name: string) => wrapper.findAll('button').find((found) => found.text() === name)
  const press = async (name: string) => {
    const found = button(name)
    if (found === undefined) throw new Error(`no button ${name}`)
    await found.trigger('click')
    await flushPromises()
  }
  return { wrapper, button, press }
}

beforeEach(() => {
  sent = []
  replies = { 'library.citations': { sources: [], claims: [], disagreements: [], updates: [] } }
  toasts.value = []
  connect({
    send: async (name, input) => {
      sent.push({ name, input })
      return { ok: true, value: replies[name] ?? null, changed: [] }
    },
    onChanged: () => () => undefined,
  })
})
const commands = () => sent.filter(({ name }) => name !== 'library.citations')

describe('ItemDetail', () => {
  it('takes focus with its question, and says where it stands and why', async () => {
    const { wrapper } = await open(reviewed)
    expect(document.activeElement).toBe(wrapper.get('h2').element)
    expect(wrapper.get('h2').text()).toBe(item.stem)
    expect(wrapper.text()).toContain('Due in 4 days')
    expect(wrapper.text()).toContain('After the last answer: back in 12 days')
    expect(wrapper.text().replaceAll('\u00a0', ' ')).toMatch(/Recall now\s*91 %/)
    expect(wrapper.findAll('.line.right')).toHaveLength(1)
    wrapper.unmount()
  })

  it('takes back the very answer that was pressed, tells the page, and keeps the focus', async () => {
    replies['study.undo'] = { undone: { label: 'answer', itemUid: item.uid, entry: 'answer' } }
    const undone: string[] = []
    const stop = onUndone(({ itemUid }) => undone.push(itemUid))
    const { wrapper, press } = await open(reviewed)
    await press('Take back this answer')
    expect(commands()).toEqual([{ name: 'study.undo', input: { answerId: '1:7' } }])
    expect(undone).toEqual([item.uid])
    expect(toasts.value[0]?.text).toContain('Answer taken back')
    expect(document.activeElement?.textContent).toBe('History')
    stop()
    wrapper.unmount()
  })

  it('offers what fits the state it is in, and shows a change at once', async () => {
    replies['items.suspend'] = { ...reviewed, suspended: true }
    const { wrapper, button, press } = await open(reviewed)
    await press('Suspend')
    expect(commands()).toEqual([{ name: 'items.suspend', input: { itemUid: item.uid, suspended: true } }])
    expect(button('Unsuspend')).toBeDefined()
    expect(button('Bury until tomorrow')).toBeUndefined()
    expect(wrapper.text()).toContain('Not scheduled while it is suspended.')
    wrapper.unmount()
  })

  it('settles a dispute, and only where there is one', async () => {
    replies['items.settleDispute'] = reviewed
    expect((await open(reviewed)).button('Settle dispute')).toBeUndefined()
    const { button, press, wrapper } = await open({ ...reviewed, disputed: true })
    expect(wrapper.text()).toContain('Not scheduled while it is disputed.')
    await press('Settle dispute')
    expect(commands()).toEqual([{ name: 'items.settleDispute', input: { itemUid: item.uid } }])
    expect(button('Settle dispute')).toBeUndefined()
  })

  it('keeps a note and gives the focus back', async () => {
    replies['items.note'] = { ...reviewed, note: 'Compare' }
    const { wrapper, press } = await open(reviewed)
    await press('Note')
    await wrapper.get('textarea').setValue('Compare')
    await press('Save note')
    expect(commands()).toEqual([{ name: 'items.note', input: { itemUid: item.uid, text: 'Compare' } }])
    expect(wrapper.get('.note').text()).toContain('Compare')
    expect(document.activeElement?.textContent).toBe('Edit note')
    wrapper.unmount()
  })

  it('closes with Escape, and links to the passage in its lesson', async () => {
    const { wrapper } = await open(reviewed)
    const href =
      wrapper
        .findAll('a')
        .find((link) => link.text() === 'Open in lesson')
        ?.attributes('href') ?? ''
    expect(href).toContain(`section=${item.passage.sectionId}`)
    expect(href).toContain(`start=${item.passage.start}`)
    await wrapper.trigger('keydown', { key: 'Escape' })
    expect(wrapper.emitted('close')).toHaveLength(1)
    wrapper.unmount()
  })
})
