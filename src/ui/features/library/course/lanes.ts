/** A lesson as a stop on the map: which stops it needs. */
export interface Stop {
  readonly id: string
  readonly requires: readonly string[]
}

/** A line that arrives at a stop from the lane of the one it needs. */
export interface Arrival {
  readonly from: string
  readonly lane: number
}

/** A line that runs down a lane, from the stop it leaves to those it still leads to. */
export interface Track {
  readonly from: string
  readonly lane: number
  readonly to: readonly string[]
}

/** One row of the map: where its stop lies, what arrives there, and what runs past or leaves it. */
export interface MapRow {
  readonly id: string
  readonly lane: number
  readonly arrivals: readonly Arrival[]
  /** Lanes that run through the row from edge to edge. */
  readonly past: readonly Track[]
  /** What leaves the stop downwards; null where nothing needs it. */
  readonly leaves: Track | null
}

/**
 * Lays the stops out in their order, top to bottom, as the lines of an underground map. A stop keeps its lane until the last
 * one that needs it; that one takes the lane over, any other starts in the first free one. A need that follows from
 * another is left out, and so is one that does not come before.
 */
export function mapRows(stops: readonly Stop[]): MapRow[] {
  const needs = directNeeds(stops)
  const running = new Map<number, Track>()
  return stops.map(({ id }): MapRow => {
    const arriving = [...running.values()].filter(({ to }) => to.includes(id))
    for (const track of arriving) {
      const to = track.to.filter((other) => other !== id)
      if (to.length > 0) running.set(track.lane, { ...track, to })
      else running.delete(track.lane)
    }
    const ended = arriving.filter(({ lane }) => !running.has(lane)).map(({ lane }) => lane)
    const lane = ended.length > 0 ? Math.min(...ended) : firstFree(running)
    const past = [...running.values()]
    const to = stops.filter((other) => needs.get(other.id)?.includes(id)).map((other) => other.id)
    const leaves = to.length > 0 ? { from: id, lane, to } : null
    if (leaves) running.set(lane, leaves)
    return { id, lane, arrivals: arriving.map((track) => ({ from: track.from, lane: track.lane })), past, leaves }
  })
}

/** What each stop needs directly: names of earlier stops that no other of its needs needs already. */
function directNeeds(stops: readonly Stop[]): Map<string, string[]> {
  const all = new Map<string, ReadonlySet<string>>()
  const direct = new Map<string, string[]>()
  for (const { id, requires } of stops) {
    const known = [...new Set(requires)].filter((name) => all.has(name))
    all.set(id, new Set(known.flatMap((name) => [name, ...(all.get(name) ?? [])])))
    direct.set(
      id,
      known.filter((name) => !known.some((other) => other !== name && all.get(other)?.has(name))),
    )
  }
  return direct
}

function firstFree(running: ReadonlyMap<number, Track>): number {
  let lane = 0
  while (running.has(lane)) lane++
  return lane
}

/** The lanes a map needs, at least one. */
export function laneCount(rows: readonly MapRow[]): number {
  return 1 + Math.max(0, ...rows.map(({ lane }) => lane))
}
