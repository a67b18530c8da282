import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import GraphTwoWays from './GraphTwoWays.vue'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function open() {
  const page = mount(GraphTwoWays, { props: { alt: 'Two panels.' } })
  const press = (name: string) =>
    page
      .findAll('button')
      .find((button) => button.text() === name)
      ?.trigger('click')
  return { page, press, step: () => page.get('.count').text() }
}

test('nothing moves by itself', () => {
  const { step } = open()
  vi.advanceTimersByTime(60_000)
  expect(step()).toBe('Step 1 of 5')
})

test('Step goes on by one and stops at the end, Reset begins again', async () => {
  const { press, step } = open()
  for (let presses = 0; presses < 7; presses += 1) await press('Step')
  expect(step()).toBe('Step 5 of 5')
  await press('Reset')
  expect(step()).toBe('Step 1 of 5')
})

test('Play runs once to the end and never loops', async () => {
  const { page, press, step } = open()
  await press('Play')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(step()).toBe('Step 5 of 5')
  expect(page.findAll('button').some((button) => button.text() === 'Pause')).toBe(false)
})

test('another input flips the branch and begins again', async () => {
  const { page, press, step } = open()
  await press('Step')
  await press('Step')
  expect(page.text()).toContain('one node, multiply, which already holds 9')
  await page.findAll('input[type="radio"]')[1]?.setValue()
  expect(step()).toBe('Step 1 of 5')
  await press('Step')
  await press('Step')
  expect(page.text()).toContain('one node, negate, which already holds 2')
})
