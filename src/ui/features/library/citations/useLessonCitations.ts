import { computed, nextTick, provide, type Ref, shallowRef } from 'vue'
import type { LessonPage } from '#contract/library.ts'
import { useQuery } from '#ui/composables/useQuery.ts'
import { emptyBook, openBook } from './citation-book.ts'
import { citationReader } from './citation-reader.ts'
import { citedCodes } from './cited-codes.ts'

/** The contract takes this many codes in one question. */
const MOST_CODES = 400

/** What stands behind the note marks of a lesson, and which of it is being shown. Provides it to the marks below. */
export function useLessonCitations(page: Readonly<Ref<LessonPage | null>>) {
  const codes = computed(() => {
    if (!page.value) return []
    const ofItems = page.value.cards.flatMap((card) => card.item.cites)
    return [...new Set([...citedCodes(page.value.lesson.sections), ...ofItems])].slice(0, MOST_CODES)
  })
  const { data } = useQuery(
    'library.citations',
    () => (page.value && codes.value.length > 0 ? { courseId: page.value.lesson.courseId, codes: codes.value } : null),
    // The register is part of the course and does not change while the app runs.
    { reloadOn: [] },
  )
  const book = computed(() => (data.value ? openBook(data.value) : emptyBook))
  /** Documents the lesson itself cites; the answer also brings those that its disagreements name. */
  const sourceCount = computed(
    () => new Set(codes.value.flatMap((code) => book.value.claim(code)?.sourceId ?? [])).size,
  )

  const cited = shallowRef<{ codes: readonly string[]; mark: HTMLElement } | null>(null)
  /** Codes listed in the drawer; null while it is closed. */
  const listed = shallowRef<{ codes: readonly string[]; title: string; subtitle: string } | null>(null)
  provide(citationReader, {
    book,
    open: (shown, mark) => {
      cited.value = cited.value?.mark === mark ? null : { codes: shown, mark }
    },
  })
  /** Focus goes back to the note mark, unless the press that closed it put focus somewhere else. */
  async function close() {
    const mark = cited.value?.mark
    cited.value = null
    await nextTick()
    const now = document.activeElement
    if (now === null || now === document.body || !now.isConnected) mark?.focus({ preventScroll: true })
  }
  function listAll() {
    cited.value = null
    listed.value = { codes: codes.value, title: 'Sources of this lesson', subtitle: page.value?.lesson.title ?? '' }
  }
  function listBehind(shown: readonly string[]) {
    cited.value = null
    listed.value = { codes: shown, title: 'Behind this answer', subtitle: page.value?.lesson.title ?? '' }
  }
  return { book, sourceCount, cited, close, listed, listAll, listBehind }
}
