import { computed, type Ref, shallowReactive, watch } from 'vue'
import type { LessonPage } from '#contract/library.ts'
import type { Answered, Card, ItemProgress } from '#contract/study.ts'
import { askedIn } from '#domain/course/asked-in.ts'

/**
 * The cards of a lesson as they stand now: as last read, with what has been answered since laid over it, so that the
 * page never waits for a second reading to know what it has just been told.
 */
export function useLessonCards(page: Readonly<Ref<LessonPage | null>>) {
  const since = shallowReactive(new Map<string, Card>())
  watch(page, () => since.clear())

  const cards = computed(() => (page.value?.cards ?? []).map((card) => since.get(card.item.uid) ?? card))
  /** By the section in which they are met, in reading order; a lab may ask what another section explains. */
  const bySection = computed(() => {
    const byUid = new Map(cards.value.map((card) => [card.item.uid, card]))
    const sections = page.value?.lesson.sections ?? []
    return new Map(
      sections.map((section) => [section.id, askedIn(section).flatMap((uid) => byUid.get(uid) ?? [])] as const),
    )
  })

  function replace(uid: string, change: (card: Card) => Card) {
    const card = cards.value.find((candidate) => candidate.item.uid === uid)
    if (card) since.set(uid, change(card))
  }
  function noteAnswer(answered: Answered) {
    replace(answered.itemUid, (card) => ({
      ...card,
      progress: answered.progress,
      attempt: answered.nextAttempt,
      showing: card.showing + 1,
      draft: null,
    }))
  }
  function noteProgress(uid: string, progress: ItemProgress) {
    replace(uid, (card) => ({ ...card, progress }))
  }
  return { cards, bySection, noteAnswer, noteProgress }
}
