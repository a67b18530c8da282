import { computed, type Ref } from 'vue'
import type { System } from '#domain/course/register.ts'
import { useQuery } from '#ui/composables/useQuery.ts'

/** Looks entries up by id. The glossary is read once somebody looks at a mention. */
export function useTermEntries(courseId: string, wanted: Readonly<Ref<boolean>>): (system: string) => System | null {
  const { data } = useQuery('library.glossary', () => (wanted.value ? { courseId } : null), { reloadOn: [] })
  const byId = computed(() => new Map(data.value?.systems.map((system) => [system.id, system])))
  return (system) => byId.value.get(system) ?? null
}
