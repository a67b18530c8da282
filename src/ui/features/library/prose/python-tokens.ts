export interface CodeToken {
  kind: 'plain' | 'comment' | 'string' | 'keyword' | 'number'
  text: string
}

const keywords =
  'and|as|assert|break|class|continue|def|del|elif|else|except|False|finally|for|from|global|if|import|in|is|lambda|None|nonlocal|not|or|pass|raise|return|True|try|while|with|yield'
const token = new RegExp(
  String.raw`(?<comment>#.*)|(?<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(?<keyword>\b(?:${keywords})\b)|(?<number>(?<![\w.])\d+(?:\.\d+)?\b)`,
  'gu',
)

/** Python source in coloured pieces; joined again they are the source. Other languages stay one plain piece. */
export function codeTokens(code: string, language: string): CodeToken[] {
  if (language !== 'python') return [{ kind: 'plain', text: code }]
  const tokens: CodeToken[] = []
  let rest = 0
  for (const match of code.matchAll(token)) {
    if (match.index > rest) tokens.push({ kind: 'plain', text: code.slice(rest, match.index) })
    const [kind] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? ['plain']
    tokens.push({ kind: kind as CodeToken['kind'], text: match[0] })
    rest = match.index + match[0].length
  }
  if (rest < code.length) tokens.push({ kind: 'plain', text: code.slice(rest) })
  return tokens
}
