import type { Settings } from '#contract/settings.ts'

export type ThemeName = 'light' | 'dark' | 'contrast-light' | 'contrast-dark'
export interface SystemWishes {
  dark: boolean
  moreContrast: boolean
}

const STORED_AS = 'lectern.appearance'

/** The theme to show: the chosen one, or what the operating system asks for. */
export function resolveTheme(chosen: Settings['theme'], system: SystemWishes): ThemeName {
  if (chosen !== 'system') return chosen
  const brightness = system.dark ? 'dark' : 'light'
  return system.moreContrast ? `contrast-${brightness}` : brightness
}

/** Attributes and custom properties of <html> that the settings stand for. Reading size is free of the interface size. */
export function appearanceOf(settings: Settings) {
  const scale = settings.interfacePercent / 100
  return {
    theme: settings.theme,
    data: { font: settings.readingFont, density: settings.density, motion: settings.motion },
    properties: {
      'font-size': `${settings.interfacePercent}%`,
      '--reading-size': `${(settings.readingSizePx / 16 / scale).toFixed(4)}rem`,
      '--column-characters': String(settings.columnCharacters),
    },
  }
}
export type Appearance = ReturnType<typeof appearanceOf>

const wishQueries = { dark: '(prefers-color-scheme: dark)', moreContrast: '(prefers-contrast: more)' } as const

function systemWishes(): SystemWishes {
  return {
    dark: window.matchMedia(wishQueries.dark).matches,
    moreContrast: window.matchMedia(wishQueries.moreContrast).matches,
  }
}

function show(appearance: Appearance): void {
  const root = document.documentElement
  root.dataset.theme = resolveTheme(appearance.theme, systemWishes())
  Object.assign(root.dataset, appearance.data)
  for (const [name, value] of Object.entries(appearance.properties)) root.style.setProperty(name, value)
}

let shown: Appearance | null = null

/** Shows the settings and keeps a copy for the next start's first paint. */
export function applyAppearance(settings: Settings): void {
  shown = appearanceOf(settings)
  show(shown)
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(shown))
  } catch {
    // Without storage the next start flashes once; nothing else depends on it.
  }
}

/** Follows the system while the theme is left to it. */
export function followSystem(): void {
  for (const query of Object.values(wishQueries)) {
    window.matchMedia(query).addEventListener('change', () => {
      if (shown !== null) show(shown)
    })
  }
}
