/** Measures that the lines and the stops of the map share, in CSS px. */
export const mapGeometry = {
  /** Diameter of a stop. */
  stop: 26,
  /** Between two lanes. */
  pitch: 22,
  /** From the top of a row to the middle of its stop. */
  stopAt: 32,
  /** Radius of the bend where a line turns to a stop. */
  turn: 8,
} as const

/** Where a lane runs, from the start edge. */
export const laneAt = (lane: number) => mapGeometry.stop / 2 + lane * mapGeometry.pitch
