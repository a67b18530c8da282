import { onBeforeUnmount, onMounted, type Ref, shallowRef } from 'vue'
import { placeAt, type ReadingPlace, type SectionBox } from './reading-place.ts'

const SAVE_EVERY_MS = 2_000
/** Eyes rest a little below the top of the window. */
const EYE_LINE = 0.3

/**
 * Follows where in the lesson the reader is and saves it, at most every two seconds and when leaving. Nothing is saved
 * before the reader has moved, so that opening a lesson does not overwrite the place where it was left.
 */
export function useReadingPlace(sections: Readonly<Ref<readonly HTMLElement[]>>, save: (place: ReadingPlace) => void) {
  const place = shallowRef<ReadingPlace | null>(null)
  let unsaved = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0

  const eyeLine = () => window.innerHeight * EYE_LINE
  function boxes(): SectionBox[] {
    return sections.value.map((element) => {
      const { top, height } = element.getBoundingClientRect()
      return { sectionId: element.dataset.section ?? '', top, height }
    })
  }
  function look() {
    frame = 0
    place.value = placeAt(boxes(), eyeLine())
  }
  function flush() {
    clearTimeout(timer)
    timer = undefined
    if (unsaved && place.value) save(place.value)
    unsaved = false
  }
  function moved() {
    unsaved = true
    if (frame === 0) frame = requestAnimationFrame(look)
    timer ??= setTimeout(flush, SAVE_EVERY_MS)
  }
  function hidden() {
    if (document.visibilityState === 'hidden') flush()
  }
  onMounted(() => {
    look()
    window.addEventListener('scroll', moved, { passive: true })
    document.addEventListener('visibilitychange', hidden)
    window.addEventListener('pagehide', flush)
  })
  onBeforeUnmount(() => {
    cancelAnimationFrame(frame)
    window.removeEventListener('scroll', moved)
    document.removeEventListener('visibilitychange', hidden)
    window.removeEventListener('pagehide', flush)
    flush()
  })

  /** Scrolls so that the eye line is where it was. */
  function goTo(wanted: ReadingPlace) {
    const element = sections.value.find((candidate) => candidate.dataset.section === wanted.sectionId)
    if (!element) return
    const { top, height } = element.getBoundingClientRect()
    window.scrollBy({ top: top + height * wanted.fraction - eyeLine(), behavior: 'instant' })
  }
  return { place, goTo, look }
}
