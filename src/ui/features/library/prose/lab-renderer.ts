import type { Component, InjectionKey } from 'vue'

/**
 * The component that shows a lesson's labs, given by the page: features do not import each other. It takes `name`,
 * `title`, `intro`, `summary`, the `card` of the question that is asked first (null where there is none to ask) and whether
 * that is still `open`; a slot `answered` for the question afterwards; and emits `answered`, `changed` and `openSource`
 * like the other questions of a lesson. Without it the summary is shown.
 */
export const labRenderer: InjectionKey<Component> = Symbol('lab renderer')
