import { asNumeral } from '../graph/numeral.ts'
import type { EngineNode, EngineStep } from './engine-step.ts'
import { type Calculation, calculate, inputName, linesOf, type Operand, type Program } from './program.ts'

/**
 * Define-by-run: carries out one line after another. Each operation gives its value at once and leaves a vertex behind;
 * a test is answered by the language around it and leaves none.
 * @param input null where nobody supplied a value: the first line then fails, because it needs one
 */
export function buildWhileRunning(program: Program, input: number | null): EngineStep[] {
  if (input === null) {
    const says = `Line 1 needs a value for ${inputName} and there is none. The engine stops right here, in the line that asks for it.`
    return [{ ...nothingYet, says, failure: { line: 1, nodeId: null } }]
  }
  const run = new Run(input)
  const { starts } = linesOf(program)
  program.statements.forEach((statement, index) => {
    const line = starts[index] ?? 0
    if (statement.kind === 'calculate') run.carryOut(statement.target, statement.calculation, line)
    else {
      const holds = run.answer(statement.tested, statement.threshold, line)
      if (holds) run.carryOut(statement.target, statement.ifSo, line)
      else run.carryOut(statement.target, statement.ifNot, line + 1)
    }
  })
  return run.finish()
}

const nothingYet: EngineStep = {
  nodes: [],
  fresh: [],
  line: 1,
  passedOver: [],
  says: '',
  result: null,
  failure: null,
}

class Run {
  readonly #nodes: EngineNode[] = []
  readonly #steps: EngineStep[] = []
  /** The vertex that a variable stands for now. */
  readonly #variables = new Map<string, EngineNode>()
  readonly #passedOver: number[] = []

  constructor(input: number) {
    const node = this.#add({ id: inputName, label: inputName, line: 1, inputs: [], kind: 'input', value: input })
    this.#variables.set(inputName, node)
    this.#note(1, [node], `Line 1 runs: ${inputName} exists and holds ${asNumeral(input)} at once.`)
  }

  answer(tested: string, threshold: number, line: number): boolean {
    const holds = this.#valueOf(tested) > threshold
    this.#passedOver.push(holds ? line + 1 : line)
    const says = `Is ${tested} greater than ${asNumeral(threshold)}? Plain Python answers ${holds ? 'yes' : 'no'}. No vertex is made for the question, and the other way will never run.`
    this.#note(line, [], says)
    return holds
  }

  carryOut(target: string, { operation, operands }: Calculation, line: number): void {
    const constants = operands.flatMap((operand) =>
      typeof operand === 'number' ? [this.#constant(operand, line)] : [],
    )
    const inputs = operands.map((operand) => this.#nodeOf(operand)).map(({ id }) => id)
    const value = calculate(
      operation,
      operands.map((operand) => this.#valueOf(operand)),
    )
    const id = `${operation} in line ${line}`
    const node = this.#add({ id, label: operation, line, inputs, kind: 'operation', value })
    this.#variables.set(target, node)
    const says = `Line ${line} runs: a vertex “${operation}” is added, already holding ${asNumeral(value)}. That is ${target}.`
    this.#note(line, [...constants, node], says)
  }

  finish(): EngineStep[] {
    const last = this.#steps.at(-1)
    const value = this.#nodes.at(-1)?.value
    if (!last || typeof value !== 'number') return this.#steps
    return [...this.#steps.slice(0, -1), { ...last, result: value }]
  }

  #constant(value: number, line: number): EngineNode {
    const id = `${value} in line ${line}`
    const known = this.#nodes.find((node) => node.id === id)
    return known ?? this.#add({ id, label: asNumeral(value), line, inputs: [], kind: 'constant', value })
  }

  #nodeOf(operand: Operand): EngineNode {
    const node =
      typeof operand === 'number'
        ? this.#nodes.findLast(({ kind, value }) => kind === 'constant' && value === operand)
        : this.#variables.get(operand)
    if (!node) throw new Error(`The program uses ${operand} before it has a value.`)
    return node
  }

  #valueOf(operand: Operand): number {
    const value = typeof operand === 'number' ? operand : this.#nodeOf(operand).value
    return typeof value === 'number' ? value : Number.NaN
  }

  #add(node: EngineNode): EngineNode {
    this.#nodes.push(node)
    return node
  }

  #note(line: number, fresh: readonly EngineNode[], says: string): void {
    this.#steps.push({
      ...nothingYet,
      nodes: [...this.#nodes],
      fresh: fresh.map(({ id }) => id),
      line,
      passedOver: [...this.#passedOver],
      says,
    })
  }
}
