/** Values by key, keys in the order of their first appearance. */
export function groupBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group) group.push(value)
    else groups.set(key(value), [value])
  }
  return groups
}

/** How many values have each key. */
export function countBy<T>(values: readonly T[], key: (value: T) => string): Record<string, number> {
  return Object.fromEntries([...groupBy(values, key)].map(([name, group]) => [name, group.length]))
}
