// Puts the appearance chosen last time on <html> before anything is painted. The page applies the stored settings
// again when they arrive (app/appearance.ts); this copy only prevents a flash. Plain JavaScript: it is not compiled.
;(() => {
  const root = document.documentElement
  /** @param {string} query */
  const prefers = (query) => window.matchMedia(query).matches
  /** @type {{ theme?: string, data?: Record<string, string>, properties?: Record<string, string> }} */
  let kept = {}
  try {
    kept = JSON.parse(localStorage.getItem('lectern.appearance') ?? '{}')
  } catch {
    // An unreadable copy counts as none.
  }
  const dark = prefers('(prefers-color-scheme: dark)') ? 'dark' : 'light'
  const system = prefers('(prefers-contrast: more)') ? `contrast-${dark}` : dark
  root.dataset.theme = !kept.theme || kept.theme === 'system' ? system : kept.theme
  for (const [name, value] of Object.entries(kept.data ?? {})) root.dataset[name] = value
  for (const [name, value] of Object.entries(kept.properties ?? {})) root.style.setProperty(name, value)
})()
