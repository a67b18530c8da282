import { describe, expect, it } from 'vitest'
import { mountInput } from '../testing/mount-input.ts'
import { sampleItems } from '../testing/sample-items.ts'
import MatchingInput from './MatchingInput.vue'

describe('matching', () => {
  it('has a select for every row, named by the row, that starts empty', () => {
    const { wrapper } = mountInput(MatchingInput, sampleItems.matching)
    const selects = wrapper.findAll('select')
    const names = selects.map(
      (select) => document.getElementById(select.attributes('aria-labelledby') ?? '')?.textContent,
    )
    expect(names).toEqual(['tensor', 'computation graph', 'framework'])
    expect(selects.map((select) => select.element.value)).toEqual(['', '', ''])
    expect(selects[0]?.findAll('option')).toHaveLength(5)
  })

  it('lets one entry serve several rows and forgets a row that is emptied', async () => {
    const { wrapper, response } = mountInput(MatchingInput, sampleItems.matching)
    const selects = wrapper.findAll('select')
    await selects[0]?.setValue('data')
    await selects[1]?.setValue('data')
    expect(response.value).toEqual({ type: 'matching', pairs: { tensor: 'data', graph: 'data' } })
    await selects[0]?.setValue('')
    expect(response.value).toEqual({ type: 'matching', pairs: { graph: 'data' } })
  })

  it('shows yours and the right entry in a wrong row, one line in a right row', () => {
    const { wrapper } = mountInput(MatchingInput, sampleItems.matching, {
      response: { type: 'matching', pairs: { tensor: 'data', graph: 'toolkit' } },
      answered: true,
    })
    const [right, wrong, open] = wrapper.findAll('li')
    expect(right?.find('del').exists()).toBe(false)
    expect(right?.text()).toContain('Correct')
    expect(wrong?.find('del').text()).toBe('a toolkit for building and training networks')
    expect(wrong?.text()).toContain('operations joined by edges')
    expect(open?.text()).toContain('No answer')
  })
})
