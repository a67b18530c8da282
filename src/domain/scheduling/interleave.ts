/** So many in a row from one group are allowed, not one more. */
export const LONGEST_RUN = 2

/**
 * Whether what is left can still be laid out without a run that is too long: the others are walls between
 * places for at most two of a group, and before the first wall the group that came last has less room.
 */
function canBeLaidOut(left: ReadonlyMap<string, number>, lastGroup: string | null, run: number): boolean {
  const total = [...left.values()].reduce((sum, count) => sum + count, 0)
  return [...left].every(([group, count]) => {
    const walls = total - count
    const firstPlace = group === lastGroup ? LONGEST_RUN - run : LONGEST_RUN
    return count <= firstPlace + LONGEST_RUN * walls
  })
}

/**
 * The list with as few as possible runs of more than two from one group, otherwise in the order it came.
 * Each place takes the first element that breaks no rule and leaves a rest that can be laid out; where one
 * group outnumbers all others, it takes two of every three places until the others are used up.
 */
export function interleave<T>(list: readonly T[], groupOf: (element: T) => string): T[] {
  const rest = [...list]
  const left = new Map<string, number>()
  for (const element of rest) left.set(groupOf(element), (left.get(groupOf(element)) ?? 0) + 1)

  const placed: T[] = []
  let lastGroup: string | null = null
  let run = 0

  const breaksRun = (group: string) => group === lastGroup && run >= LONGEST_RUN
  const leavesRoom = (group: string) => {
    const after = new Map(left)
    after.set(group, (after.get(group) ?? 0) - 1)
    return canBeLaidOut(after, group, group === lastGroup ? run + 1 : 1)
  }
  const biggest = () => [...left].reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0])[0]

  // From what should be to what has to be when one group outnumbers all others.
  const wishes = [
    (group: string) => !breaksRun(group) && leavesRoom(group),
    (group: string) => !breaksRun(group) && group === biggest(),
    (group: string) => !breaksRun(group),
    () => true,
  ]
  const nextPlace = (): number => {
    for (const isFine of wishes) {
      const fine = new Set([...left.keys()].filter((group) => (left.get(group) ?? 0) > 0 && isFine(group)))
      const place = rest.findIndex((element) => fine.has(groupOf(element)))
      if (place !== -1) return place
    }
    return 0
  }

  while (rest.length > 0) {
    for (const element of rest.splice(nextPlace(), 1)) {
      const group = groupOf(element)
      run = group === lastGroup ? run + 1 : 1
      lastGroup = group
      left.set(group, (left.get(group) ?? 0) - 1)
      placed.push(element)
    }
  }
  return placed
}
