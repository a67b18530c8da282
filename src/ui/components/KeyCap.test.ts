import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import KeyCap from './KeyCap.vue'

const caps = (keys: string) =>
  mount(KeyCap, { props: { keys } })
    .findAll('.cap')
    .map((cap) => cap.text())

test('the letter O does not look like a zero', () => {
  expect(caps('O')).toEqual(['o'])
  expect(caps('K')).toEqual(['K'])
  expect(caps('0')).toEqual(['0'])
})
