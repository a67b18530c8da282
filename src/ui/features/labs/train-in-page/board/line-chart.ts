/** A scale from 0 to `top` with its tick marks. */
export interface Scale {
  readonly top: number
  readonly ticks: readonly number[]
}

/** The smallest scale with four or five even steps of 1, 2, 2.5 or 5 times a power of ten that holds `largest`. */
export function scaleUpTo(largest: number): Scale {
  if (!(largest > 0) || !Number.isFinite(largest)) return { top: 1, ticks: [0, 0.25, 0.5, 0.75, 1] }
  const rough = largest / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10)
  const count = Math.max(1, Math.ceil(largest / step - 1e-9))
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) }
}

/**
 * The `d` of a path through points of a box of `width` by `height`; y grows upwards from the lower edge. What is not
 * finite leaves a gap, what is above the top runs along it.
 */
export function linePath(
  xs: readonly number[],
  ys: readonly number[],
  scale: { width: number; height: number; right: number; top: number },
): string {
  let path = ''
  let pen = 'M'
  for (const [index, x] of xs.entries()) {
    const y = ys[index] ?? Number.NaN
    if (!Number.isFinite(y)) {
      pen = 'M'
      continue
    }
    const across = (x / scale.right) * scale.width
    const down = scale.height * (1 - Math.min(1, y / scale.top))
    path += `${pen}${across.toFixed(1)} ${down.toFixed(1)}`
    pen = 'L'
  }
  return path
}

/**
 * Places of a long list that a drawing needs: of each of `parts` equal stretches the least and the greatest, and both
 * ends. What is dropped would lie between two points that are drawn, less than a unit apart.
 */
export function extremes(values: readonly number[], parts: number): number[] {
  if (values.length <= 2 * parts) return values.map((_, index) => index)
  const kept = new Set([0, values.length - 1])
  for (let part = 0; part < parts; part++) {
    const from = Math.floor((part * values.length) / parts)
    const to = Math.floor(((part + 1) * values.length) / parts)
    let least = from
    let greatest = from
    for (let index = from; index < to; index++) {
      if ((values[index] ?? 0) < (values[least] ?? 0)) least = index
      if ((values[index] ?? 0) > (values[greatest] ?? 0)) greatest = index
    }
    kept.add(least).add(greatest)
  }
  return [...kept].sort((one, other) => one - other)
}
