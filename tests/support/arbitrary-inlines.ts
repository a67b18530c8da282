import fc from 'fast-check'
import type { Inline } from '#domain/course/prose.ts'

const word = fc.stringMatching(/^[a-zäß𝑥.,()"' ]{1,12}$/u)
const code = fc.constantFrom('S0-001', 'S2-053', 'X01', 'D07')

/** Inline prose as the compiler may write it: nested, with citations anywhere and characters of two code units. */
export const arbitraryInlines: fc.Arbitrary<Inline[]> = fc.letrec<{ list: Inline[]; one: Inline }>((tie) => ({
  list: fc.array(tie('one'), { minLength: 1, maxLength: 5 }),
  one: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ kind: fc.constant('text' as const), text: word }),
    fc.record({ kind: fc.constant('code' as const), text: word }),
    fc.record({ kind: fc.constant('term' as const), system: fc.constantFrom('kettle', 'cup'), text: word }),
    fc.record({ kind: fc.constant('cite' as const), codes: fc.array(code, { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constantFrom('strong' as const, 'emphasis' as const), children: tie('list') }),
    fc.record({ kind: fc.constant('link' as const), href: fc.constant('https://example.org/'), children: tie('list') }),
  ),
})).list

/** The characters a reader sees. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.kind === 'cite' ? '' : 'text' in inline ? inline.text : plainText(inline.children)))
    .join('')
}
