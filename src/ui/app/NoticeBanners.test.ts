import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Status } from '#contract/app.ts'
import { connect } from '../bridge/call.ts'
import { connection } from '../bridge/connection.ts'
import NoticeBanners from './NoticeBanners.vue'
import { useStatus } from './statusStore.ts'

const noon = (date: string) => new Date(`${date}T12:00`).getTime()
const calm: Status = {
  version: '0.1.0',
  shell: 'browser',
  nowMs: noon('2026-11-20'),
  studyDay: 20_777,
  zone: 'Pacific/Auckland',
  dataFolder: '/data',
  collection: { mode: 'open', message: null },
  clock: { judgement: 'ok', wallMs: noon('2026-11-20'), lastEntryMs: noon('2026-11-19') },
  firstRun: false,
  studying: 'here',
  undoable: null,
}
let asked: { name: string; input: unknown }[] = []

async function shown(change: Partial<Status>) {
  useStatus().status = { ...calm, ...change }
  const wrapper = mount(NoticeBanners)
  await flushPromises()
  return wrapper
}
const button = (wrapper: Awaited<ReturnType<typeof shown>>, name: string) => {
  const found = wrapper.findAll('button').find((candidate) => candidate.text() === name)
  if (found === undefined) throw new Error(`no button ${name}`)
  return found
}

beforeEach(() => {
  setActivePinia(createPinia())
  connection.value = 'ok'
  asked = []
  connect({
    send: async (name, input) => {
      asked.push({ name, input })
      return { ok: true, value: calm, changed: [] }
    },
    onChanged: () => () => undefined,
  })
})

describe('banners', () => {
  it('are silent when nothing is wrong', async () => {
    expect((await shown({})).text()).toBe('')
  })

  it('ask about a date far ahead before anything is graded', async () => {
    const clock = { judgement: 'far-ahead' as const, wallMs: noon('2031-11-20'), lastEntryMs: noon('2026-01-03') }
    const wrapper = await shown({ clock })
    expect(wrapper.text()).toContain(
      'Your computer’s date is 20 Nov 2031; your last answer was on 3 Jan 2026. Is the date right?',
    )
    await button(wrapper, 'The date is wrong').trigger('click')
    await flushPromises()
    expect(asked).toEqual([{ name: 'app.confirmClock', input: { dateIsRight: false } }])
    expect(wrapper.text()).toBe('')
  })

  it('say which date counts while the clock is behind', async () => {
    const clock = { judgement: 'behind' as const, wallMs: noon('2026-01-03'), lastEntryMs: noon('2026-11-20') }
    expect((await shown({ clock })).text()).toContain('(3 Jan 2026) is before your last answer (20 Nov 2026)')
  })

  it('move studying here when asked', async () => {
    const wrapper = await shown({ studying: 'elsewhere' })
    expect(wrapper.text()).toContain('This library is open in another window.')
    await button(wrapper, 'Use it here').trigger('click')
    await flushPromises()
    expect(asked[0]?.name).toBe('app.takeOver')
    expect(wrapper.text()).toBe('')
  })

  it('repeat why a library can only be looked at', async () => {
    const collection = { mode: 'look-only' as const, message: 'This library was written by a newer version.' }
    expect((await shown({ collection })).text()).toBe('This library was written by a newer version.')
  })

  it('say that answers are safe when nothing answers', async () => {
    connection.value = 'lost'
    expect((await shown({})).text()).toContain('Your earlier answers are safe')
  })
})
