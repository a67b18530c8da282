import type { Generator } from '#domain/text/seeded-generator.ts'
import { type Stroke, waysToWrite } from './digit-strokes.ts'

/** Cells along each side of a drawing. */
export const sideCells = 8
export const cellCount = sideCells * sideCells
/** Digits from 0 to 9. */
export const digitCount = 10

/**
 * Draws a digit as somebody might: of varying size, place, slant and thickness, with noise, half of the time in full
 * black and white as on the pad.
 *
 * Uses the four operations and square roots only: these are rounded alike on every machine, and the models that are
 * trained on such drawings are compared to the byte.
 *
 * @returns 64 cells row by row, 0 for white to 1 for ink
 */
export function drawDigit(digit: number, generator: Generator): Float32Array {
  const between = (low: number, high: number) => low + (high - low) * generator()
  const ways = waysToWrite[digit] ?? []
  const way = ways[Math.floor(generator() * ways.length)] ?? []
  const width = between(0.5, 0.85)
  const height = between(0.7, 0.95)
  const slant = between(-0.18, 0.18)
  const middleX = between(0.44, 0.56)
  const middleY = between(0.45, 0.55)
  const radius = between(0.045, 0.085)
  const strokes = way.map((stroke) =>
    stroke.map(([x, y]): [number, number] => {
      const fromMiddleX = x - 0.5 + between(-0.03, 0.03)
      const fromMiddleY = y - 0.5 + between(-0.03, 0.03)
      return [middleX + fromMiddleX * width - fromMiddleY * slant, middleY + fromMiddleY * height]
    }),
  )
  const blackAndWhite = generator() < 0.5
  return Float32Array.from({ length: cellCount }, (_, cell) => {
    const x = ((cell % sideCells) + 0.5) / sideCells
    const y = (Math.floor(cell / sideCells) + 0.5) / sideCells
    const away = strokes.reduce((nearest, stroke) => Math.min(nearest, distanceToStroke(x, y, stroke)), 1)
    const ink = Math.min(1, Math.max(0, 1 - (away - radius) / 0.06))
    const noisy = Math.min(1, Math.max(0, ink + between(-0.15, 0.15)))
    const speck = generator() < 0.015
    const seen = speck ? 1 - noisy : noisy
    return blackAndWhite ? Number(seen >= 0.5) : seen
  })
}

function distanceToStroke(x: number, y: number, stroke: Stroke): number {
  let nearest = 1
  for (let index = 1; index < stroke.length; index++) {
    const [fromX, fromY] = stroke[index - 1] ?? [0, 0]
    const [toX, toY] = stroke[index] ?? [0, 0]
    const alongX = toX - fromX
    const alongY = toY - fromY
    const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX * alongX + alongY * alongY)
    const within = Math.min(1, Math.max(0, share))
    const awayX = x - fromX - within * alongX
    const awayY = y - fromY - within * alongY
    nearest = Math.min(nearest, Math.sqrt(awayX * awayX + awayY * awayY))
  }
  return nearest
}
