import { describe, expect, it } from 'vitest'
import { mountInput } from '../testing/mount-input.ts'
import { sampleItems } from '../testing/sample-items.ts'
import TableInput from './TableInput.vue'

describe('table', () => {
  it('is a table with headers, and names each select by row and column', () => {
    const { wrapper } = mountInput(TableInput, sampleItems.table)
    expect(wrapper.findAll('th[scope="col"]').map((head) => head.text())).toEqual(['Aspect', 'PyTorch', 'TensorFlow'])
    expect(wrapper.findAll('th[scope="row"]')).toHaveLength(2)
    const names = wrapper.findAll('select').map((select) => select.attributes('aria-label'))
    expect(names).toEqual(['Graph by default, PyTorch', 'Asking for a fixed graph, TensorFlow'])
  })

  it('hands on the text of the chosen entry', async () => {
    const { wrapper, response } = mountInput(TableInput, sampleItems.table)
    await wrapper.findAll('select')[1]?.setValue('`tf.function`')
    expect(response.value).toEqual({ type: 'table', cells: { 'ask-tf': '`tf.function`' } })
  })

  it('shows yours and the right entry in the cell', () => {
    const { wrapper } = mountInput(TableInput, sampleItems.table, {
      response: { type: 'table', cells: { 'graph-pt': 'recorded while running', 'ask-tf': '`tf.Session`' } },
      answered: true,
    })
    const [right, wrong] = wrapper.findAll('.result')
    expect(right?.text()).toContain('Correct')
    expect(wrong?.find('del').text()).toBe('tf.Session')
    expect(wrong?.text()).toContain('tf.function')
  })
})
