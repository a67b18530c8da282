/** A piece of a short text: item texts know `code`, *emphasis* and **strong**, and nothing else. */
export type InlineNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly InlineNode[] }

const wordCharacter = /[\p{L}\p{N}]/u
const space = /\s/u
const escapable = /[\\`*_[\]()#+.!-]/

/** Length of the run of one character that starts at `at`. */
function runLength(text: string, at: number): number {
  let end = at
  while (end < text.length && text[end] === text[at]) end += 1
  return end - at
}

/** Start of the closing run of a code span whose opening run ends before `from`; -1 when it is never closed. */
function closingBackticks(text: string, from: number, to: number, length: number): number {
  for (let at = from; at < to; at += 1) {
    if (text[at] !== '`') continue
    const run = runLength(text, at)
    if (run === length && at + run <= to) return at
    at += run - 1
  }
  return -1
}

/** An asterisk opens before a visible character, and not inside a word: `a*b` and `2 * 3` stay as they are. */
function opens(text: string, at: number, to: number, markers: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + markers] ?? ' '
  return at + markers < to && !space.test(after) && !wordCharacter.test(before)
}

/** Where the emphasis that opened before `from` closes; -1 when it does not. */
function closingMarkers(text: string, from: number, to: number, markers: 1 | 2): number {
  for (let at = from; at < to; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === '`') {
      const run = runLength(text, at)
      const close = closingBackticks(text, at + run, to, run)
      at = (close === -1 ? at : close) + run - 1
    } else if (text[at] === '*') {
      const run = Math.min(runLength(text, at), to - at)
      const closes = !space.test(text[at - 1] ?? ' ') && !wordCharacter.test(text[at + run] ?? ' ')
      const fits = markers === 1 ? run === 1 || run === 3 : run >= 2
      // Of three asterisks the inner mark takes its own first, the outer one what is left.
      if (closes && fits && at > from) return at + run - markers
      at += run - 1
    }
  }
  return -1
}

function codeText(raw: string): string {
  const padded = raw.length > 2 && raw.startsWith(' ') && raw.endsWith(' ') && raw.trim() !== ''
  return padded ? raw.slice(1, -1) : raw
}

function parseRange(text: string, from: number, to: number): InlineNode[] {
  const nodes: InlineNode[] = []
  let plain = ''
  const push = (node: InlineNode) => {
    if (plain !== '') nodes.push({ kind: 'text', text: plain })
    plain = ''
    nodes.push(node)
  }
  let at = from
  while (at < to) {
    const character = text[at] ?? ''
    if (character === '\\' && at + 1 < to && escapable.test(text[at + 1] ?? '')) {
      plain += text[at + 1]
      at += 2
      continue
    }
    if (character === '`') {
      const run = runLength(text, at)
      const close = closingBackticks(text, at + run, to, run)
      if (close !== -1) {
        push({ kind: 'code', text: codeText(text.slice(at + run, close)) })
        at = close + run
        continue
      }
      plain += text.slice(at, Math.min(to, at + run))
      at += run
      continue
    }
    if (character === '*') {
      const marked = parseMarked(text, at, to)
      if (marked) {
        push(marked.node)
        at = marked.end
        continue
      }
    }
    plain += character
    at += 1
  }
  if (plain !== '') nodes.push({ kind: 'text', text: plain })
  return nodes
}

function parseMarked(text: string, at: number, to: number): { node: InlineNode; end: number } | null {
  for (const markers of [2, 1] as const) {
    if (runLength(text, at) < markers || !opens(text, at, to, markers)) continue
    const close = closingMarkers(text, at + markers, to, markers)
    if (close === -1) continue
    const children = parseRange(text, at + markers, close)
    return { node: { kind: markers === 2 ? 'strong' : 'emphasis', children }, end: close + markers }
  }
  return null
}

/**
 * Reads the inline Markdown of item texts: code spans, emphasis and strong emphasis by asterisks, backslash
 * escapes. A subset of CommonMark 0.31 (sections 6.1, 6.2, 2.4), stricter where programs are quoted: an
 * asterisk inside a word or beside a space is a star. HTML and links stay plain text. Never fails.
 */
export function parseInline(text: string): InlineNode[] {
  return parseRange(text, 0, text.length)
}

function plainOf(nodes: readonly InlineNode[]): string {
  return nodes.map((node) => ('text' in node ? node.text : plainOf(node.children))).join('')
}

/** The text as read aloud: marks removed, nothing else changed. */
export function plainInline(text: string): string {
  return plainOf(parseInline(text))
}
