import type { Heading, Nodes } from 'mdast'

/** Reads `## Vertices and edges {#vertices-and-edges}`. The anchor is what saved places refer to. */
export function toPlainHeading(heading: Heading): { title: string; anchor: string | undefined; suggestion: string } {
  const text = heading.children.map(textOf).join('').trim()
  const match = /^(.*?)\s*\{#([a-z0-9]+(?:-[a-z0-9]+)*)\}$/u.exec(text)
  const title = match?.[1] ?? text
  const suggestion = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
  return { title, anchor: match?.[2], suggestion: suggestion || 'name' }
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('')
  return 'value' in node ? node.value : ''
}
