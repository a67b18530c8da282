import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { openTestBrowser } from '../support/browser.ts'
import { answerCard, askedCard } from '../support/card-driver.ts'
import { pages } from '../support/pages.ts'
import { RunningApp } from '../support/running-app.ts'
import { liveThrough } from '../support/study-history.ts'
import { openWatched, visit } from '../support/watched-page.ts'

/** Where the pictures go; ignored by git. */
const folder = resolve(process.argv[2] ?? 'screenshots')
const widths = [1280, 700] as const
const schemes = ['light', 'dark'] as const

mkdirSync(folder, { recursive: true })
const app = new RunningApp()
const browser = await openTestBrowser()
let taken = 0
try {
  // Before the first answer, then after three weeks of study.
  await app.start('2026-11-01T09:00:00Z')
  await each(async (page, name) => {
    await shoot(page, `first-run-${name}`)
  })
  await app.stop()
  await app.start(await liveThrough(app, '2026-11-01T09:00:00Z', 20))
  await each(async (page, name) => {
    for (const { name: pageName, hash } of pages) {
      await visit(page, hash)
      await shoot(page, `${pageName}-${name}`, pageName === 'progress' || pageName === 'help')
    }
    for (const right of [true, false]) {
      await visit(page, '/review')
      await askedCard(page).waitFor()
      await answerCard(page, right)
      await shoot(page, `review-${right ? 'right' : 'wrong'}-${name}`)
      await page.keyboard.press('Control+z')
      await visit(page, '/today')
    }
    for (const lessonId of ['L01', 'L02', 'L03', 'L04']) {
      await visit(page, `/library/pytorch-tensorflow/${lessonId}`)
      await shoot(page, `whole-${lessonId}-${name}`, true)
    }
  })
} finally {
  await browser.close()
  await app.remove()
}
console.log(`${taken} pictures in ${folder}`)

async function each(take: (page: Page, name: string) => Promise<void>): Promise<void> {
  for (const colorScheme of schemes) {
    for (const width of widths) {
      const { page, complaints } = await openWatched(browser, { colorScheme, viewport: { width, height: 800 } })
      await page.goto(app.url)
      await take(page, `${colorScheme}-${width}`)
      await page.context().close()
      if (complaints.length > 0) throw new Error(`The pages complained:\n${complaints.join('\n')}`)
    }
  }
}

async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  // Long enough for a chart to arrive and a fade to end.
  await page.waitForTimeout(900)
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage })
  taken += 1
}
