/** A place in the grid: week is the column, weekday the row. */
export interface GridPlace {
  week: number
  weekday: number
}

/**
 * Where a key leads from a cell; null when the key means nothing here or there is no cell. Time runs left to right in
 * every script, so arrows follow the picture.
 */
export function nextPlace(
  key: string,
  ctrl: boolean,
  from: GridPlace,
  exists: (place: GridPlace) => boolean,
  lastWeek: number,
): GridPlace | null {
  const { week, weekday } = from
  const targets: Record<string, GridPlace[]> = {
    ArrowLeft: [{ week: week - 1, weekday }],
    ArrowRight: [{ week: week + 1, weekday }],
    ArrowUp: [{ week, weekday: weekday - 1 }],
    ArrowDown: [{ week, weekday: weekday + 1 }],
    PageUp: [{ week: Math.max(0, week - 4), weekday }],
    PageDown: [
      { week: Math.min(lastWeek, week + 4), weekday },
      { week: lastWeek - 1, weekday },
    ],
    Home: [{ week: 0, weekday: ctrl ? 0 : weekday }],
    // The running week may not have come to this weekday yet.
    End: ctrl
      ? [6, 5, 4, 3, 2, 1, 0].map((last) => ({ week: lastWeek, weekday: last }))
      : [
          { week: lastWeek, weekday },
          { week: lastWeek - 1, weekday },
        ],
  }
  return targets[key]?.find(exists) ?? null
}
