import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { mountInput } from '../testing/mount-input.ts'
import { sampleItems } from '../testing/sample-items.ts'
import OrderingInput from './OrderingInput.vue'

const item = sampleItems.ordering
const start = { type: 'ordering', steps: ['update', 'forward', 'loss', 'backward'] } as const

describe('ordering', () => {
  it('moves by button; focus goes with the step and the move is spoken', async () => {
    const { wrapper, response } = mountInput(OrderingInput, item, { response: { ...start, steps: [...start.steps] } })
    const down = wrapper.find('[data-step="update"] [data-move="down"]')
    expect(down.attributes('aria-label')).toBe('Move down: Let the optimiser change the weights')
    await down.trigger('click')
    await nextTick()
    expect(response.value).toEqual({ type: 'ordering', steps: ['forward', 'update', 'loss', 'backward'] })
    expect(document.activeElement).toBe(wrapper.find('[data-step="update"] [data-move="down"]').element)
    expect(wrapper.find('[aria-live="polite"]').text()).toBe('Let the optimiser change the weights: now 2 of 4')
  })

  it('moves with Alt and the arrow keys and stays within the list', async () => {
    const { wrapper, response } = mountInput(OrderingInput, item, { response: { ...start, steps: [...start.steps] } })
    const press = (step: string, key: string, altKey = true) =>
      wrapper.find(`[data-step="${step}"]`).trigger('keydown', { key, altKey })
    await press('update', 'ArrowUp')
    await press('loss', 'ArrowUp', false)
    expect(response.value).toEqual(start)
    await press('loss', 'ArrowUp')
    expect(response.value).toEqual({ type: 'ordering', steps: ['update', 'loss', 'forward', 'backward'] })
  })

  it('keeps the buttons at the ends in the tab order, without effect', async () => {
    const { wrapper, response } = mountInput(OrderingInput, item, { response: { ...start, steps: [...start.steps] } })
    const up = wrapper.find('[data-step="update"] [data-move="up"]')
    expect(up.attributes('disabled')).toBeUndefined()
    expect(up.attributes('aria-disabled')).toBe('true')
    await up.trigger('click')
    expect(response.value).toEqual(start)
  })

  it('tells both places of a step that is out of place', () => {
    const { wrapper } = mountInput(OrderingInput, item, {
      response: { type: 'ordering', steps: ['forward', 'backward', 'loss', 'update'] },
      answered: true,
    })
    expect(wrapper.find('[data-step="backward"]').text()).toContain('Yours 2, correct 3')
    expect(wrapper.find('[data-step="forward"]').text()).toContain('Correct')
    expect(wrapper.find('button').exists()).toBe(false)
  })
})
