import type { Locator, Page } from 'playwright-core'

/** A placement as somebody takes it without a mouse. */

/** The question that is being asked. */
export const placedCard = (page: Page): Locator => page.locator('article[data-item][data-phase="asking"]').first()

/** Waits for the next question, or for the result. */
export async function nextOf(page: Page, before: string | null): Promise<string | null> {
  const found = await page.waitForFunction((uid) => {
    const heading = document.querySelector('h1')?.textContent
    if (heading === 'Where to begin') return 'over'
    const asked = document.querySelector('article[data-item][data-phase="asking"]')?.getAttribute('data-item')
    return asked && asked !== uid ? asked : null
  }, before)
  const value = (await found.jsonValue()) as string
  return value === 'over' ? null : value
}

/** Says “A little” to every question before the first one, and begins. */
export async function begin(page: Page): Promise<void> {
  for (const question of await page.getByRole('group').all()) {
    await question.getByRole('radio', { name: 'A little' }).focus()
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('Enter')
  // Whoever called the app before may still hold the seat of the one window that studies.
  const seat = page.getByRole('alert').getByRole('button', { name: 'Use it here' })
  await placedCard(page).or(seat).first().waitFor()
  if (await seat.isVisible()) {
    await seat.focus()
    await page.keyboard.press('Enter')
  }
  await placedCard(page).waitFor()
}
