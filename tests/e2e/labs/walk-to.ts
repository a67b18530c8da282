import type { Locator, Page } from 'playwright-core'

/** Walks with Tab alone until an element has the focus. Inside a group of radios arrows move, as they do for a learner. */
export async function walkTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor()
  for (let presses = 0; presses < 250; presses += 1) {
    const where = await wanted.evaluate((element) => {
      const focused = document.activeElement
      if (focused === element) return 'here'
      const isRadio = element instanceof HTMLInputElement && element.type === 'radio'
      return isRadio && focused instanceof HTMLInputElement && focused.name === element.name
        ? 'same group'
        : 'elsewhere'
    })
    if (where === 'here') return
    await page.keyboard.press(where === 'same group' ? 'ArrowDown' : 'Tab')
  }
  throw new Error(`Tab never reached ${String(wanted)}`)
}
