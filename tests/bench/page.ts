import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import type { CourseIndex } from '#domain/course/course.ts'
import { openTestBrowser, testBrowserPath } from '../support/browser.ts'
import { RunningApp } from '../support/running-app.ts'
import { BENCH_NOW_MS } from './bench-collection.ts'
import { round } from './round.ts'
import { quantile } from './timing.ts'

const courseId = 'pytorch-tensorflow'
const coursePath = join(import.meta.dirname, '../../out/courses', courseId)

/** What a page of the built app takes in a real browser. */
export interface PageReport {
  /** From the step into a lesson to its first paragraph on the screen, in milliseconds. */
  readonly lessonOpenP50: number
  readonly lessonOpenP95: number
  readonly lessonsOpened: number
  /** JavaScript that the first page loads, compressed as a server would, in thousands of bytes. */
  readonly firstRouteScriptKilobytes: number
}

/** Null on a machine without a browser. */
export async function measurePages(rounds: number): Promise<PageReport | null> {
  if (!testBrowserPath) return null
  const app = new RunningApp()
  const browser = await openTestBrowser()
  try {
    await app.start(new Date(BENCH_NOW_MS).toISOString())
    return await measureIn(browser, app.url, rounds)
  } finally {
    await browser.close()
    await app.remove()
  }
}

async function measureIn(browser: Browser, url: string, rounds: number): Promise<PageReport> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const scripts: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  await page.goto(url)
  await page.locator('h1').first().waitFor()
  // The stream of changes stays open, so that the network is never idle: what comes within two seconds belongs to it.
  await page.waitForTimeout(2_000)
  const bodies = await Promise.all(scripts)
  const times: number[] = []
  for (let pass = 0; pass < rounds; pass += 1) {
    for (const { id, title } of lessons()) {
      times.push(await openLesson(page, id, title))
      await page.evaluate((course) => {
        location.hash = `/library/${course}`
      }, courseId)
      await page.locator('h1', { hasText: 'read critically' }).waitFor()
    }
  }
  return {
    lessonOpenP50: round(quantile(times, 0.5)),
    lessonOpenP95: round(quantile(times, 0.95)),
    lessonsOpened: times.length,
    firstRouteScriptKilobytes: round(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000),
  }
}

function lessons(): { id: string; title: string }[] {
  const index = JSON.parse(readFileSync(join(coursePath, 'index.json'), 'utf8')) as CourseIndex
  return index.modules.flatMap((module) => module.lessons)
}

/** By the clock of the page, from the change of address to the frame after the first paragraph is there. */
function openLesson(page: Page, id: string, title: string): Promise<number> {
  return page.evaluate(
    ({ address, title }) =>
      new Promise<number>((resolve) => {
        const startMs = performance.now()
        location.hash = address
        const look = () => {
          const heading = document.querySelector('main h1')?.textContent?.trim()
          const paragraph = document.querySelector('main section p')
          if (heading === title && paragraph) requestAnimationFrame(() => resolve(performance.now() - startMs))
          else requestAnimationFrame(look)
        }
        look()
      }),
    { address: `/library/${courseId}/${id}`, title },
  )
}
