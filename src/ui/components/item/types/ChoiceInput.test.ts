import type { VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { mountInput } from '../testing/mount-input.ts'
import { sampleItems } from '../testing/sample-items.ts'
import ChoiceInput from './ChoiceInput.vue'

const rowWith = (wrapper: VueWrapper, text: string) => {
  const row = wrapper.findAll('label').find((label) => label.text().includes(text))
  if (row === undefined) throw new Error(`no option ${text}`)
  return row
}

describe('choice', () => {
  it('hands on the id of the option that was picked, not its place', async () => {
    const { wrapper, response } = mountInput(ChoiceInput, sampleItems['single-choice'])
    await rowWith(wrapper, 'While the forward pass runs').find('input').setValue()
    expect(response.value).toEqual({ type: 'single-choice', option: 'a' })
  })

  it('names options by their text alone and numbers them for the eye', () => {
    const { wrapper } = mountInput(ChoiceInput, sampleItems['single-choice'])
    const radios = wrapper.findAll('input[type="radio"]')
    expect(radios.map((radio) => radio.attributes('aria-keyshortcuts'))).toEqual(['1', '2', '3'])
    for (const key of wrapper.findAll('kbd')) expect(key.attributes('aria-hidden')).toBe('true')
    expect(new Set(radios.map((radio) => radio.attributes('name'))).size).toBe(1)
  })

  it('shows the same order for the same attempt and another one for some other attempt', () => {
    const orderOf = (seed: string) =>
      mountInput(ChoiceInput, sampleItems['single-choice'], { seed })
        .wrapper.findAll('.text')
        .map((text) => text.text())
    expect(orderOf('uid#1')).toEqual(orderOf('uid#1'))
    expect(new Set(Array.from({ length: 12 }, (_, attempt) => orderOf(`uid#${attempt}`).join())).size).toBeGreaterThan(
      2,
    )
  })

  it('never shuffles the sides of a comparison', () => {
    for (let attempt = 0; attempt < 12; attempt++) {
      const { wrapper } = mountInput(ChoiceInput, sampleItems.compare, { seed: `uid#${attempt}` })
      const texts = wrapper.findAll('.text').map((text) => text.text())
      expect(texts).toEqual(['PyTorch', 'TensorFlow', 'Both', 'Neither'])
    }
  })

  it('collects several options in the author’s order and lets go of them again', async () => {
    const { wrapper, response } = mountInput(ChoiceInput, sampleItems['multiple-choice'])
    expect(wrapper.text()).toContain('Choose all that apply')
    await rowWith(wrapper, 'debugger').find('input').setValue(true)
    await rowWith(wrapper, 'shows real values').find('input').setValue(true)
    expect(response.value).toEqual({ type: 'multiple-choice', options: ['a', 'd'] })
    await rowWith(wrapper, 'debugger').find('input').setValue(false)
    expect(response.value).toEqual({ type: 'multiple-choice', options: ['a'] })
  })

  it('says in words what became of each option', () => {
    const { wrapper } = mountInput(ChoiceInput, sampleItems['single-choice'], {
      response: { type: 'single-choice', option: 'b' },
      answered: true,
    })
    expect(rowWith(wrapper, 'before any data').text()).toContain('Your answer')
    expect(rowWith(wrapper, 'While the forward').text()).toContain('Correct')
    expect(rowWith(wrapper, 'exported').find('.mark').exists()).toBe(false)
    expect(wrapper.findAll('input').every((input) => input.attributes('disabled') !== undefined)).toBe(true)
  })

  it('tells a missed option of several from one that was rightly chosen', () => {
    const { wrapper } = mountInput(ChoiceInput, sampleItems['multiple-choice'], {
      response: { type: 'multiple-choice', options: ['a', 'c'] },
      answered: true,
    })
    expect(rowWith(wrapper, 'real values').text()).toContain('Correct')
    expect(rowWith(wrapper, 'debugger').text()).toContain('Missed')
    expect(rowWith(wrapper, 'optimised').text()).toContain('Your answer')
  })
})
