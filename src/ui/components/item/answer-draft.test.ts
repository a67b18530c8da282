import { describe, expect, it } from 'vitest'
import { readDraft, writeDraft } from './answer-draft.ts'
import { beginResponse } from './begin-response.ts'
import { everySample, sampleItems } from './testing/sample-items.ts'

describe('draft of an answer', () => {
  it.each(everySample.map((item) => [item.type, item] as const))('brings back what was begun: %s', (_, item) => {
    const draft = { response: beginResponse(item, 'seed'), revealed: 'ideaUnits' in item, confidence: 'guess' as const }
    expect(readDraft(writeDraft(draft), item)).toEqual(draft)
  })

  it.each([
    ['nothing', null],
    ['no JSON', '{"response":'],
    ['a list', '[]'],
    ['a number', '7'],
    ['no response', '{"revealed":true}'],
    ['another type', writeDraft({ response: { type: 'numeric', text: '3' }, revealed: false, confidence: null })],
    ['a broken shape', '{"response":{"type":"single-choice","option":7},"revealed":false,"confidence":null}'],
  ])('is silent about %s', (_, text) => {
    expect(readDraft(text, sampleItems['single-choice'])).toBeNull()
  })

  it('drops an order whose steps are no longer those of the item', () => {
    const text = writeDraft({
      response: { type: 'ordering', steps: ['forward', 'loss'] },
      revealed: false,
      confidence: null,
    })
    expect(readDraft(text, sampleItems.ordering)).toBeNull()
  })

  it('never reveals what has nothing to reveal, and takes an unknown confidence as none', () => {
    const text = '{"response":{"type":"numeric","text":"3"},"revealed":true,"confidence":"certain"}'
    expect(readDraft(text, sampleItems.numeric)).toEqual({
      response: { type: 'numeric', text: '3' },
      revealed: false,
      confidence: null,
    })
  })
})
