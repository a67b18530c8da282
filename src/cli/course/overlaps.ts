import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Words in a row that may not be shared with a source. */
const runLength = 7

export interface Overlap {
  readonly file: string
  readonly line: number
  readonly source: string
  readonly words: string
}

/** Every run of seven words in the `.txt` files of a folder, with the name of the file it stands in. */
export function readSourceRuns(folder: string): Map<string, string> {
  const runs = new Map<string, string>()
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()) {
    for (const run of runsOf(wordsOf(readFileSync(join(folder, name), 'utf8')))) if (!runs.has(run)) runs.set(run, name)
  }
  return runs
}

/** Finds the runs that a course file shares with the sources, as long as they are, paragraph by paragraph. */
export function findOverlaps(file: string, text: string, sourceRuns: ReadonlyMap<string, string>): Overlap[] {
  let line = 1
  return text.split(/(\n[ \t]*(?:\n[ \t]*)+)/u).flatMap((paragraph) => {
    const at = line
    line += paragraph.split('\n').length - 1
    return overlapsIn(wordsOf(withoutCodesAndTitles(paragraph)), sourceRuns).map(({ source, words }) => ({
      file,
      line: at + lineOfWords(paragraph, words),
      source,
      words: words.join(' '),
    }))
  })
}

/** Citation codes part no words, and the titles of the sources are theirs. */
function withoutCodesAndTitles(text: string): string {
  return text.replace(/\[@[^\]]*\]/gu, '').replace(/^\s*(?:- )?title: .*$/gmu, '')
}

function overlapsIn(words: readonly string[], sourceRuns: ReadonlyMap<string, string>) {
  const found: { source: string; words: string[] }[] = []
  let end = 0
  runsOf(words).forEach((run, start) => {
    const source = sourceRuns.get(run)
    if (source === undefined) return
    const last = found.at(-1)
    const word = words[start + runLength - 1]
    if (last && start < end && last.source === source && word !== undefined) last.words.push(word)
    else found.push({ source, words: words.slice(start, start + runLength) })
    end = start + runLength
  })
  return found
}

/** Lines down from the top of the paragraph; codes were left out of the words, so this looks for the first three. */
function lineOfWords(paragraph: string, words: readonly string[]): number {
  const lines = paragraph.split('\n')
  const first = words.slice(0, 3).join(' ')
  const at = lines.findIndex((line, index) =>
    wordsOf(`${line} ${lines[index + 1] ?? ''}`)
      .join(' ')
      .includes(first),
  )
  return Math.max(0, at)
}

function wordsOf(text: string): string[] {
  return (
    text
      .replaceAll('\u2011', '-')
      .toLowerCase()
      .match(/[a-z0-9]+/gu) ?? []
  )
}

function runsOf(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - runLength + 1))
    .map((_, at) => words.slice(at, at + runLength).join(' '))
}
