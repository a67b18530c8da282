import type { Plan } from '../graph/plan.ts'
import { encodeModule } from './encode-module.ts'
import { kernelCode } from './kernel-code.ts'

/** A plan as machine code, for arrays of any length. */
export interface CompiledPlan {
  readonly plan: Plan
  readonly module: WebAssembly.Module
}

/**
 * Compiles a plan, one WebAssembly function a launch, exported in their order as `0`, `1` and so on. The page's content
 * policy has to allow WebAssembly.
 *
 * @throws {WebAssembly.CompileError} when WebAssembly is refused or lacks its instructions for four numbers at a time
 */
export async function compilePlan(plan: Plan): Promise<CompiledPlan> {
  const numbers = singleNumbers(plan)
  const launches = plan.steps.flatMap((step) => (step.kind === 'launch' ? [step] : []))
  const bytes = encodeModule(launches.map((launch) => kernelCode(launch, (value) => numbers.has(value))))
  return { plan, module: await WebAssembly.compile(bytes) }
}

/** The values of a plan that are a single number; all others are arrays. */
export function singleNumbers({ steps }: Plan): Set<number> {
  const nodes = steps.flatMap((step) => (step.kind === 'launch' ? step.nodes : []))
  return new Set(nodes.filter(({ operation }) => operation === 'mean').map(({ value }) => value))
}
