import type { Component, InjectionKey } from 'vue'

/**
 * The component that draws a lesson's figures, given by the page: features do not import each other. It takes
 * `name`, `alt` and `caption`; without one the text version is shown.
 */
export const figureRenderer: InjectionKey<Component> = Symbol('figure renderer')
