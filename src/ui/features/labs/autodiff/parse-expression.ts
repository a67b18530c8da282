import { type Expression, ExpressionBuilder } from './expression.ts'

/** An expression, or a sentence about why the text is none. */
export type Parsed = { readonly expression: Expression } | { readonly mistake: string }

/** More would not fit into the drawing. */
const mostVertices = 14
const functions = ['relu', 'tanh', 'exp'] as const

/**
 * Reads arithmetic as Python writes it: numbers, names of one letter, + - * / with the usual precedence, a sign in
 * front, brackets, and the functions relu, tanh and exp.
 *
 *     sum     = product, { ("+" | "-"), product }
 *     product = signed, { ("*" | "/"), signed }
 *     signed  = "-", signed | atom
 *     atom    = number | letter | function, "(", sum, ")" | "(", sum, ")"
 */
export function parseExpression(text: string): Parsed {
  try {
    const parser = new Parser(text)
    const result = parser.sum()
    parser.expectEnd()
    const expression = parser.builder.finish()
    const last = expression.nodes.at(-1)
    if (expression.variables.length === 0) throw new Mistake('There is no variable in it; use a letter such as x.')
    if (last?.id !== result || last.kind !== 'operation') throw new Mistake('There is no operation in it.')
    if (expression.nodes.length > mostVertices) {
      throw new Mistake(`Its graph has ${expression.nodes.length} vertices; the drawing has room for ${mostVertices}.`)
    }
    return { expression }
  } catch (thrown) {
    if (thrown instanceof Mistake) return { mistake: thrown.message }
    throw thrown
  }
}

class Mistake extends Error {}

class Parser {
  readonly builder = new ExpressionBuilder()
  readonly #tokens: readonly string[]
  #at = 0

  constructor(text: string) {
    const written = text.replaceAll('−', '-').replaceAll('·', '*')
    this.#tokens = written.match(/\d+\.?\d*|\.\d+|[a-z]+|\S/giu) ?? []
  }

  sum(): string {
    let left = this.#product()
    for (let sign = this.#take('+', '-'); sign !== undefined; sign = this.#take('+', '-')) {
      left = this.builder.operation(sign === '+' ? 'add' : 'subtract', left, this.#product())
    }
    return left
  }

  expectEnd(): void {
    const rest = this.#tokens[this.#at]
    if (rest !== undefined) throw new Mistake(`Nothing was expected where “${rest}” stands.`)
  }

  #product(): string {
    let left = this.#signed()
    for (let sign = this.#take('*', '/'); sign !== undefined; sign = this.#take('*', '/')) {
      left = this.builder.operation(sign === '*' ? 'multiply' : 'divide', left, this.#signed())
    }
    return left
  }

  #signed(): string {
    if (this.#take('-') === undefined) return this.#atom()
    return this.builder.operation('negate', this.#signed())
  }

  #atom(): string {
    const token = this.#tokens[this.#at]
    if (token === undefined) throw new Mistake('It ends too early; a number, a letter or a bracket is missing.')
    this.#at += 1
    if (token === '(') return this.#bracketed()
    if (/^[\d.]*\d[\d.]*$/u.test(token)) return this.builder.constant(Number(token))
    const called = functions.find((name) => name === token)
    if (called) {
      if (this.#take('(') === undefined) throw new Mistake(`A bracket is missing after “${called}”.`)
      return this.builder.operation(called, this.#bracketed())
    }
    if (/^[a-z]$/u.test(token)) return this.builder.variable(token)
    throw new Mistake(`“${token}” is not known here; use one letter, a number, + - * /, brackets, relu, tanh or exp.`)
  }

  #bracketed(): string {
    const inner = this.sum()
    if (this.#take(')') === undefined) throw new Mistake('A closing bracket is missing.')
    return inner
  }

  #take(...wanted: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at]
    if (token === undefined || !wanted.includes(token)) return undefined
    this.#at += 1
    return token
  }
}
