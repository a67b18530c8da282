import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h, onMounted, ref } from 'vue'
import { createRouter, createWebHashHistory, type Router, RouterView } from 'vue-router'
import { manageFocus } from './focus.ts'

const List = {
  render: () => h('main', [h('h1', 'List'), h('a', { href: '#/card' }, 'A card'), h('button', 'Not remembered')]),
}
const Plain = { render: () => h('main', [h('h1', 'Plain')]) }
const Card = defineComponent(() => {
  const field = ref<HTMLInputElement>()
  onMounted(() => field.value?.focus())
  return () => h('main', [h('h1', 'Card'), h('input', { ref: field })])
})

const Slow = defineComponent(() => {
  const arrived = ref(false)
  onMounted(() => setTimeout(() => (arrived.value = true), 10))
  return () => h('main', [arrived.value ? h('h1', { key: 1 }, 'Slow') : h('h1', { key: 0, 'data-waiting': '' }, '…')])
})

let router: Router
let stop: () => void
const focused = () => document.activeElement?.textContent || document.activeElement?.tagName
const settle = async () => {
  await flushPromises()
  await new Promise((resolve) => setTimeout(resolve, 30))
}

beforeEach(async () => {
  router = createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/list', component: List },
      { path: '/plain', component: Plain },
      { path: '/card', component: Card },
      { path: '/slow', component: Slow },
    ],
  })
  manageFocus(router)
  await router.push('/list')
  const wrapper = mount(RouterView, { global: { plugins: [router] }, attachTo: document.body })
  stop = () => wrapper.unmount()
})
afterEach(() => stop())

describe('focus after a change of page', () => {
  it('leaves the first page alone', () => {
    expect(focused()).not.toBe('List')
  })
  it('goes to the heading', async () => {
    await router.push('/plain')
    await settle()
    expect(focused()).toBe('Plain')
  })
  it('waits for the heading itself where another keeps its place', async () => {
    await router.push('/slow')
    await settle()
    expect(focused()).toBe('Slow')
  })
  it('stays where the page itself has put it', async () => {
    await router.push('/card')
    await settle()
    expect(focused()).toBe('INPUT')
  })
  it('returns on Back to the link that was followed', async () => {
    document.querySelector('a')?.focus()
    await router.push('/plain')
    await settle()
    router.back()
    await settle()
    expect(focused()).toBe('A card')
  })
})

it('regression: a page that was loaded again starts at its heading, not on the body', async () => {
  stop()
  ;(document.activeElement as HTMLElement | null)?.blur()
  window.location.hash = '#/plain'
  const again = createRouter({ history: createWebHashHistory(), routes: [{ path: '/plain', component: Plain }] })
  manageFocus(again, true)
  const wrapper = mount(RouterView, { global: { plugins: [again] }, attachTo: document.body })
  await again.isReady()
  await settle()
  expect(focused()).toBe('Plain')
  stop = () => wrapper.unmount()
})
