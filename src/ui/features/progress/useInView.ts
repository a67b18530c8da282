import { onScopeDispose, type Ref, ref, type ShallowRef, watch } from 'vue'

/** So far below the window's edge a chart begins to load, and is there when one arrives. */
const AHEAD = '240px'

/** Becomes true when the element comes near the visible part of the page, and stays so. */
export function useInView(element: Readonly<ShallowRef<HTMLElement | null>>): Readonly<Ref<boolean>> {
  const seen = ref(false)
  let observer: IntersectionObserver | null = null
  const stop = () => observer?.disconnect()
  watch(
    element,
    (target) => {
      stop()
      if (target === null || seen.value) return
      observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some((entry) => entry.isIntersecting)) return
          seen.value = true
          stop()
        },
        { rootMargin: AHEAD },
      )
      observer.observe(target)
    },
    { immediate: true, flush: 'post' },
  )
  onScopeDispose(stop)
  return seen
}
