import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Session, SessionSummary } from '#contract/study.ts'
import { installShortcuts } from '#ui/app/shortcuts/registry.ts'
import { fakeCore } from '#ui/components/item/testing/fake-core.ts'
import { everySample, sampleItems } from '#ui/components/item/testing/sample-items.ts'
import { settle } from '#ui/components/item/testing/show-card.ts'
import { announceUndone } from '#ui/composables/undone.ts'
import ReviewRoom from './ReviewRoom.vue'

const three = [sampleItems['single-choice'], sampleItems.compare, sampleItems['outdated-claim']]
const summary: SessionSummary = {
  sessionId: 's1',
  kind: 'review',
  answered: 3,
  firstTry: 2,
  recovered: 1,
  open: 0,
  tookMs: 60_000,
  weakest: [
    { courseId: 'sample', lessonId: 'L03', sectionId: 'recording', title: 'Recorded while it runs', missed: 1 },
  ],
  nextDue: null,
  dueLeft: 4,
}
/** What `study.session` answers, where a test asks it. */
const fresh: { session: Session | null } = { session: null }
let close = () => {}
afterEach(() => close())

async function enter(kind: 'review' | 'practice' = 'review', items = three) {
  const core = fakeCore(everySample, {
    'study.start': (): Session => ({
      id: 's1',
      kind,
      total: items.length,
      done: 0,
      queue: items.map((item) => ({ card: core.cardOf(item.uid), retry: false })),
    }),
    'study.session': () => fresh.session,
    'study.finish': () => ({ ...summary, kind }),
    'study.today': () => ({ studyDay: 20_777, nextDue: { day: 20_778, count: 8 } }),
  })
  const page = { template: '<p>elsewhere</p>' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/today', name: 'today', component: page },
      { path: '/review', name: 'review', component: page },
      { path: '/review/practice', name: 'practice', component: page },
      { path: '/library/:courseId/:lessonId', name: 'lesson', component: page },
    ],
  })
  await router.push('/review')
  const stop = installShortcuts(window)
  const wrapper = mount(ReviewRoom, {
    attachTo: document.body,
    props: { kind },
    global: { plugins: [createPinia(), router] },
  })
  close = () => {
    wrapper.unmount()
    stop()
  }
  await settle()
  const press = async (key: string) => {
    const target = document.activeElement ?? document.body
    const untouched = target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    // What a browser does with Enter on a button by itself.
    if (untouched && key === 'Enter' && target instanceof HTMLButtonElement) target.click()
    await settle()
  }
  return {
    core,
    router,
    wrapper,
    press,
    stem: () => wrapper.find('h2').text(),
    place: () => wrapper.find('[role="progressbar"]').attributes('aria-valuetext'),
    /** Answers the card in view by keys and goes on. */
    async answer(optionId: string) {
      await press(wrapper.find(`input[value="${optionId}"]`).attributes('data-digit') ?? '')
      await press('k')
      await press('Enter')
    },
  }
}

describe('review room', () => {
  it('opens on the first card, with focus on its question', async () => {
    const { core, wrapper, stem, place } = await enter()
    expect(core.inputsOf('study.start')).toEqual([{ kind: 'review', limit: 20 }])
    expect(stem()).toBe(three[0]?.stem)
    expect(document.activeElement).toBe(wrapper.find('h2').element)
    expect(place()).toBe('1 of 3')
    expect(wrapper.find('h1').text()).toBe('Review')
  })

  it('goes from card to card by keys; focus is on each question in turn and never nowhere', async () => {
    const { core, wrapper, answer, stem, place } = await enter()
    const focused: (string | undefined)[] = []
    for (const optionId of ['a', 'both']) {
      await answer(optionId)
      focused.push(document.activeElement?.tagName)
    }
    expect(focused).toEqual(['H2', 'H2'])
    expect(stem()).toBe(three[2]?.stem)
    expect(place()).toBe('3 of 3')
    await answer('a')
    expect(core.inputsOf('study.answer').map((input) => [input.kind, input.sessionId])).toEqual(
      Array(3).fill(['review', 's1']),
    )
    expect(core.inputsOf('study.finish')).toEqual([{ sessionId: 's1' }])
    expect(document.activeElement?.textContent).toContain('Done')
    expect(wrapper.text()).toContain('3 answered, 2 first try. 1 came back and was recalled.')
  })

  it('shows the next card from the queue, without asking the core for it', async () => {
    const { core, answer } = await enter()
    const before = core.sent.length
    await answer('a')
    expect(
      core.sent
        .slice(before)
        .map(({ name }) => name)
        .filter((name) => name.startsWith('study.')),
    ).toEqual(['study.answer'])
  })

  it('brings a missed card back at the end, as a new attempt, and says so', async () => {
    const { core, wrapper, answer, stem, place } = await enter('review', three.slice(0, 2))
    await answer('b')
    await answer('both')
    expect(stem()).toBe(three[0]?.stem)
    expect(wrapper.text()).toContain('Again: missed earlier')
    expect(place()).toBe('2 of 2')
    expect(wrapper.find('input:checked').exists()).toBe(false)
    await answer('a')
    expect(core.inputsOf('study.answer').map((input) => input.attempt)).toEqual([1, 1, 2])
  })

  it('works from the keyboard even when focus is nowhere', async () => {
    const { core, press } = await enter()
    ;(document.activeElement as HTMLElement).blur()
    await press('1')
    await press('l')
    expect(core.inputsOf('study.answer')).toHaveLength(1)
  })

  it('leaves with Escape, without asking and without ending the sitting', async () => {
    const { core, router, press } = await enter()
    await press('Escape')
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('today'))
    expect(core.inputsOf('study.finish')).toEqual([])
  })

  it('fetches an earlier card back to the front when its answer is undone', async () => {
    const { core, wrapper, answer, stem, place } = await enter()
    await answer('a')
    const first = core.cardOf(sampleItems['single-choice'].uid, { attempt: 2 })
    const rest = three.slice(1).map((item) => ({ card: core.cardOf(item.uid), retry: false }))
    fresh.session = { id: 's1', kind: 'review', total: 3, done: 0, queue: [...rest, { card: first, retry: false }] }
    announceUndone({ itemUid: sampleItems['single-choice'].uid, entry: 'answer' })
    await settle()
    expect(stem()).toBe(three[0]?.stem)
    expect(place()).toBe('1 of 3')
    expect(document.activeElement).toBe(wrapper.find('h2').element)
  })

  it('offers ten more only where more is due', async () => {
    const { core, wrapper, answer } = await enter('review', three.slice(0, 1))
    await answer('a')
    const more = wrapper.findAll('button').find((button) => button.text() === '10 more')
    await more?.trigger('click')
    await settle()
    expect(core.inputsOf('study.start').at(-1)).toEqual({ kind: 'review', limit: 10 })
    expect(wrapper.find('[role="progressbar"]').exists()).toBe(true)
  })

  it('says when nothing is due, and offers practice that leaves the schedule alone', async () => {
    const { router, wrapper } = await enter('review', [])
    expect(wrapper.find('h2').text()).toBe('Nothing is due. Next: 8 tomorrow.')
    expect(wrapper.text()).toContain('Practice does not change the schedule.')
    await wrapper
      .findAll('button')
      .find((button) => button.text().startsWith('Practise weakest 10'))
      ?.trigger('click')
    await vi.waitFor(() => expect(router.currentRoute.value.name).toBe('practice'))
  })

  it('practises ten cards and never shows a rating', async () => {
    const { core, wrapper, press } = await enter('practice')
    expect(core.inputsOf('study.start')).toEqual([{ kind: 'practice', limit: 10 }])
    await press('1')
    await press('Enter')
    expect(core.inputsOf('study.answer')[0]).toMatchObject({ kind: 'practice' })
    expect(wrapper.text()).toContain('Practice does not change the schedule.')
    expect(wrapper.findAll('button').some((button) => button.text().startsWith('Good'))).toBe(false)
  })
})
