import { computed } from 'vue'
import type { Item } from '#domain/item/item.ts'
import { useQuery } from '#ui/composables/useQuery.ts'

/** The course part of `<course id>/<item id>`. */
export const courseIdOf = (itemUid: string): string => itemUid.split('/', 1)[0] ?? ''

/**
 * What stands behind an item's citation codes. Asked for only once `wanted` says so: at the first sign that the card is
 * being answered, so that it is there when the verdict is and pages full of cards do not ask for everything at once.
 */
export function useCitations(item: () => Item, wanted: () => boolean) {
  const { data } = useQuery('library.citations', () =>
    wanted() ? { courseId: courseIdOf(item().uid), codes: item().cites } : null,
  )
  /** The documents that the claims come from, each once: `the Khatri article (21 January 2025)`. */
  const documents = computed(() => {
    const cited = new Set(data.value?.claims.map((claim) => claim.sourceId))
    return (data.value?.sources ?? [])
      .filter((source) => cited.has(source.id))
      .map((source) => ({ id: source.id, name: source.name, date: source.date }))
  })
  return { citations: data, documents }
}
