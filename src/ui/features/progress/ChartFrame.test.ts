import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ChartFrame from './ChartFrame.vue'

describe('ChartFrame', () => {
  it('turns the chart into a table and back, under the same finding', async () => {
    const frame = mount(ChartFrame, {
      props: { name: 'Forecast', finding: 'Nothing is scheduled' },
      slots: { chart: '<p>drawing</p>', table: '<table></table>' },
    })
    expect(frame.attributes('aria-label')).toBe('Forecast')
    expect(frame.get('h2').text()).toBe('Nothing is scheduled')
    expect(frame.text()).toContain('drawing')
    await frame.get('button').trigger('click')
    expect(frame.find('table').exists()).toBe(true)
    expect(frame.text()).not.toContain('drawing')
    expect(frame.get('button').text()).toBe('View as chart')
    await frame.get('button').trigger('click')
    expect(frame.text()).toContain('drawing')
  })
})
