import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import HeatGrid from './HeatGrid.vue'

/** Friday, 20 November 2026. */
const TODAY = 20777
const open = () =>
  mount(HeatGrid, {
    props: { totals: [{ day: TODAY - 7, answers: 5, tookMs: 60_000 }], today: TODAY },
    attachTo: document.body,
  })

describe('HeatGrid', () => {
  it('has one stop for Tab, today, and arrows move it with the focus', async () => {
    const grid = open()
    const stops = () => grid.findAll('td[tabindex="0"]').map((cell) => cell.attributes('aria-label'))
    expect(stops()).toEqual(['Fri 20 Nov 2026: no answers'])
    await grid.get('td[tabindex="0"]').trigger('keydown', { key: 'ArrowLeft' })
    expect(stops()).toEqual(['Fri 13 Nov 2026: 5 answers, 1 min'])
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Fri 13 Nov 2026: 5 answers, 1 min')
    await grid.get('td[tabindex="0"]').trigger('keydown', { key: 'ArrowUp' })
    expect(stops()).toEqual(['Thu 12 Nov 2026: no answers'])
    grid.unmount()
  })

  it('names every cell, and rows by their weekday', () => {
    const grid = open()
    expect(grid.findAll('td').every((cell) => (cell.attributes('aria-label') ?? '') !== '')).toBe(true)
    expect(grid.findAll('th').map((head) => head.get('.visually-hidden').text())).toEqual([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ])
    grid.unmount()
  })
})
