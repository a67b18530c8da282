import { describe, expect, it } from 'vitest'
import type { Passage } from '#domain/item/item.ts'
import { quotedPassage } from './passage-context.ts'

const passage = (prefix: string, suffix: string, start = 500): Passage => ({
  lessonId: 'L01',
  sectionId: 'one',
  quote: 'the graph is recorded',
  prefix,
  suffix,
  start,
  end: start + 21,
})

describe('quoted passage', () => {
  it('drops torn words and says that the text goes on', () => {
    expect(quotedPassage(passage('en a model runs forward, ', ' anew in every pass and thr'))).toEqual({
      before: '… a model runs forward, ',
      quote: 'the graph is recorded',
      after: ' anew in every pass and\u00a0…',
    })
  })

  it('keeps whole words where the section begins', () => {
    expect(quotedPassage(passage('Here ', '.', 5)).before).toBe('Here ')
  })

  it('stays inside the block of the quotation', () => {
    const shown = quotedPassage(passage('other block.\nThen ', ' anew.\nAnother block'))
    expect(shown).toEqual({ before: 'Then ', quote: 'the graph is recorded', after: ' anew.' })
  })

  it('shows the quotation alone where nothing surrounds it', () => {
    expect(quotedPassage(passage('', '', 0))).toEqual({ before: '', quote: 'the graph is recorded', after: '' })
  })
})
