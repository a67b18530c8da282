import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { ratingNames, ratingTable } from '#domain/scheduling/rating.ts'
import SchedulingHelp from './SchedulingHelp.vue'
import { helpSearchKey } from './search.ts'

it('prints every row of the map that rates answers', () => {
  const rows = mount(SchedulingHelp).findAll('tbody tr')
  expect(rows.map((row) => row.get('th').text())).toEqual(ratingTable.map((entry) => ratingNames[entry.rating]))
})

it('hides sections that do not have every word looked for', async () => {
  const search = ref('')
  const wrapper = mount(SchedulingHelp, { global: { provide: { [helpSearchKey]: search } } })
  const shown = () => wrapper.findAll('section').filter((section) => section.attributes('hidden') === undefined).length
  expect(shown()).toBe(2)
  search.value = 'ideas ticked'
  await nextTick()
  await nextTick()
  expect(shown()).toBe(1)
  search.value = 'zebra'
  await nextTick()
  await nextTick()
  expect(shown()).toBe(0)
})
