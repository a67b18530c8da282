/** The lines of the board's panes, as SVG paths in the user units of a pane. They are drawn by rule, not from a real run. */

/** Step at which run B leaps, as a share of the run. */
export const leap = 0.4

/** Loss at a share of the run from 0 to 1; both runs begin at 1. */
export function lossOf(run: 'A' | 'B', share: number): number {
  if (run === 'A') return 0.06 + 0.94 * Math.exp(-3.4 * share)
  if (share <= leap) return 0.06 + 0.94 * Math.exp(-2.7 * share)
  return 0.88 + 0.05 * Math.sin((share - leap) * 30) * (1 - share)
}

export interface Frame {
  left: number
  right: number
  top: number
  bottom: number
}

export function lossPath(run: 'A' | 'B', { left, right, top, bottom }: Frame): string {
  const points: string[] = []
  const steps = 100
  for (let step = 0; step <= steps; step += 1) {
    const share = step / steps
    const x = left + share * (right - left)
    points.push(`${x.toFixed(1)} ${(bottom - lossOf(run, share) * (bottom - top)).toFixed(1)}`)
  }
  return `M${points.join('L')}`
}

/** A bell standing on its baseline: `spread` is its standard deviation, in user units like everything else. */
export function bellPath(bell: { middle: number; baseline: number; spread: number; height: number; reach: number }) {
  const points: string[] = []
  for (let x = -bell.reach; x <= bell.reach; x += 2) {
    const y = bell.baseline - bell.height * Math.exp(-0.5 * (x / bell.spread) ** 2)
    points.push(`${bell.middle + x} ${y.toFixed(1)}`)
  }
  return `M${points.join('L')}`
}

/** Two tones that swell and fade, about a middle line. */
export function wavePath(wave: { left: number; right: number; middle: number; height: number }): string {
  const points: string[] = []
  for (let x = wave.left; x <= wave.right; x += 1) {
    const t = (x - wave.left) / (wave.right - wave.left)
    const swell = Math.sin(Math.PI * t) * (0.62 + 0.38 * Math.sin(9 * t))
    const y = wave.middle + wave.height * swell * (0.7 * Math.sin(96 * t) + 0.3 * Math.sin(41 * t))
    points.push(`${x} ${y.toFixed(1)}`)
  }
  return `M${points.join('L')}`
}
