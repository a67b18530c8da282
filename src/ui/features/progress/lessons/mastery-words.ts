import type { ProgressSummary } from '#contract/progress.ts'

type Lesson = ProgressSummary['lessons'][number]
type Tone = 'neutral' | 'accent' | 'right' | 'warn'

/** How a lesson's label is written, and the tone of its tag. */
export const masteryWords: Readonly<Record<Lesson['label'], { word: string; tone: Tone }>> = {
  new: { word: 'New', tone: 'neutral' },
  learning: { word: 'Learning', tone: 'accent' },
  known: { word: 'Known', tone: 'right' },
  durable: { word: 'Durable', tone: 'right' },
  fading: { word: 'Fading', tone: 'warn' },
}

/** Where the lessons stand, in one sentence: `4 of 16 lessons known, 2 fading`. */
export function lessonsFinding(lessons: readonly Lesson[]): string {
  const withLabel = (...labels: Lesson['label'][]) => lessons.filter(({ label }) => labels.includes(label)).length
  const fading = withLabel('fading')
  const known = `${withLabel('known', 'durable')} of ${lessons.length} ${lessons.length === 1 ? 'lesson' : 'lessons'} known`
  return fading === 0 ? known : `${known}, ${fading} fading`
}
