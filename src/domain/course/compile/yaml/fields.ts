import { root, type YamlValue } from './value.ts'

/** Reads a mapping; anything else is reported and gives undefined. */
export function fieldsOf(value: YamlValue | undefined): Fields | undefined {
  const mapping = value?.mapping()
  return value && mapping && new Fields(mapping, value)
}

/** The fields of one YAML mapping. `close` reports those that nobody asked for: most are typing errors. */
export class Fields {
  readonly #values: ReadonlyMap<string, YamlValue>
  readonly #asked = new Set<string>()
  readonly self: YamlValue

  constructor(values: ReadonlyMap<string, YamlValue>, self: YamlValue) {
    this.#values = values
    this.self = self
  }

  get line(): number {
    return this.self.line
  }

  get names(): string[] {
    return [...this.#values.keys()]
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  optional(name: string): YamlValue | undefined {
    this.#asked.add(name)
    return this.#values.get(name)
  }

  required(name: string): YamlValue | undefined {
    const value = this.optional(name)
    if (!value) this.self.complain(`"${name}" is missing${this.self.name === root ? '' : ` in "${this.self.name}"`}`)
    return value
  }

  text(name: string): string | undefined {
    return this.required(name)?.text()
  }

  /** Texts of a list that may be left out. */
  texts(name: string): string[] {
    const texts = this.list(name).map((value) => value.text())
    return texts.filter((text) => text !== undefined)
  }

  /** The entries of a list that may be left out. */
  list(name: string): YamlValue[] {
    return this.optional(name)?.list() ?? []
  }

  oneOf<const T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.required(name)
    const text = value?.text()
    if (value === undefined || text === undefined) return undefined
    const found = allowed.find((one) => one === text)
    return found ?? value.complain(`"${name}" is "${text}"; write one of: ${allowed.join(', ')}`)
  }

  /** A whole number of at least 1. */
  count(name: string, fallback?: number): number | undefined {
    const value = fallback === undefined ? this.required(name) : this.optional(name)
    if (!value) return fallback
    const count = value.number()
    if (count === undefined) return undefined
    return Number.isInteger(count) && count > 0 ? count : value.complain(`"${name}" must be a whole number above 0`)
  }

  close(): void {
    for (const [name, value] of this.#values) {
      if (this.#asked.has(name)) continue
      const known = [...this.#asked].toSorted().join(', ')
      value.complain(`"${name}" is not a field that is known here; known are: ${known}`)
    }
  }
}
