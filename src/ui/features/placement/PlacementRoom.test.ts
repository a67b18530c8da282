import { mount } from '@vue/test-utils'
import { expect, test, vi } from 'vitest'
import { connect } from '#ui/bridge/call.ts'
import { sampleCard } from '#ui/components/item/testing/sample-card.ts'
import { sampleItems } from '#ui/components/item/testing/sample-items.ts'
import PlacementRoom from './PlacementRoom.vue'

test('regression: trying again repeats what failed last, and never an end that failed before it; the end that comes by itself is said', async () => {
  const asked: string[] = []
  connect({
    send: async (name) => {
      asked.push(name)
      return { ok: false, failure: { kind: 'disk-full', message: `${name} was not stored.`, details: null } }
    },
    onChanged: () => () => {},
  })
  const card = sampleCard(sampleItems['single-choice'])
  const wrapper = mount(PlacementRoom, {
    props: { open: { placementId: 'one', startedDay: 1, asked: 1, card }, atMost: 20, takeFocus: false },
    global: {
      // The question has tests of its own, and the dialog's buttons are pressed whether or not it is open.
      stubs: {
        PlacementCard: { template: '<button class="skip" @click="$emit(\'skip\')" />', methods: { focusStem() {} } },
        AppDialog: { template: '<div><slot /><slot name="actions" /></div>' },
      },
    },
  })
  const press = (words: string) =>
    wrapper
      .findAll('button')
      .find((one) => one.text().includes(words))
      ?.trigger('click')
  await press('End without a result')
  await vi.waitFor(() => expect(wrapper.text()).toContain('placement.giveUp was not stored.'))
  await wrapper.get('.skip').trigger('click')
  await vi.waitFor(() => expect(wrapper.text()).toContain('placement.skip was not stored.'))
  expect(wrapper.text()).not.toContain('placement.giveUp was not stored.')
  await press('Try again')
  await vi.waitFor(() => expect(asked).toEqual(['placement.giveUp', 'placement.skip', 'placement.skip']))
  await wrapper.setProps({ open: { placementId: 'one', startedDay: 1, asked: 2, card: null } })
  await vi.waitFor(() => expect(wrapper.text()).toContain('placement.finish was not stored.'))
  wrapper.unmount()
})
