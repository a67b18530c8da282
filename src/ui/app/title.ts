import { type ComputedRef, computed, watch } from 'vue'
import { useRoute } from 'vue-router'
import { announce } from '../composables/announcer.ts'
import { pageTitle } from '../composables/pageTitle.ts'

/** `(12) Today · Lectern`; without a count there is no bracket. */
export function windowTitle(page: string, due: number): string {
  return `${due > 0 ? `(${due}) ` : ''}${page} · Lectern`
}

/** Keeps the window's title true and speaks the name of a page that was gone to. */
export function useWindowTitle(due: ComputedRef<number>): void {
  const route = useRoute()
  const name = computed(() => pageTitle.value ?? route.meta.title ?? 'Lectern')
  watch(
    [name, due],
    ([page, count]) => {
      document.title = windowTitle(page, count)
    },
    { immediate: true },
  )
  watch(
    () => route.path,
    () => announce(name.value),
    { flush: 'post' },
  )
}
