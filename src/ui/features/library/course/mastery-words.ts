import type { LessonRow } from '#contract/library.ts'

export const masteryWords: Record<LessonRow['label'], string> = {
  new: 'New',
  learning: 'Learning',
  known: 'Known',
  durable: 'Durable',
  fading: 'Fading',
}

export const stateWords: Record<LessonRow['state'], string> = { new: 'New', started: 'Started', done: 'Done' }
