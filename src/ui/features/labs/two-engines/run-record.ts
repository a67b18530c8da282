import { asNumeral } from '../graph/numeral.ts'
import { type EngineNode, type EngineStep, structureOf } from './engine-step.ts'

/** A run that was seen to its end, in both engines. */
export interface RunRecord {
  readonly number: number
  readonly input: string
  readonly running: EngineRecord
  readonly first: EngineRecord
  readonly result: string
}
interface EngineRecord {
  readonly structure: string
  readonly says: string
}

/** What a run left behind, compared with the runs of the same program before it. */
export function recordRun(
  before: readonly RunRecord[],
  input: number | null,
  running: EngineStep,
  first: EngineStep,
): RunRecord {
  const ofRunning = structureOf(running.nodes)
  const ofFirst = structureOf(first.nodes)
  const alike = before.find((run) => run.running.structure === ofRunning)
  const shape = alike ? `the shape of run ${alike.number}` : before.length === 0 ? '' : 'another shape'
  const earlier = before.find((run) => run.first.structure === ofFirst)
  return {
    number: (before.at(-1)?.number ?? 0) + 1,
    input: input === null ? 'none' : asNumeral(input),
    running: {
      structure: ofRunning,
      says: running.failure
        ? `stopped in line ${running.failure.line}, no graph`
        : `new graph, ${vertices(running.nodes)}${shape && `, ${shape}`}`,
    },
    first: {
      structure: ofFirst,
      says: `${earlier ? 'same plan' : 'plan'}, ${vertices(first.nodes)}${first.failure ? `, stopped in line ${first.failure.line}` : ''}`,
    },
    result: first.result === null ? 'none' : asNumeral(first.result),
  }
}

function vertices(nodes: readonly EngineNode[]): string {
  return nodes.length === 1 ? '1 vertex' : `${nodes.length} vertices`
}

/** A graph in words, for those who do not see the drawing. */
export function graphInWords(nodes: readonly EngineNode[]): string {
  if (nodes.length === 0) return 'No graph yet.'
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  const parts = nodes.map(({ label, inputs, value, kind }) => {
    if (kind === 'constant') return `the constant ${label}`
    const from = inputs.length === 0 ? '' : ` from ${inputs.map((id) => labels.get(id) ?? id).join(' and ')}`
    return `${label}${from}, ${value === null ? 'empty' : `holding ${asAnswer(value)}`}`
  })
  return `${vertices(nodes)}: ${parts.join('; ')}.`
}

export function asAnswer(value: number | boolean): string {
  if (typeof value === 'number') return asNumeral(value)
  return value ? 'yes' : 'no'
}

/** The end of a run in words, said once. */
export function outcomeInWords({ input, running, first, result }: RunRecord): string {
  const from = input === 'none' ? 'Without an input' : `With input ${input}`
  const ends = result === 'none' ? '' : ` Both give ${result}.`
  return `${from}. Built while running: ${running.says}. Built first: ${first.says}.${ends}`
}
