import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { h } from 'vue'
import type { Inline } from '#domain/course/prose.ts'
import RichText from './RichText.vue'

it('draws inline Markdown as elements', () => {
  const wrapper = mount(RichText, { props: { text: 'Call `loss.backward()` **once**, *then* step.' } })
  expect(wrapper.get('code').text()).toBe('loss.backward()')
  expect(wrapper.get('strong').text()).toBe('once')
  expect(wrapper.get('em').text()).toBe('then')
})

it('never takes a text for HTML', () => {
  const text = '<img src=x onerror=alert(1)> & <b>bold</b>'
  const wrapper = mount(RichText, { props: { text } })
  expect(wrapper.text()).toBe(text)
  expect(wrapper.element.childElementCount).toBe(0)
})

it('leaves citation marks to whoever can draw them', () => {
  const content: Inline[] = [
    { kind: 'text', text: 'A claim.' },
    { kind: 'cite', codes: ['S0-001'] },
  ]
  expect(mount(RichText, { props: { content } }).text()).toBe('A claim.')
  const drawn = mount(RichText, {
    props: { content },
    slots: { cite: (mark?: { codes: string[] }) => h('sup', mark?.codes.join()) },
  })
  expect(drawn.get('sup').text()).toBe('S0-001')
})

it('does not make a link out of an outside address', () => {
  const content = [
    { kind: 'link' as const, href: 'https://example.org/', children: [{ kind: 'text' as const, text: 'paper' }] },
  ]
  expect(mount(RichText, { props: { content } }).find('a').exists()).toBe(false)
})
