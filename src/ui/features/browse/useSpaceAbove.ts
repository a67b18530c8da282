import { onScopeDispose, type Ref, ref, type ShallowRef, watch } from 'vue'

/** How far below the top of the page an element begins, in CSS pixels: notices come and go above a page. */
export function useSpaceAbove(element: Readonly<ShallowRef<HTMLElement | null>>): Readonly<Ref<number>> {
  const space = ref(0)
  const measure = () => {
    if (element.value) space.value = Math.round(element.value.getBoundingClientRect().top + window.scrollY)
  }
  const observer = new ResizeObserver(measure)
  watch(
    element,
    (now) => {
      observer.disconnect()
      measure()
      if (now?.parentElement) observer.observe(now.parentElement)
    },
    { immediate: true, flush: 'post' },
  )
  onScopeDispose(() => observer.disconnect())
  return space
}
