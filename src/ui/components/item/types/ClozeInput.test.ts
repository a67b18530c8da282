import { describe, expect, it } from 'vitest'
import { mountInput } from '../testing/mount-input.ts'
import { sampleItems } from '../testing/sample-items.ts'
import ClozeInput from './ClozeInput.vue'

describe('cloze', () => {
  it('puts a named field in every gap, as wide as its class of answer', () => {
    const { wrapper } = mountInput(ClozeInput, sampleItems.cloze)
    const fields = wrapper.findAll('input')
    expect(fields.map((field) => field.attributes('aria-label'))).toEqual([
      'Blank 1 of 3',
      'Blank 2 of 3',
      'Blank 3 of 3',
    ])
    expect(fields.map((field) => field.attributes('data-width'))).toEqual(['word', 'word', 'number'])
    expect(wrapper.find('strong input').exists()).toBe(true)
  })

  it('collects what is typed by blank', async () => {
    const { wrapper, response } = mountInput(ClozeInput, sampleItems.cloze)
    const fields = wrapper.findAll('input')
    await fields[0]?.setValue('Torch')
    await fields[2]?.setValue('2016')
    expect(response.value).toEqual({ type: 'cloze', blanks: { older: 'Torch', year: '2016' } })
  })

  it('sets right text in place, strikes wrong text and puts the key after it', () => {
    const { wrapper } = mountInput(ClozeInput, sampleItems.cloze, {
      response: { type: 'cloze', blanks: { older: 'Torch', language: 'Python', year: '' } },
      answered: true,
    })
    expect(wrapper.find('input').exists()).toBe(false)
    expect(wrapper.find('p').text().replace(/\s+/g, ' ')).toContain('Torch, correct')
    expect(wrapper.findAll('del').map((text) => text.text())).toEqual(['Python'])
    expect(wrapper.findAll('ins').map((text) => text.text())).toEqual(['Lua', '2016'])
  })

  it('marks the odd letter of a near miss', () => {
    const { wrapper } = mountInput(ClozeInput, sampleItems.cloze, {
      response: { type: 'cloze', blanks: { older: 'Torchh', language: 'Lua', year: '2016' } },
      answered: true,
    })
    expect(wrapper.find('[data-tone="warn"]').text()).toContain('Torchh')
    expect(wrapper.find('del b').text()).toBe('h')
  })
})
