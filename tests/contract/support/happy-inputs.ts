import type { InputOf, ProcedureName } from '#contract/contract.ts'
import type { Desk } from './desk.ts'

type MakeInput<N extends ProcedureName> = (desk: Desk) => InputOf<N> | Promise<InputOf<N>>

const nothing = () => ({})
const oneItem = async (desk: Desk) => ({ itemUid: await desk.newItem() })
const oneCourse = async (desk: Desk) => ({ courseId: await desk.course() })

/** For each procedure an input that has to succeed. A procedure without a line does not compile. */
export const happyInputs: { [N in ProcedureName]: MakeInput<N> } = {
  'app.status': nothing,
  'app.confirmClock': () => ({ dateIsRight: true }),
  'app.takeOver': nothing,
  'app.diagnostics': nothing,
  'assessment.overview': oneCourse,
  'assessment.begin': async (desk) => ({ courseId: await desk.course(), minutes: 40 }),
  'assessment.room': async (desk) => ({ assessmentId: (await desk.assessment()).assessmentId }),
  'assessment.respond': async (desk) => {
    const { assessmentId, questions } = await desk.assessment()
    const itemUid = questions[0]?.item.uid ?? ''
    return { assessmentId, itemUid, response: null, flagged: true, tookMs: 4_000 }
  },
  'assessment.handIn': async (desk) => ({ assessmentId: (await desk.assessment()).assessmentId }),
  'assessment.result': async (desk) => ({ assessmentId: await desk.assessed() }),
  'backup.list': nothing,
  'backup.create': nothing,
  'backup.compare': async (desk) => ({ id: await desk.backup() }),
  'backup.restore': async (desk) => ({ id: await desk.backup() }),
  'collection.state': nothing,
  'collection.check': nothing,
  'items.list': () => ({ query: 'is:new', sort: 'question', descending: true, offset: 0, limit: 10 }),
  'items.get': oneItem,
  'items.suspend': async (desk) => ({ itemUid: await desk.newItem(), suspended: true }),
  'items.bury': oneItem,
  'items.flag': async (desk) => ({ itemUid: await desk.newItem(), flagged: true }),
  'items.note': async (desk) => ({ itemUid: await desk.newItem(), text: 'Look this up again.' }),
  'items.dispute': async (desk) => ({
    itemUid: await desk.newItem(),
    reason: 'ambiguous',
    note: 'Two options fit.',
    answerId: null,
  }),
  'items.settleDispute': async (desk) => {
    const itemUid = await desk.newItem()
    await desk.transport.send('items.dispute', { itemUid, reason: 'outdated', note: '', answerId: null })
    return { itemUid }
  },
  'library.courses': nothing,
  'library.course': oneCourse,
  'library.lesson': async (desk) => {
    const { courseId, lessonId } = await desk.lesson()
    return { courseId, lessonId }
  },
  'library.citations': async (desk) => ({ courseId: await desk.course(), codes: ['S0-001'] }),
  'library.sources': oneCourse,
  'library.glossary': oneCourse,
  'library.misconceptions': async (desk) => ({ courseId: await desk.course(), codes: ['M01'] }),
  'library.savePlace': async (desk) => ({ ...(await desk.lesson()), fraction: 0.5 }),
  'placement.get': oneCourse,
  'placement.questions': oneCourse,
  'placement.start': (desk) => desk.placementInput(),
  'placement.skip': async (desk) => {
    const { placementId, card } = await desk.placement()
    return { placementId, itemUid: card?.item.uid ?? '' }
  },
  'placement.finish': async (desk) => ({ placementId: (await desk.placement(1)).placementId }),
  'placement.giveUp': async (desk) => ({ placementId: (await desk.placement()).placementId }),
  'placement.overrule': async (desk) => ({ ...(await desk.placedLesson()), advice: 'skim' }),
  'progress.summary': nothing,
  'progress.days': () => ({ fromDay: 20_770, toDay: 20_780 }),
  'progress.forecast': () => ({ days: 30 }),
  'search.everywhere': () => ({ text: 'lesson', limit: 10 }),
  'settings.get': nothing,
  'settings.set': () => ({ density: 'compact' }),
  'study.today': nothing,
  'study.start': () => ({ kind: 'review', limit: 20 }),
  'study.session': async (desk) => ({ sessionId: (await desk.session()).id }),
  'study.finish': async (desk) => ({ sessionId: (await desk.session()).id }),
  'study.card': oneItem,
  'study.answer': (desk) => desk.answerInput(),
  'study.rate': async (desk) => ({ answerId: (await desk.answered()).answerId, rating: 2, accept: false }),
  'study.undo': () => ({ answerId: null }),
  'study.saveDraft': async (desk) => ({ itemUid: await desk.newItem(), draft: '{"text":"half a sen"}' }),
}
