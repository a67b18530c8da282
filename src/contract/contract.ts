import type { z } from 'zod'
import { app } from './app.ts'
import { assessment } from './assessment.ts'
import { backup } from './backup.ts'
import { collection } from './collection.ts'
import { items } from './items.ts'
import { library } from './library.ts'
import { placement } from './placement.ts'
import type { Procedure } from './procedure.ts'
import { progress } from './progress.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { study } from './study.ts'

/** Everything that can be asked of Lectern, by area. Both shells, the command line and the tests speak this and nothing else. */
export const contract = {
  app,
  assessment,
  backup,
  collection,
  items,
  library,
  placement,
  progress,
  search,
  settings,
  study,
} as const
export type Contract = typeof contract
export type Area = keyof Contract

type ProcedureNames<A extends Area> = `${A}.${Extract<keyof Contract[A], string>}`
export type ProcedureName = { [A in Area]: ProcedureNames<A> }[Area]

/** The table entry behind a name. */
export type ProcedureOf<N extends ProcedureName> = N extends `${infer A}.${infer P}`
  ? A extends Area
    ? P extends keyof Contract[A]
      ? Contract[A][P] extends Procedure
        ? Contract[A][P]
        : never
      : never
    : never
  : never

/** What a caller sends, what a handler receives (they are the same: no transforms), and what comes back. */
export type InputOf<N extends ProcedureName> = z.input<ProcedureOf<N>['input']>
export type OutputOf<N extends ProcedureName> = z.output<ProcedureOf<N>['output']>

/** Finds a procedure by its public name, such as `study.answer`. */
export function findProcedure(name: string): Procedure | null {
  const [areaName, verb, ...rest] = name.split('.')
  if (areaName === undefined || verb === undefined || rest.length > 0) return null
  if (!Object.hasOwn(contract, areaName)) return null
  const area: Record<string, Procedure> = contract[areaName as Area]
  return Object.hasOwn(area, verb) ? (area[verb] ?? null) : null
}

export function procedureNames(): ProcedureName[] {
  return Object.entries(contract).flatMap(([area, procedures]) =>
    Object.keys(procedures).map((verb) => `${area}.${verb}` as ProcedureName),
  )
}
