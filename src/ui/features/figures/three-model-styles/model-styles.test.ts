import { expect, test } from 'vitest'
import { jobs, longestPart, modelStyles } from './model-styles.ts'

test.each(modelStyles)('$title: all four jobs are done, and running comes last', ({ lines }) => {
  const done = lines.flatMap((line) => line.jobs)
  expect(jobs.filter(({ letter }) => !done.includes(letter))).toEqual([])
  expect(lines.at(-1)?.jobs).toEqual(['R'])
})

test.each(modelStyles)('$title: every part fits a narrow column, and brackets close', ({ lines }) => {
  for (const { parts } of lines) {
    for (const part of parts) expect(part.trimEnd().length).toBeLessThanOrEqual(longestPart)
    const code = parts.join('')
    expect(code.split('(').length).toBe(code.split(')').length)
  }
})

test('two parts of a line never read as one word', () => {
  const lines = modelStyles.flatMap((style) => style.lines)
  for (const { parts } of lines) for (const part of parts.slice(0, -1)) expect(part).toMatch(/[ (_)s]$/)
})
