import type { InjectionKey } from 'vue'

/** Numbers of the notes at the end of a printed lesson, by code. */
export const printedNumbers: InjectionKey<ReadonlyMap<string, number>> = Symbol('printed numbers')
