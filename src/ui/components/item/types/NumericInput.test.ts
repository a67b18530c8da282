import { describe, expect, it } from 'vitest'
import { mountInput } from '../testing/mount-input.ts'
import { sampleItems } from '../testing/sample-items.ts'
import NumericInput from './NumericInput.vue'

describe('numeric', () => {
  it('takes a number as it is typed, with its unit beside the field', async () => {
    const { wrapper, response } = mountInput(NumericInput, sampleItems.numeric)
    expect(wrapper.find('.unit').text()).toBe('ms')
    expect(wrapper.text()).not.toContain('±')
    await wrapper.find('input').setValue('16,7')
    expect(response.value).toEqual({ type: 'numeric', text: '16,7' })
  })

  it('tells the tolerance once it is right', () => {
    const { wrapper } = mountInput(NumericInput, sampleItems.numeric, {
      response: { type: 'numeric', text: '17' },
      answered: true,
    })
    expect(wrapper.text()).toContain('Correct')
    expect(wrapper.text()).toContain('within ±5 %')
  })

  it('shows the key beside a wrong number', () => {
    const { wrapper } = mountInput(NumericInput, sampleItems.numeric, {
      response: { type: 'numeric', text: '30' },
      answered: true,
    })
    expect(wrapper.text()).toContain('Your answer')
    expect(wrapper.find('.key').text()).toContain('16.7 ms')
  })
})
