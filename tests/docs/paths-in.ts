/** Kinds of files that only the repository has; `.json` and `.sqlite` are also names in the data folder. */
const ours = 'ts|vue|mjs|cjs|css|md|yaml|tsv|html|cmd'
const fileName = new RegExp(`^[\\w.-]+\\.(${ours})$`, 'u')
const filePath = new RegExp(`^[\\w.-]+(/[\\w.-]+)*/[\\w.-]+\\.(${ours})$`, 'u')
const anyPath = /^[\w.-]+(\/[\w.-]+)*\/?$/u

/**
 * The repository paths that a Markdown text names: in backticks files by name, files by path and folders by path, in
 * fenced blocks files by path. Of a path with a placeholder (`src/contract/<area>.ts`) the folders before it count.
 *
 * @param heads first segments by which a folder is known to be one of ours, such as `src`
 */
export function pathsIn(markdown: string, heads: readonly string[]): string[] {
  const blocks = [...markdown.matchAll(/^(`{3,})[^\n]*\n[\s\S]*?^\1/gmu)].map(([block]) => block)
  const prose = blocks.reduce((text, block) => text.replace(block, ''), markdown)
  const quoted = [...prose.matchAll(/`([^`\n]+)`/gu)].map(([, text]) => beforePlaceholder(text ?? ''))
  const named = quoted.filter((text) => {
    if (fileName.test(text) || filePath.test(text)) return true
    const [head = ''] = text.split('/')
    return anyPath.test(text) && text.includes('/') && heads.includes(head)
  })
  const drawn = blocks.flatMap((block) => block.split(/[\s(),]+/u)).filter((word) => filePath.test(word))
  return [...new Set([...named, ...drawn])]
}

function beforePlaceholder(text: string): string {
  const at = text.search(/[<…*]/u)
  return at === -1 ? text : text.slice(0, text.lastIndexOf('/', at) + 1)
}
