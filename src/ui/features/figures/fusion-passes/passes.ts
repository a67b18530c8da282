/** The chain of the lesson, and what it makes of one example number on its way. */
export const operations = [
  { name: 'times 2', apply: (value: number) => value * 2 },
  { name: 'plus 1', apply: (value: number) => value + 1 },
  { name: 'square', apply: (value: number) => value * value },
] as const

const EXAMPLE = 3
/** The example number in x, y, z and the result. */
export const values = [EXAMPLE]
for (const { apply } of operations) values.push(apply(values.at(-1) ?? EXAMPLE))
export const strips = ['x', 'y', 'z', 'result'] as const

/** Each pass over the strip reads it once and writes it once. */
export function journeys(passes: number): string {
  const count = (word: string) => `${passes} ${word}${passes === 1 ? '' : 's'}`
  return `${count('read')} + ${count('write')} = ${2 * passes} journeys to memory`
}

export const panels = [
  { key: 'separate', title: 'Separate: three passes', passes: operations.length, sweep: 3 / 4, time: 'longer' },
  {
    key: 'fused',
    title: 'Fused: one pass',
    passes: 1,
    sweep: 3 / 8,
    time: 'shorter, by how much depends on chain, length and machine',
  },
] as const
export type PanelKey = (typeof panels)[number]['key']
