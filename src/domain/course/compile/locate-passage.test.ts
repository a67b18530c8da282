import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locatePassage } from './locate-passage.ts'
import { readSections } from './markdown/read-sections.ts'

const word = fc.stringMatching(/^[a-z]{1,9}$/)
/** A word as prose may dress it, and as it reads. */
const dressed = fc.tuple(word, fc.constantFrom('plain', 'strong', 'emphasis', 'code', 'cited')).map(([text, dress]) => {
  const marks = {
    plain: text,
    strong: `**${text}**`,
    emphasis: `*${text}*`,
    code: `\`${text}\``,
    cited: `${text} [@S0-001]`,
  }
  return { text, markdown: marks[dress] }
})
const paragraph = fc.array(dressed, { minLength: 8, maxLength: 40 })
const separator = fc.constantFrom(' ', '\n')

describe('a passage', () => {
  test('is cut out of the plain text exactly, wherever it stands and however its words are dressed', () => {
    let longest = 0
    const property = fc.property(
      fc.array(paragraph, { minLength: 1, maxLength: 5 }),
      separator,
      fc.nat(),
      fc.nat(),
      (paragraphs, space, from, length) => {
        const body = `## One {#one}\n\n${paragraphs.map((words) => words.map((one) => one.markdown).join(space)).join('\n\n')}`
        const [section] = readSections(body, {
          report: (_line, _rule, sentence) => expect.fail(sentence),
          cite: () => {},
          predict: (id: string) => id,
          source: body,
        })
        const plainText = section?.plainText ?? ''
        expect(plainText).toBe(paragraphs.map((words) => words.map((one) => one.text).join(' ')).join('\n'))

        const start = from % plainText.length
        const quote = plainText.slice(start, start + 12 + (length % 189)).split('\n')[0] ?? ''
        const place = locatePassage(quote, plainText)
        const occurrences = plainText.split(quote).length - 1
        if (typeof place === 'string') {
          expect(quote.length < 12 || occurrences !== 1).toBe(true)
          return
        }
        expect(plainText.slice(place.start, place.end)).toBe(quote)
        expect(plainText.slice(0, place.start).endsWith(place.prefix)).toBe(true)
        expect(plainText.slice(place.end).startsWith(place.suffix)).toBe(true)
        expect(place.prefix.length).toBe(Math.min(32, place.start))
        longest = Math.max(longest, quote.length)
      },
    )
    fc.assert(property, { numRuns: 1000, seed: 20 })
    // The drawn passages must reach the length that authors are allowed.
    expect(longest).toBeGreaterThan(150)
  })

  test('starts where its block says it does', () => {
    const body = '## One {#one}\n\nFirst **words** here [@S0-001].\n\n- an entry\n- another one\n\n> a quotation'
    const [section] = readSections(body, {
      report: () => {},
      cite: () => {},
      predict: (id: string) => id,
      source: body,
    })
    const starts = section?.blocks.flatMap((block) => {
      if (block.kind === 'list') return block.items.map((item) => item.start)
      return 'start' in block ? [block.start] : []
    })
    expect(section?.plainText).toBe('First words here.\nan entry\nanother one\na quotation')
    expect(starts).toEqual([0, 18, 27, 39])
  })

  test.each([
    ['too short', 'a handle', /is 8 characters long/],
    ['twice there', 'a cup with a', /more than once/],
    ['across paragraphs', 'with a lid. More', /goes on with “ \(end of the paragraph\) More/],
  ])('that is %s is refused', (_name, quote, sentence) => {
    expect(locatePassage(quote, 'I saw a cup with a handle and a cup with a lid.\nMore.')).toMatch(sentence)
  })
})
