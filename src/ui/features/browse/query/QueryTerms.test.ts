import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import QueryTerms from './QueryTerms.vue'

const open = (query: string) => mount(QueryTerms, { props: { modelValue: query } })

describe('QueryTerms', () => {
  it('shows each term with its meaning, and a press takes it out', async () => {
    const terms = open('graphs is:due R<0.8')
    expect(terms.findAll('button').map((chip) => chip.text())).toEqual([
      'Remove graphs, the word “graphs”',
      'Remove is:due, due',
      'Remove R<0.8, recall now < 0.8',
    ])
    await terms.findAll('button')[1]?.trigger('click')
    expect(terms.emitted('update:modelValue')).toEqual([['graphs R<0.8']])
    expect(terms.emitted('removed')).toHaveLength(1)
  })

  it('says in a sentence why a term was left out', () => {
    expect(open('graphs is:gone').get('.problem').text()).toMatch(/^“is:gone” is not known\..*\.$/)
    expect(open('graphs').find('.problem').exists()).toBe(false)
  })

  it('is not there without terms', () => {
    expect(open('  ').find('ul').exists()).toBe(false)
  })
})
