/**
 * The run of one small program in two engines, step by step:
 *
 *     1  x = input
 *     2  if x > 0: y = x * x
 *     3  else:     y = -x
 */
export type ProgramLine = 1 | 2 | 3
export type NodeName = 'x' | 'test' | 'multiply' | 'negate' | 'choose'

export interface EngineStep {
  /** Nodes that exist, with what they hold: '' is an empty node. */
  nodes: Partial<Record<NodeName, string>>
  /** Nodes that have just appeared or just received a value. */
  fresh: NodeName[]
  /** The line being run, and lines known not to run. */
  line: ProgramLine | null
  skipped: ProgramLine[]
  /** Where the result leaves the graph. */
  result: { from: NodeName; value: string } | null
  says: string
}

export interface TwoWaysStep {
  running: EngineStep
  first: EngineStep
}

/** A minus sign as printers set it. */
export function asNumeral(value: number): string {
  return value < 0 ? `−${-value}` : String(value)
}

/** Both engines side by side, five steps each; the one that builds while running is done after three. */
export function twoWays(input: number): TwoWaysStep[] {
  const running = buildWhileRunning(input)
  const done = running.at(-1)
  return buildFirst(input).flatMap((first, index) => {
    const step =
      running[index] ?? (done && { ...done, fresh: [], line: null, says: `Finished after step 3: ${done.says}` })
    return step ? { running: step, first } : []
  })
}

function buildWhileRunning(input: number): EngineStep[] {
  const x = asNumeral(input)
  const positive = input > 0
  const name = positive ? 'multiply' : 'negate'
  const value = asNumeral(positive ? input * input : -input)
  return [
    {
      nodes: { x },
      fresh: ['x'],
      line: 1,
      skipped: [],
      result: null,
      says: `Line 1 runs. A node appears and already holds ${x}.`,
    },
    {
      nodes: { x },
      fresh: [],
      line: 2,
      skipped: positive ? [3] : [],
      result: null,
      says: `Line 2: Python itself answers the test with ${positive ? 'yes' : 'no'}. No node is added for it.`,
    },
    {
      nodes: { x, [name]: value },
      fresh: [name],
      line: positive ? 2 : 3,
      skipped: [positive ? 3 : 2],
      result: { from: name, value },
      says: `The graph is x and one node, ${name}, which already holds ${value}.`,
    },
  ]
}

function buildFirst(input: number): EngineStep[] {
  const x = asNumeral(input)
  const positive = input > 0
  const answer = positive ? 'yes' : 'no'
  const branch = positive ? 'multiply' : 'negate'
  const idle = positive ? 'negate' : 'multiply'
  const value = asNumeral(positive ? input * input : -input)
  const empty = { x: '', test: '', multiply: '', negate: '', choose: '' }
  const rest = { line: null, skipped: [] as ProgramLine[] }
  return [
    {
      ...rest,
      nodes: empty,
      fresh: ['x', 'test', 'multiply', 'negate', 'choose'],
      result: { from: 'choose', value: '' },
      says: 'All nodes are there at once, for both branches. All of them are empty.',
    },
    {
      ...rest,
      nodes: { ...empty, x },
      fresh: ['x'],
      result: { from: 'choose', value: '' },
      says: `Now a run begins: ${x} is fed into the placeholder x.`,
    },
    {
      ...rest,
      nodes: { ...empty, x, test: answer },
      fresh: ['test'],
      result: { from: 'choose', value: '' },
      says: `The test is a node of the graph. It shows ${answer}.`,
    },
    {
      ...rest,
      nodes: { ...empty, x, test: answer, [branch]: value },
      fresh: [branch],
      result: { from: 'choose', value: '' },
      says: `The node ${branch} shows ${value}, while ${idle} stays empty.`,
    },
    {
      ...rest,
      nodes: { ...empty, x, test: answer, [branch]: value, choose: value },
      fresh: ['choose'],
      result: { from: 'choose', value },
      says: `The node choose passes ${value} on to y. No node was added or removed since step 1.`,
    },
  ]
}
