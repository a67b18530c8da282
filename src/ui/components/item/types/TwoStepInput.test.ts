import { describe, expect, it } from 'vitest'
import { mountInput } from '../testing/mount-input.ts'
import { sampleItems } from '../testing/sample-items.ts'
import TwoStepInput from './TwoStepInput.vue'

describe('decision with reason', () => {
  it('shows both steps at once, with numbers that run on', () => {
    const { wrapper } = mountInput(TwoStepInput, sampleItems['true-false'])
    expect(wrapper.findAll('legend').map((legend) => legend.text())).toEqual(['The statement is', 'Because'])
    expect(wrapper.find('blockquote').text()).toContain('fixed before the first batch')
    expect(wrapper.findAll('input').map((input) => input.attributes('data-digit'))).toEqual(['1', '2', '3', '4', '5'])
  })

  it('keeps a reason that is picked before the decision', async () => {
    const { wrapper, response } = mountInput(TwoStepInput, sampleItems['true-false'])
    await wrapper.find('input[value="a"]').setValue()
    expect(response.value).toEqual({ type: 'true-false', verdict: null, reason: 'a' })
    await wrapper.find('input[value="false"]').setValue()
    expect(response.value).toEqual({ type: 'true-false', verdict: false, reason: 'a' })
  })

  it('keeps the two groups apart where ids are the same', async () => {
    const { wrapper, response } = mountInput(TwoStepInput, sampleItems.scenario)
    const [options, reasons] = wrapper.findAll('fieldset')
    await options?.find('input[value="b"]').setValue()
    await reasons?.find('input[value="a"]').setValue()
    expect(response.value).toEqual({ type: 'scenario', option: 'b', reason: 'a' })
    const names = wrapper.findAll('input').map((input) => input.attributes('name'))
    expect(new Set(names).size).toBe(2)
  })

  it('marks decision and reason each for itself', () => {
    const { wrapper } = mountInput(TwoStepInput, sampleItems['true-false'], {
      response: { type: 'true-false', verdict: false, reason: 'b' },
      answered: true,
    })
    const [decision, reason] = wrapper.findAll('fieldset')
    expect(decision?.find('[data-mark="right"]').text()).toContain('False')
    expect(reason?.find('[data-mark="wrong"]').text()).toContain('removed')
    expect(reason?.find('[data-mark="key"]').text()).toContain('Eager')
  })
})
