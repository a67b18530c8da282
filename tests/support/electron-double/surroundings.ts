import { modelled } from './modelled.ts'

const display = { id: 1, workArea: { x: 0, y: 0, width: 1280, height: 800 } }

/** One display of a common size. */
export const screen = modelled('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
})

export const nativeTheme = modelled('nativeTheme', { shouldUseDarkColors: false })

export const nativeImage = modelled('nativeImage', { createFromPath: (path: string) => ({ path }) })
