import type { Settings } from '#contract/settings.ts'
import { call } from '../../bridge/call.ts'
import { failureOf } from '../../bridge/failure.ts'
import { toast } from '../../composables/toasts.ts'
import { fileSize } from '../../composables/wording.ts'
import { useSettings } from '../settingsStore.ts'
import type { PaletteEntry } from './entries.ts'

const themes: { theme: Settings['theme']; label: string }[] = [
  { theme: 'light', label: 'Use the light theme' },
  { theme: 'dark', label: 'Use the dark theme' },
  { theme: 'contrast-light', label: 'Use the light high-contrast theme' },
  { theme: 'contrast-dark', label: 'Use the dark high-contrast theme' },
  { theme: 'system', label: 'Use the theme of the system' },
]

/** Work that ends in a toast, well or badly. */
async function told(work: () => Promise<string>): Promise<void> {
  try {
    toast(await work())
  } catch (thrown) {
    toast(failureOf(thrown).message)
  }
}

/** Commands without a key of their own. */
export function plainActions(): PaletteEntry[] {
  const settings = useSettings()
  const changeTheme = (theme: Settings['theme']) => () =>
    told(async () => {
      await settings.change({ theme })
      return 'Theme changed.'
    })
  const backUp = () =>
    told(async () => `Backup made and verified, ${fileSize((await call('backup.create', {})).bytes)}.`)
  return [
    { id: 'back-up', label: 'Back up now', context: '', keys: undefined, run: () => void backUp() },
    ...themes.map(({ theme, label }) => ({
      id: `theme-${theme}`,
      label,
      context: '',
      keys: undefined,
      run: () => void changeTheme(theme)(),
    })),
  ]
}
