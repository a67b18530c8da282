import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import AnswerHistory from './AnswerHistory.vue'
import { type HistoryEntry, secondsInWords } from './history-words.ts'

const entry = (more: Partial<HistoryEntry>): HistoryEntry => ({
  answerId: '1:1',
  atMs: Date.UTC(2026, 10, 20, 9, 0),
  day: 20777,
  kind: 'review',
  outcome: 'correct',
  rating: 3,
  confidence: 'sure',
  tookMs: 6200,
  response: 'At runtime',
  undone: false,
  amended: false,
  ...more,
})
const open = (history: HistoryEntry[]) =>
  mount(AnswerHistory, { props: { history, busy: false, headingLevel: 2 as const } })

describe('AnswerHistory', () => {
  it('says every fact of an answer in words', () => {
    const cells = open([entry({})])
      .findAll('td')
      .map((cell) => cell.text())
    expect(cells.slice(0, 2)).toEqual(['Correct', 'At runtime'])
    expect(cells.slice(3, 7)).toEqual(['Review', 'Good', 'Sure', '6 s'])
    expect(cells[2]).toContain('2026')
  })

  it('strikes what was taken back, says so, and offers to take back only the rest', async () => {
    const history = open([entry({ answerId: '1:2' }), entry({ answerId: '1:1', undone: true, outcome: 'wrong' })])
    expect(history.get('s').text()).toBe('At runtime')
    expect(history.findAll('tr.undone td').map((cell) => cell.text())).toContain('taken back')
    const buttons = history.findAll('button')
    expect(buttons).toHaveLength(1)
    await buttons[0]?.trigger('click')
    expect(history.emitted('takeBack')).toMatchObject([[{ answerId: '1:2' }]])
  })

  it('tells what was never scored from what was changed by hand', () => {
    const cells = (more: Partial<HistoryEntry>) => open([entry(more)]).text()
    expect(cells({ kind: 'practice', rating: null })).toContain('not scored')
    expect(cells({ amended: true, rating: 2 })).toContain('Hard, changed by you')
    expect(open([]).text()).toContain('No answers yet.')
  })

  it('writes times as people read them', () => {
    expect([200, 6200, 60_000, 80_000].map(secondsInWords)).toEqual(['1 s', '6 s', '1 min', '1 min 20 s'])
  })
})
