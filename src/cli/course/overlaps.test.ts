import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findOverlaps, readSourceRuns } from './overlaps.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-overlaps-'))
let runs: Map<string, string>

beforeAll(() => {
  writeFileSync(
    join(folder, 'fox.txt'),
    'The quick brown fox jumps over the lazy dog and runs.\nA well\u2011known tale of old.',
  )
  writeFileSync(join(folder, 'notes.md'), 'one two three four five six seven eight')
  runs = readSourceRuns(folder)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('finds a shared run as long as it is, across line ends, marks and citations', () => {
  const text = 'First paragraph.\n\nLook: *quick* brown fox [@S0-001] jumps\nover the lazy dog, and sleeps.\n'
  expect(findOverlaps('lesson.md', text, runs)).toEqual([
    { file: 'lesson.md', line: 3, source: 'fox.txt', words: 'quick brown fox jumps over the lazy dog and' },
  ])
})

test('reports two runs in one paragraph as two', () => {
  const text = 'The quick brown fox jumps over the hedge.\nHere is a well-known tale of old and the lazy dog and runs.'
  expect(findOverlaps('lesson.md', text, runs).map(({ line, words }) => [line, words])).toEqual([
    [1, 'the quick brown fox jumps over the'],
  ])
  expect(findOverlaps('lesson.md', 'runs. A well-known tale of old', runs)).toHaveLength(1)
})

test('six shared words, runs across paragraphs, titles and other files are no overlap', () => {
  const six = 'The quick brown fox jumps over a hedge.'
  const parted = 'The quick brown fox\n\njumps over the lazy dog'
  const title = '- id: S0\n  title: The quick brown fox jumps over the lazy dog\n  date: none'
  for (const text of [six, parted, title, 'one two three four five six seven eight']) {
    expect(findOverlaps('lesson.md', text, runs)).toEqual([])
  }
})
