/** A place in the plane of the two weights: slope, intercept. */
export type Place = readonly [number, number]

export interface PlaneScale {
  readonly x: (slope: number) => number
  readonly y: (intercept: number) => number
  readonly xTicks: readonly number[]
  readonly yTicks: readonly number[]
}

export const plane = { width: 400, height: 300, left: 46, right: 12, top: 12, bottom: 40 }

/** Axes that hold all places, each with its own round steps. Weights beyond all numbers are left out. */
export function planeScale(places: readonly Place[]): PlaneScale {
  const finite = places.filter((place) => place.every(Number.isFinite))
  const slopes = axis(finite.map(([slope]) => slope))
  const intercepts = axis(finite.map(([, intercept]) => intercept))
  const across = plane.width - plane.left - plane.right
  const up = plane.height - plane.top - plane.bottom
  return {
    x: (slope) => plane.left + ((slope - slopes.from) / (slopes.to - slopes.from)) * across,
    y: (intercept) =>
      plane.height - plane.bottom - ((intercept - intercepts.from) / (intercepts.to - intercepts.from)) * up,
    xTicks: slopes.ticks,
    yTicks: intercepts.ticks,
  }
}

function axis(numbers: readonly number[]): { from: number; to: number; ticks: number[] } {
  const [least, most] = [Math.min(0, ...numbers), Math.max(0, ...numbers)]
  const span = Math.max(most - least, 1e-3)
  const step = roundStep(span / 4)
  const [first, last] = [Math.floor((least - span * 0.04) / step), Math.ceil((most + span * 0.04) / step)]
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(6)))
  return { from: first * step, to: last * step, ticks }
}

/** 1, 2 or 5 times a power of ten, the next one above. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10)
}
