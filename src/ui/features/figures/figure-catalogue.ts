import { type Component, defineAsyncComponent } from 'vue'

/** Figures by the name a lesson calls them. Each is loaded when a lesson shows it and takes the text version as `alt`. */
const figures: Record<string, Component> = {
  'source-cards-and-nesting': defineAsyncComponent(() => import('./SourceCardsAndNesting.vue')),
  'origin-timeline': defineAsyncComponent(() => import('./OriginTimeline.vue')),
  'python-over-cpp': defineAsyncComponent(() => import('./PythonOverCpp.vue')),
  'graph-two-ways': defineAsyncComponent(() => import('./graph-two-ways/GraphTwoWays.vue')),
  'shape-and-values': defineAsyncComponent(() => import('./ShapeAndValues.vue')),
  'meeting-ladder': defineAsyncComponent(() => import('./MeetingLadder.vue')),
  'three-model-styles': defineAsyncComponent(() => import('./three-model-styles/ThreeModelStyles.vue')),
  'learning-curve-views': defineAsyncComponent(() => import('./learning-curve-views/LearningCurveViews.vue')),
  'debug-two-engines': defineAsyncComponent(() => import('./debug-two-engines/DebugTwoEngines.vue')),
  'run-board': defineAsyncComponent(() => import('./run-board/RunBoard.vue')),
  'two-documents-two-frameworks': defineAsyncComponent(() => import('./two-documents/TwoDocumentsTwoFrameworks.vue')),
  'path-to-users': defineAsyncComponent(() => import('./PathToUsers.vue')),
  'readiness-scale': defineAsyncComponent(() => import('./readiness-scale/ReadinessScale.vue')),
  'formats-and-runtimes-map': defineAsyncComponent(() => import('./formats-map/FormatsAndRuntimesMap.vue')),
  'weights-32-and-8-bits': defineAsyncComponent(() => import('./weights-at-two-sizes/WeightsAtTwoSizes.vue')),
  'data-parallel-step': defineAsyncComponent(() => import('./data-parallel/DataParallelStep.vue')),
  'fusion-passes': defineAsyncComponent(() => import('./fusion-passes/FusionPasses.vue')),
  'captured-to-compiled': defineAsyncComponent(() => import('./captured-to-compiled/CapturedToCompiled.vue')),
  'named-users-and-vacancy-card': defineAsyncComponent(() => import('./NamedUsersAndVacancyCard.vue')),
  'three-circles': defineAsyncComponent(() => import('./ThreeCircles.vue')),
  'empty-bar-chart': defineAsyncComponent(() => import('./EmptyBarChart.vue')),
  'decision-board': defineAsyncComponent(() => import('./DecisionBoard.vue')),
}

export function findFigure(name: string): Component | null {
  return Object.hasOwn(figures, name) ? (figures[name] ?? null) : null
}

export const figureNames: readonly string[] = Object.keys(figures)
