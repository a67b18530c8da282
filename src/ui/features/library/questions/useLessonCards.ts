import { computed, type Ref, shallowReactive, watch } from 'vue'
import type { LessonPage } from '#contract/library.ts'
import type { Answered, Card, ItemProgress } from '#contract/study.ts'

/**
 * The cards of a lesson as they stand now: as last read, with what has been answered since laid over it, so that the
 * page never waits for a second reading to know what it has just been told.
 */
export function useLessonCards(page: Readonly<Ref<LessonPage | null>>) {
  const since = shallowReactive(new Map<string, Card>())
  watch(page, () => since.clear())

  const cards = computed(() => (page.value?.cards ?? []).map((card) => since.get(card.item.uid) ?? card))
  const bySection = computed(() => {
    const sections = new Map<string, Card[]>()
    for (const card of cards.value) {
      const own = sections.get(card.item.sectionId)
      if (own) own.push(card)
      else sections.set(card.item.sectionId, [card])
    }
    return sections
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
      draft: null,
    }))
  }
  function noteProgress(uid: string, progress: ItemProgress) {
    replace(uid, (card) => ({ ...card, progress }))
  }
  return { cards, bySection, noteAnswer, noteProgress }
}
