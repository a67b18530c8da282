import { computed, onScopeDispose, ref, type ShallowRef, watch } from 'vue'
import { useSettings } from '#ui/app/settingsStore.ts'
import { rowRem, shapeFor } from './columns.ts'

/** Shape and row height that fit the table's width, the density and the interface size; both follow changes live. */
export function useTableMeasure(element: Readonly<ShallowRef<HTMLElement | null>>) {
  const settings = useSettings()
  const widthPx = ref(0)
  const shape = computed(() => shapeFor(widthPx.value))
  const rowPx = computed(() => {
    // Read for its dependency: the size of a rem follows this setting.
    void settings.settings.interfacePercent
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
    return Math.round(rowRem(shape.value, settings.settings.density) * rem)
  })
  const observer = new ResizeObserver((entries) => {
    widthPx.value = entries.at(-1)?.contentRect.width ?? 0
  })
  watch(
    element,
    (now, before) => {
      if (before) observer.unobserve(before)
      if (now === null) return
      widthPx.value = now.clientWidth
      observer.observe(now)
    },
    { immediate: true, flush: 'post' },
  )
  onScopeDispose(() => observer.disconnect())
  return { shape, rowPx }
}
