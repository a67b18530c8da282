import { asNumeral } from '../graph/numeral.ts'
import type { EngineNode, EngineStep } from './engine-step.ts'
import { type Calculation, calculate, inputName, linesOf, type Operation, type Program } from './program.ts'

/**
 * Define-then-run: every line adds empty vertices to a plan, with both ways of each choice; the last line, the run, sends
 * a value through it. Only what the result depends on is worked out, and of a choice only the way that is taken.
 * @param input null where the run feeds nothing: it then fails, in its own line, naming the vertex of line 1
 */
export function buildFirst(program: Program, input: number | null): EngineStep[] {
  const plan = new Plan()
  const { starts, end } = linesOf(program)
  program.statements.forEach((statement, index) => {
    const line = starts[index] ?? 0
    if (statement.kind === 'calculate') {
      const node = plan.calculation(statement.calculation, line)
      plan.name(statement.target, node.id)
      plan.note(line, `Line ${line} adds an empty vertex “${node.label}” to the plan. Nothing is worked out.`)
      return
    }
    const tested = plan.vertexOf(statement.tested)
    const test = plan.test(tested, statement.threshold, line)
    const then = plan.calculation(statement.ifSo, line)
    plan.note(line, `Line ${line} adds the question itself as a vertex, and the first way, “${then.label}”.`)
    const otherwise = plan.calculation(statement.ifNot, line + 1)
    const inputs = [test.id, then.id, otherwise.id]
    const id = `choose in line ${line + 1}`
    const choice = plan.add({ id, label: 'choose', line: line + 1, inputs, kind: 'choice', value: null })
    plan.name(statement.target, choice.id)
    plan.note(
      line + 1,
      `Line ${line + 1} adds the other way, “${otherwise.label}”, and a vertex that will choose. Both ways now stand in the plan.`,
    )
  })
  return plan.run(program.statements.at(-1)?.target ?? inputName, input, end)
}

/** What a vertex does once its values have arrived. */
type Work = { readonly operation: Operation } | { readonly threshold: number }

class Plan {
  readonly #nodes: EngineNode[] = []
  readonly #work = new Map<string, Work>()
  readonly #steps: EngineStep[] = []
  readonly #variables = new Map<string, string>()
  #noted = 0

  constructor() {
    this.add({ id: inputName, label: inputName, line: 1, inputs: [], kind: 'input', value: null })
    this.#variables.set(inputName, inputName)
    this.note(1, `Line 1 declares a placeholder: a vertex “${inputName}” with room for a value that comes later.`)
  }

  add(node: EngineNode): EngineNode {
    this.#nodes.push(node)
    return node
  }

  name(variable: string, id: string): void {
    this.#variables.set(variable, id)
  }

  vertexOf(variable: string): string {
    const id = this.#variables.get(variable)
    if (id === undefined) throw new Error(`The program uses ${variable} before it has a value.`)
    return id
  }

  calculation({ operation, operands }: Calculation, line: number): EngineNode {
    const inputs = operands.map((operand) =>
      typeof operand === 'number' ? this.#constant(operand, line).id : this.vertexOf(operand),
    )
    const id = `${operation} in line ${line}`
    this.#work.set(id, { operation })
    return this.add({ id, label: operation, line, inputs, kind: 'operation', value: null })
  }

  test(tested: string, threshold: number, line: number): EngineNode {
    const id = `test in line ${line}`
    this.#work.set(id, { threshold })
    const label = `more than ${asNumeral(threshold)}`
    return this.add({ id, label, line, inputs: [tested], kind: 'test', value: null })
  }

  /** Ends a step of planning: what was added since the last one is fresh. */
  note(line: number, says: string): void {
    const fresh = this.#nodes.slice(this.#noted).map(({ id }) => id)
    this.#noted = this.#nodes.length
    this.#steps.push(this.#step(line, fresh, says, null))
  }

  run(variable: string, input: number | null, line: number): EngineStep[] {
    const goal = this.vertexOf(variable)
    if (input === null) {
      const says = `Line ${line}, the run, needs a value for the placeholder “${inputName}” and was fed none. The complaint appears here, although the cause is in line 1.`
      this.#steps.push({
        ...this.#step(line, [], says, null),
        failure: { line, nodeId: inputName },
      })
      return this.#steps
    }
    this.#hold(inputName, input)
    this.#steps.push(
      this.#step(line, [inputName], `Line ${line}, the run, feeds ${asNumeral(input)} to the placeholder.`, null),
    )
    const result = this.#workOut(goal, line)
    const last = this.#steps.at(-1)
    if (!last || typeof result !== 'number') return this.#steps
    return [...this.#steps.slice(0, -1), { ...last, result }]
  }

  #workOut(id: string, line: number): number | boolean {
    const node = this.#nodes.find((candidate) => candidate.id === id)
    if (!node) throw new Error(`The plan has no vertex ${id}.`)
    if (node.value !== null) return node.value
    const [value, says] = this.#answerOf(node, line)
    this.#hold(id, value)
    this.#steps.push(this.#step(line, [id], says, null))
    return value
  }

  #answerOf(node: EngineNode, line: number): readonly [number | boolean, string] {
    const [first = '', second = '', third = ''] = node.inputs
    if (node.kind === 'choice') {
      const holds = this.#workOut(first, line) === true
      const value = this.#workOut(holds ? second : third, line)
      const [left, taken] = holds ? [third, second] : [second, third]
      return [value, `“choose” passes on what “${labelOf(taken)}” holds; “${labelOf(left)}” stays empty.`]
    }
    const work = this.#work.get(node.id)
    if (!work) throw new Error(`The vertex ${node.id} has nothing to do.`)
    if ('threshold' in work) {
      const holds = Number(this.#workOut(first, line)) > work.threshold
      return [holds, `The vertex “${node.label}” answers ${holds ? 'yes' : 'no'}.`]
    }
    const value = calculate(
      work.operation,
      node.inputs.map((id) => Number(this.#workOut(id, line))),
    )
    return [value, `“${node.label}” works out ${asNumeral(value)}.`]
  }

  #constant(value: number, line: number): EngineNode {
    const id = `${value} in line ${line}`
    const known = this.#nodes.find((node) => node.id === id)
    return known ?? this.add({ id, label: asNumeral(value), line, inputs: [], kind: 'constant', value })
  }

  #hold(id: string, value: number | boolean): void {
    const place = this.#nodes.findIndex((node) => node.id === id)
    const node = this.#nodes[place]
    if (node) this.#nodes[place] = { ...node, value }
  }

  #step(line: number, fresh: readonly string[], says: string, result: number | null): EngineStep {
    return { nodes: [...this.#nodes], fresh, line, passedOver: [], says, result, failure: null }
  }
}

function labelOf(id: string): string {
  return id.replace(/ in line \d+$/u, '')
}
