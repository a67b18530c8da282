/** What the address of a lesson may name. Other pages write it; what does not fit is ignored. */
export interface NamedPlace {
  sectionId: string
  /** A span of the section's plain text, in UTF-16 code units. */
  span: { start: number; end: number } | null
  /** Codes of what the marked span is quoted for. */
  codes: string[]
}

/** Reads `?section=…&start=…&end=…&codes=S0-001,X01`. */
export function passageIn(query: Readonly<Record<string, unknown>>): NamedPlace | null {
  const { section, start, end, codes } = query
  if (typeof section !== 'string' || section === '') return null
  const from = asOffset(start)
  const to = asOffset(end)
  return {
    sectionId: section,
    span: from !== null && to !== null && from < to ? { start: from, end: to } : null,
    codes: typeof codes === 'string' ? codes.split(',').filter((code) => /^[SXD]\d[\d-]*$/u.test(code)) : [],
  }
}

const asOffset = (value: unknown) => (typeof value === 'string' && /^\d{1,7}$/u.test(value) ? Number(value) : null)
