import { z } from 'zod'

const placeSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximized: z.boolean(),
  /** Electron's zoom level: each step is 20 %, 0 is 100 %. */
  zoomLevel: z.number().min(-10).max(10),
})
export type Place = z.infer<typeof placeSchema>

export const windowMemorySchema = z.strictObject({
  /** Fragment of the page that was open last. */
  page: z.string().max(500),
  display: z.string(),
  /** One place per display, because a window is laid out differently on the laptop and on the big screen. */
  places: z.record(z.string(), placeSchema),
})
export type WindowMemory = z.infer<typeof windowMemorySchema>

/** A display as far as it matters here; lengths in device-independent pixels. */
export interface Display {
  readonly id: number
  readonly workArea: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

const usual = { width: 1180, height: 820 }

/**
 * Where the window goes: on the display it was on last, if that is still there, at the place it had there, moved
 * as far as needed to be seen whole.
 *
 * @param displays the primary display first
 */
export function placeWindow(memory: WindowMemory | null, displays: readonly [Display, ...Display[]]): Place {
  const display = displays.find(({ id }) => String(id) === memory?.display) ?? displays[0]
  const { workArea } = display
  const kept = memory?.places[String(display.id)]
  const width = Math.min(kept?.width ?? usual.width, workArea.width)
  const height = Math.min(kept?.height ?? usual.height, workArea.height)
  const x = kept?.x ?? workArea.x + Math.floor((workArea.width - width) / 2)
  const y = kept?.y ?? workArea.y + Math.floor((workArea.height - height) / 2)
  return {
    x: within(x, workArea.x, workArea.x + workArea.width - width),
    y: within(y, workArea.y, workArea.y + workArea.height - height),
    width,
    height,
    maximized: kept?.maximized ?? false,
    zoomLevel: kept?.zoomLevel ?? 0,
  }
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** The page to open again. A review is not resumed by opening a window; Today offers it. */
export function pageToRestore(memory: WindowMemory | null): string {
  const page = memory?.page ?? ''
  return /^#\/[\w%~./:-]*$/.test(page) && !page.startsWith('#/review') ? page : '#/today'
}
