import type { CourseDraft } from '#domain/course/compile/compile-course.ts'
import type { Mistake } from '#domain/course/compile/mistake.ts'
import type { Claim } from '#domain/course/register.ts'

export interface Coverage {
  /** Claims that a lesson lists and cites in its prose or panels. */
  readonly covered: ReadonlySet<string>
  /** Claims that an item cites, directly or through the claim they restate. */
  readonly targeted: ReadonlySet<string>
  /** Claims that a lesson lists and no item targets. */
  readonly listedNotTargeted: readonly string[]
  readonly panels: Panels
  readonly taught: ReadonlySet<string>
  readonly mistakes: readonly Mistake[]
}

interface Panels {
  readonly disagreements: ReadonlySet<string>
  readonly updates: ReadonlySet<string>
}

/** Compares what the lessons of a course promise in their front matter with what they say and ask. */
export function measureCoverage(draft: CourseDraft): Coverage {
  const { lessons, traces, register } = draft
  const listed = new Set(traces.flatMap((trace) => [...trace.listed.keys()]))
  const covered = traces.flatMap((trace) => [...trace.listed.keys()].filter((code) => trace.cited.has(code)))
  const asked = new Set(lessons.flatMap((lesson) => lesson.items.flatMap((item) => item.cites)))
  const targeted = new Set(register.claims.filter((claim) => isTargeted(claim, asked)).map((claim) => claim.code))
  return {
    covered: new Set(covered.filter(isClaim)),
    targeted,
    listedNotTargeted: [...listed].filter((code) => isClaim(code) && !targeted.has(code)).toSorted(),
    panels: panelsOf(draft),
    taught: new Set(lessons.flatMap((lesson) => lesson.misconceptions)),
    mistakes: [...listedAndCited(draft), ...askedOutsideTheLesson(draft)],
  }
}

const isClaim = (code: string) => code.startsWith('S')
/** A question about a statement also covers the later statements that only restate it. */
const isTargeted = (claim: Claim, asked: ReadonlySet<string>) =>
  [claim.code, ...claim.repeats].some((code) => asked.has(code))

function panelsOf({ lessons }: CourseDraft): Panels {
  const blocks = lessons.flatMap((lesson) => lesson.sections.flatMap((section) => section.blocks))
  return {
    disagreements: new Set(blocks.flatMap((block) => (block.kind === 'disagreement' ? [block.code] : []))),
    updates: new Set(blocks.flatMap((block) => (block.kind === 'update' ? [block.code] : []))),
  }
}

/** Claims and update notes must be listed in the front matter if and only if the prose or a panel cites them. */
function listedAndCited({ traces }: CourseDraft): Mistake[] {
  return traces.flatMap(({ file, lessonId, listed, cited }) => {
    const mistake = (line: number, sentence: string): Mistake => ({ file, line, rule: 'citation', sentence })
    const never = [...listed]
      .filter(([code]) => !cited.has(code))
      .map(([code, line]) => mistake(line, `${lessonId} lists ${code}, but no prose or panel of it cites ${code}.`))
    const unlisted = [...cited]
      .filter(([code]) => !code.startsWith('X') && !listed.has(code))
      .map(([code, line]) => {
        const list = isClaim(code) ? 'claims' : 'updates'
        return mistake(line, `${code} is cited here, but "${list}" of ${lessonId} does not list it.`)
      })
    return [...never, ...unlisted]
  })
}

/** An item asks about claims of its own lesson, since only those have been read when it comes up. */
function askedOutsideTheLesson({ lessons, traces }: CourseDraft): Mistake[] {
  return lessons.flatMap(({ id, items }, at) => {
    const trace = traces[at]
    if (!trace) return []
    return items.flatMap((item) =>
      item.cites
        .filter((code) => isClaim(code) && !trace.listed.has(code))
        .map((code): Mistake => {
          const sentence = `Item ${item.uid} cites ${code}, but "claims" of ${id} does not list it.`
          return { file: trace.file, line: trace.itemLines.get(item.uid) ?? 1, rule: 'citation', sentence }
        }),
    )
  })
}
