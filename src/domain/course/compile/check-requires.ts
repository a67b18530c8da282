import type { LessonDraft } from './compile-lesson.ts'
import type { MistakeLog } from './mistake.ts'

/** Reports lessons that, followed from requirement to requirement, would have to be read before themselves. */
export function checkRequires(drafts: readonly LessonDraft[], log: MistakeLog): void {
  const byId = new Map(drafts.map((draft) => [draft.lesson.id, draft]))
  const done = new Set<string>()

  const follow = (id: string, before: readonly string[]): void => {
    const draft = byId.get(id)
    if (!draft || done.has(id)) return
    const path = [...before, id]
    for (const [next, line] of draft.trace.requires) {
      const start = path.indexOf(next)
      if (start < 0) follow(next, path)
      else {
        const circle = [...path.slice(start), next].join(' requires ')
        log.inFile(draft.trace.file)(line, 'reference', `These lessons wait for each other: ${circle}.`)
      }
    }
    done.add(id)
  }
  for (const id of byId.keys()) follow(id, [])
}
