/** The row a key leads to, from the row that has focus; null when the key means nothing here. */
export function rowAfterKey(key: string, from: number, count: number, pageRows: number): number | null {
  const targets: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + pageRows,
    PageUp: from - pageRows,
    Home: 0,
    End: count - 1,
  }
  const target = targets[key]
  return target === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, target))
}
