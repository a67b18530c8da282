import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { computed, defineComponent, h, ref } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import { announcement } from '../composables/announcer.ts'
import { usePageTitle } from '../composables/pageTitle.ts'
import { useWindowTitle } from './title.ts'

it('names page and due count in the title, and speaks the page that was gone to', async () => {
  const due = ref(12)
  const Lesson = defineComponent(() => {
    usePageTitle('Computation graphs')
    return () => h('h1', 'Computation graphs')
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/today', component: { render: () => h('h1', 'Today') }, meta: { title: 'Today' } },
      { path: '/lesson', component: Lesson, meta: { title: 'Lesson' } },
    ],
  })
  await router.push('/today')
  const Frame = defineComponent(() => {
    useWindowTitle(computed(() => due.value))
    return () => h(RouterView)
  })
  const wrapper = mount(Frame, { global: { plugins: [router] } })
  expect(document.title).toBe('(12) Today · Lectern')

  await router.push('/lesson')
  await flushPromises()
  expect(document.title).toBe('(12) Computation graphs · Lectern')
  expect(announcement.value.text).toBe('Computation graphs')

  due.value = 0
  await router.push('/today')
  await flushPromises()
  expect(document.title).toBe('Today · Lectern')
  wrapper.unmount()
})
