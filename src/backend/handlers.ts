import { begin } from '#application/assessment/begin.ts'
import { handIn } from '#application/assessment/hand-in.ts'
import { overview } from '#application/assessment/overview.ts'
import { respond } from '#application/assessment/respond.ts'
import { result } from '#application/assessment/result.ts'
import { room } from '#application/assessment/room.ts'
import { collectionState } from '#application/collection/state.ts'
import type { AppContext, Outcome } from '#application/context.ts'
import { itemPage } from '#application/items/get.ts'
import { list } from '#application/items/list.ts'
import { bury, dispute, flag, note, settleDispute, suspend } from '#application/items/mark.ts'
import { citations, sources } from '#application/library/citations.ts'
import { course } from '#application/library/course.ts'
import { courses } from '#application/library/courses.ts'
import { glossary } from '#application/library/glossary.ts'
import { lesson } from '#application/library/lesson.ts'
import { misconceptions } from '#application/library/misconceptions.ts'
import { savePlace } from '#application/library/save-place.ts'
import { currentMoment } from '#application/moment.ts'
import { finishPlacement, giveUpPlacement } from '#application/placement/finish.ts'
import { overrule } from '#application/placement/overrule.ts'
import { placementQuestions } from '#application/placement/questions.ts'
import { skip } from '#application/placement/skip.ts'
import { startPlacement } from '#application/placement/start.ts'
import { placementView } from '#application/placement/view.ts'
import { days } from '#application/progress/days.ts'
import { forecast } from '#application/progress/forecast.ts'
import { progressSummary } from '#application/progress/summary.ts'
import { everywhere } from '#application/search/everywhere.ts'
import { currentSettings } from '#application/settings/get.ts'
import { setSettings } from '#application/settings/set.ts'
import { answer } from '#application/study/answer.ts'
import { readCard } from '#application/study/card.ts'
import { finish } from '#application/study/finish.ts'
import { rate } from '#application/study/rate.ts'
import { saveDraft } from '#application/study/save-draft.ts'
import { readSession } from '#application/study/session-view.ts'
import { start } from '#application/study/start.ts'
import { today } from '#application/study/today.ts'
import { undo } from '#application/study/undo.ts'
import type { InputOf, OutputOf, ProcedureName, ProcedureOf } from '#contract/contract.ts'

/** Answered by the backend itself, because they concern it and not one open collection. */
export type OwnProcedure =
  | 'app.status'
  | 'app.confirmClock'
  | 'app.takeOver'
  | 'app.diagnostics'
  | 'collection.check'
  | Extract<ProcedureName, `backup.${string}`>

/** Commands say what they changed; queries hand back their value as it is. */
type Handler<N extends ProcedureName> = (
  context: AppContext,
  input: InputOf<N>,
) => ProcedureOf<N>['kind'] extends 'command' ? Outcome<OutputOf<N>> : OutputOf<N>

type Handlers = { [N in Exclude<ProcedureName, OwnProcedure>]: Handler<N> }

/** One line a procedure: the table that says which use case answers what. A missing line does not compile. */
export const handlers: Handlers = {
  'assessment.overview': overview,
  'assessment.begin': begin,
  'assessment.room': room,
  'assessment.respond': respond,
  'assessment.handIn': handIn,
  'assessment.result': result,
  'collection.state': (context) =>
    collectionState(context.collection.read, context.version, currentMoment(context).day),
  'items.list': list,
  'items.get': itemPage,
  'items.suspend': suspend,
  'items.bury': bury,
  'items.flag': flag,
  'items.note': note,
  'items.dispute': dispute,
  'items.settleDispute': settleDispute,
  'library.courses': courses,
  'library.course': course,
  'library.lesson': lesson,
  'library.citations': citations,
  'library.sources': sources,
  'library.glossary': glossary,
  'library.misconceptions': misconceptions,
  'library.savePlace': savePlace,
  'placement.get': placementView,
  'placement.questions': placementQuestions,
  'placement.start': startPlacement,
  'placement.skip': skip,
  'placement.finish': finishPlacement,
  'placement.giveUp': giveUpPlacement,
  'placement.overrule': overrule,
  'progress.summary': progressSummary,
  'progress.days': days,
  'progress.forecast': forecast,
  'search.everywhere': everywhere,
  'settings.get': currentSettings,
  'settings.set': setSettings,
  'study.today': today,
  'study.start': start,
  'study.session': readSession,
  'study.finish': finish,
  'study.card': (context, { itemUid }) => readCard(context, itemUid),
  'study.answer': answer,
  'study.rate': rate,
  'study.undo': undo,
  'study.saveDraft': saveDraft,
}
