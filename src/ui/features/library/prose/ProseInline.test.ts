import { mount } from '@vue/test-utils'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryInlines, plainText } from '#tests/support/arbitrary-inlines.ts'
import ProseInline from './ProseInline.vue'

const textOf = (elements: readonly { textContent: string | null }[]) =>
  elements.map((element) => element.textContent).join('')

test('the marks on the page, read one after another, are the quotation', () => {
  fc.assert(
    fc.property(arbitraryInlines, fc.nat(), fc.nat(), (content, a, b) => {
      const plain = plainText(content)
      const [from = 0, to = 0] = [a % (plain.length + 1), b % (plain.length + 1)].toSorted((x, y) => x - y)
      const page = mount(ProseInline, {
        props: { content, start: 7, marks: [{ start: 7 + from, end: 7 + to, reason: 'passage' }] },
      })
      expect(textOf([...page.element.querySelectorAll('mark')])).toBe(plain.slice(from, to))
      expect(page.element.textContent).toBe(plain)
      page.unmount()
    }),
    { numRuns: 200 },
  )
})

test('a note mark is tied to the word before it and named after its code until the register is there', () => {
  const page = mount(ProseInline, {
    props: {
      content: [
        { kind: 'text', text: 'two last words' },
        { kind: 'cite', codes: ['S2-053'] },
        { kind: 'text', text: ', then more' },
      ],
    },
  })
  const tied = page.get('.tied')
  expect(tied.element.textContent).toBe('words,')
  expect(tied.get('button').attributes('aria-label')).toBe('Source: S2-053')
})

test('prose without an offset is never marked', () => {
  const page = mount(ProseInline, {
    props: { content: [{ kind: 'text', text: 'abc' }], marks: [{ start: 0, end: 3, reason: 'passage' }] },
  })
  expect(page.find('mark').exists()).toBe(false)
})
