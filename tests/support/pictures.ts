import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Where pictures go that somebody wants to look at: `LECTERN_PICTURES=<folder>` before a single test file. */
const folder = process.env.LECTERN_PICTURES

const looks = [
  { theme: 'light', width: 1280 },
  { theme: 'dark', width: 700 },
] as const

/** The whole page as it stands, wide in light and narrow in dark; nothing without a folder for it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  const before = await page.evaluate(() => ({ theme: document.documentElement.dataset.theme ?? '', top: scrollY }))
  const size = page.viewportSize() ?? { width: 1280, height: 800 }
  for (const { theme, width } of looks) {
    await page.evaluate((to) => {
      document.documentElement.dataset.theme = to
    }, theme)
    await page.setViewportSize({ ...size, width })
    await page.screenshot({ path: join(folder, `${name}-${theme}-${width}.png`), fullPage: true })
    await page.screenshot({ path: join(folder, `${name}-${theme}-${width}-window.png`) })
  }
  await page.setViewportSize(size)
  await page.evaluate(({ theme, top }) => {
    document.documentElement.dataset.theme = theme
    scrollTo(0, top)
  }, before)
}
