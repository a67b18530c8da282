import { isCollection, isMap, isScalar, isSeq, type Node, Scalar } from 'yaml'
import type { Report } from '../mistake.ts'

/** Name of the outermost value, which no field holds. */
export const root = 'everything'

/** What every value of one piece of YAML shares. */
export interface YamlPiece {
  /** Names the piece in sentences: `item Q03-02`. */
  readonly what: string
  readonly report: Report
  readonly lineAt: (offset: number) => number
  /** Says what is wrong with a text, beyond its being one. */
  readonly complain: (text: string) => string | undefined
}

/** A value in YAML that knows its line. Reading it as something it is not reports a mistake and gives undefined. */
export class YamlValue {
  readonly line: number
  readonly #node: unknown
  readonly #name: string
  readonly #piece: YamlPiece

  /** @param keyLine line of the field that holds the value, which is where a list or mapping is pointed at */
  constructor(node: unknown, name: string, piece: YamlPiece, parentLine: number, keyLine?: number) {
    this.#node = node
    this.#name = name
    this.#piece = piece
    const range = (node as Node | null)?.range
    const atKey = isCollection(node) || !range ? keyLine : undefined
    this.line = atKey ?? (range ? piece.lineAt(range[0]) : parentLine)
  }

  /** A sentence of the form "In item Q03-02, <said>." at the line of this value. */
  complain(said: string, rule: Parameters<Report>[1] = 'field'): undefined {
    this.#piece.report(this.line, rule, `In ${this.#piece.what}, ${said}.`)
    return undefined
  }

  get isList(): boolean {
    return isSeq(this.#node)
  }

  /** Nothing, or an empty text. */
  get isBlank(): boolean {
    return isScalar(this.#node) && (this.#node.value === null || this.#node.value === '')
  }

  get isMapping(): boolean {
    return isMap(this.#node)
  }

  /** Text as the author wrote it: `2016` and `true` stay words. White space counts as one space, except after `|`. */
  text(): string | undefined {
    const node = this.#node
    if (!isScalar(node) || node.value === null) {
      return this.complain(`"${this.#name}" must be a text; put it in double quotes if it starts with [, { or *`)
    }
    if (node.comment) {
      return this.complain(`the text of "${this.#name}" has a # that YAML reads as a comment; put it in double quotes`)
    }
    if (node.anchor || node.tag) {
      return this.complain(`the text of "${this.#name}" starts with & or !; put it in double quotes`)
    }
    const raw = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
    const text = node.type === Scalar.BLOCK_LITERAL ? raw.trim() : raw.replace(/\s+/gu, ' ').trim()
    if (text === '') return this.complain(`"${this.#name}" is empty`)
    const complaint = this.#piece.complain(text)
    if (complaint) this.complain(`${complaint} ("${this.#name}")`, 'markdown')
    return text
  }

  number(): number | undefined {
    const value = isScalar(this.#node) ? this.#node.value : undefined
    return typeof value === 'number' ? value : this.complain(`"${this.#name}" must be a number`)
  }

  flag(): boolean | undefined {
    const value = isScalar(this.#node) ? this.#node.value : undefined
    return typeof value === 'boolean' ? value : this.complain(`"${this.#name}" must be true or false`)
  }

  list(): YamlValue[] {
    if (!isSeq(this.#node)) {
      this.complain(`"${this.#name}" must be a list`)
      return []
    }
    return this.#node.items.map((node) => new YamlValue(node, this.#name, this.#piece, this.line))
  }

  /** The values of a mapping by field name, in written order. */
  mapping(): Map<string, YamlValue> | undefined {
    if (!isMap(this.#node)) return this.complain(`"${this.#name}" must be made of fields such as "text: ..."`)
    const values = new Map<string, YamlValue>()
    for (const pair of this.#node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : ''
      const keyLine = isScalar(pair.key) && pair.key.range ? this.#piece.lineAt(pair.key.range[0]) : this.line
      values.set(key, new YamlValue(pair.value, key, this.#piece, this.line, keyLine))
    }
    return values
  }

  get name(): string {
    return this.#name
  }
}
