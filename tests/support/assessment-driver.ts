import type { Locator, Page } from 'playwright-core'
import { itemOf, putAnswer } from './card-driver.ts'

/** A final assessment as somebody takes it without a mouse. */

/** The question that is shown in the room, by its number. */
export const question = (page: Page, number: number) => page.locator('article').getByText(`Question ${number} of 24`)

/** Goes to a control and presses Enter on it. */
export async function press(page: Page, control: Locator): Promise<void> {
  await control.focus()
  await page.keyboard.press('Enter')
}

/** On to the next question, which has this number. */
export async function next(page: Page, number: number): Promise<void> {
  await page.keyboard.press(']')
  await question(page, number)
    .waitFor({ timeout: 2_000 })
    .catch(async () => {
      // In a text field a bracket is a bracket.
      await press(page, page.getByRole('button', { name: 'Next' }))
      await question(page, number).waitFor()
    })
}

/** Answers the question that is shown, by keys, and gives back its uid. */
export async function answer(page: Page, number: number, right: boolean): Promise<string> {
  await question(page, number).waitFor()
  const card = page.locator('article[data-item]')
  const uid = (await card.getAttribute('data-item')) ?? ''
  await putAnswer(page, card, itemOf(uid), right)
  const told = right ? 'rightly' : 'wrongly'
  await page
    .getByRole('button', { name: new RegExp(`^Question ${number}, answered`) })
    .waitFor({ timeout: 5_000 })
    .catch(() => {
      throw new Error(`Question ${number} (${uid}) was not answered ${told}.`)
    })
  return uid
}
