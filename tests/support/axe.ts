import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[]
}

export const themes = ['light', 'dark', 'contrast-light', 'contrast-dark'] as const
export type Theme = (typeof themes)[number]

/**
 * Runs axe on the page as it stands; each violation as one readable line. The script goes in through the debugging
 * protocol, since the page's content policy rightly lets nobody else add one.
 *
 * @param within a selector; only what lies in the elements that it finds is judged
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(source)
  const result = (await page.evaluate(
    `axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, { runOnly: { type: 'tag', values: ${JSON.stringify(tags)} }, resultTypes: ['violations'] })`,
  )) as AxeResult
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  )
}

/** Runs axe on the page in several themes, one after the other without loading it anew, and ends in the light one. */
export async function violationsIn(page: Page, names: readonly Theme[], within?: string): Promise<string[]> {
  const found: string[] = []
  for (const theme of [...names, null]) {
    await page.evaluate(async (name) => {
      document.documentElement.dataset.theme = name
      // Colours that are still on their way are those of no theme.
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    }, theme ?? 'light')
    if (theme !== null) found.push(...(await violations(page, within)).map((line) => `${theme}: ${line}`))
  }
  return found
}
