import { describe, expect, it } from 'vitest'
import { mountInput } from '../testing/mount-input.ts'
import { sampleItems } from '../testing/sample-items.ts'
import TypedAnswerInput from './TypedAnswerInput.vue'

const recalled = { type: 'free-recall', text: 'one can save it', ticked: ['b'] } as const

describe('recall', () => {
  it('takes text in a labelled field and hides the model answer', async () => {
    const { wrapper, response } = mountInput(TypedAnswerInput, sampleItems['short-answer'], { revealed: false })
    const field = wrapper.find('textarea')
    expect(wrapper.find('label').attributes('for')).toBe(field.attributes('id'))
    expect(wrapper.text()).not.toContain('Model answer')
    await field.setValue('it runs line by line')
    expect(response.value).toEqual({ type: 'short-answer', text: 'it runs line by line', ticked: [] })
  })

  it('shows the ideas to tick beside the text, which stays and can no longer be changed', async () => {
    const { wrapper, response } = mountInput(TypedAnswerInput, sampleItems['free-recall'], {
      response: { ...recalled, ticked: [] },
      revealed: true,
    })
    expect(wrapper.find('textarea').element.value).toBe('one can save it')
    expect(wrapper.find('textarea').attributes('readonly')).toBeDefined()
    const boxes = wrapper.findAll('input[type="checkbox"]')
    expect(boxes).toHaveLength(3)
    await boxes[2]?.setValue(true)
    await boxes[0]?.setValue(true)
    expect(response.value).toEqual({ ...recalled, ticked: ['a', 'c'] })
  })

  it('names the ideas that were had and those that are missing', () => {
    const { wrapper } = mountInput(TypedAnswerInput, sampleItems['free-recall'], {
      response: { ...recalled, ticked: ['b'] },
      revealed: true,
      answered: true,
    })
    const words = wrapper.findAll('.settled li').map((row) => row.text())
    expect(words.map((word) => word.startsWith('Had it'))).toEqual([false, true, false])
    expect(words[0]).toContain('Missing')
  })

  it('keeps expected mistakes at hand', () => {
    const { wrapper } = mountInput(TypedAnswerInput, sampleItems['short-answer'], { revealed: true })
    expect(wrapper.find('details').text()).toContain('Because it is faster')
  })
})
