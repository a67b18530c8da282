import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LessonPage } from '#contract/library.ts'
import { openTestBrowser } from '../support/browser.ts'
import { RunningApp } from '../support/running-app.ts'
import { openWatched, visit } from '../support/watched-page.ts'

const courseId = 'pytorch-tensorflow'
const lessonId = 'L03'
const hasTools = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

let folder = ''
let app: RunningApp
let browser: Browser
let lesson: LessonPage

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lectern-print-'))
  app = new RunningApp()
  await app.start('2026-11-20T09:00:00Z')
  browser = await openTestBrowser()
  lesson = await app.call<LessonPage>('library.lesson', { courseId, lessonId })
})
afterAll(async () => {
  await browser?.close()
  await app?.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** The lesson with a print dialog that is seen to open and left open: nobody can press its buttons in a test. */
async function lessonIn(colorScheme: 'light' | 'dark') {
  const watched = await openWatched(browser, { colorScheme, viewport: { width: 1280, height: 800 } })
  await watched.page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.dialog = 'open'
    }
  })
  await watched.page.goto(app.url)
  await visit(watched.page, `/library/${courseId}/${lessonId}`)
  await watched.page.getByRole('button', { name: 'Print or save as PDF' }).waitFor()
  return watched
}
const dialog = (page: Page) => page.waitForSelector('html[data-dialog]', { state: 'attached' })

describe.each(['light', 'dark'] as const)('a lesson printed from the %s theme', (scheme) => {
  test('is a document of pages, with nothing of the app, and is gone from the page afterwards', async () => {
    const { page, complaints } = await lessonIn(scheme)
    await page.getByRole('button', { name: 'Print or save as PDF' }).click()
    await dialog(page)
    await page.emulateMedia({ media: 'print', colorScheme: scheme })
    const look = await page.evaluate(() => {
      const paper = document.querySelector('.paper')
      const style = (element: Element | null) => element && getComputedStyle(element)
      const wide = [...(paper?.querySelectorAll('*') ?? [])].filter((element) => {
        const right = element.getBoundingClientRect().right
        return element.closest('svg') === null && right > (paper?.getBoundingClientRect().right ?? 0) + 1
      })
      return {
        app: style(document.querySelector('#app'))?.display,
        text: style(paper)?.color,
        ground: style(document.documentElement)?.backgroundColor,
        buttons: [...(paper?.querySelectorAll('button') ?? [])].filter((button) => button.checkVisibility()).length,
        wide: wide.map((element) => element.className),
      }
    })
    expect(look).toEqual({
      app: 'none',
      text: 'rgb(0, 0, 0)',
      ground: 'rgb(255, 255, 255)',
      buttons: 0,
      wide: [],
    })
    await page.emulateMedia({ media: null })
    const pdf = await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length).toBeGreaterThan(4)
    // Printing by the debugger tells the page that printing is over, as a closed dialog does.
    await page.locator('.paper').waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test.skipIf(!hasTools)('holds every section, question, note and answer (needs pdftotext)', async () => {
    const { page } = await lessonIn(scheme)
    await page.keyboard.press('Control+p')
    await dialog(page)
    const path = join(folder, `${scheme}.pdf`)
    await page.pdf({ path, format: 'A4', printBackground: true, preferCSSPageSize: true })
    await page.context().close()
    // Lines break at hyphens, which pdftotext takes for soft ones, and between words.
    const plain = (words: string) => words.replaceAll(/[*`\s-]/gu, '')
    const text = plain(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }))
    expect(text).toContain(plain(lesson.lesson.title))
    for (const { title } of lesson.lesson.sections) expect(text).toContain(plain(title))
    const notes = text.lastIndexOf('NotesWhatthenumbers')
    const answers = text.lastIndexOf('Answers1.')
    expect(notes).toBeGreaterThan(0)
    expect(answers).toBeGreaterThan(notes)
    for (const { item } of lesson.cards) {
      expect(text.slice(0, notes)).toContain(plain(item.stem))
      expect(text.slice(0, notes)).not.toContain(plain(item.explanation))
      expect(text.slice(answers)).toContain(plain(item.explanation))
    }
    expect(text.slice(notes, answers)).toContain('Khatriarticle')
    expect(text.slice(notes, answers)).toMatch(/1\..*2\..*3\./u)
  })
})
