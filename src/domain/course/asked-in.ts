import type { Section } from './course.ts'

/** Questions met in a section, in reading order: what its labs ask before they are seen, then those that close it. */
export function askedIn({ blocks, itemUids }: Pick<Section, 'blocks' | 'itemUids'>): string[] {
  return [...blocks.flatMap((block) => (block.kind === 'lab' ? [block.predictUid] : [])), ...itemUids]
}
