import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import type { Item } from '#domain/item/item.ts'
import { plainInline } from '#domain/text/inline.ts'

const itemsPath = join(import.meta.dirname, '../../out/courses/pytorch-tensorflow/items.json')
const items = new Map((JSON.parse(readFileSync(itemsPath, 'utf8')) as Item[]).map((item) => [item.uid, item]))

export function itemOf(uid: string): Item {
  const item = items.get(uid)
  if (!item) throw new Error(`The course has no item ${uid}`)
  return item
}

/** What a lesson asks: all its questions but those kept for the assessment. */
export function questionsOf(lessonId: string): Item[] {
  return [...items.values()].filter((item) => item.lessonId === lessonId && !item.reserved)
}

/** The form of a question that a card shows. */
function formOf(item: Item, type: string | null): Item {
  return [item, ...(item.forms ?? [])].find((form) => form.type === type) ?? item
}

/** The card that is being asked now. */
export function askedCard(page: Page): Locator {
  return page.locator('article[data-item][data-phase="asking"]').first()
}

/** Answers the asked card with the keyboard alone, rightly or wrongly, and waits for the verdict. */
export async function answerCard(page: Page, right: boolean): Promise<{ uid: string; verdict: string }> {
  const card = askedCard(page)
  await card.waitFor()
  const uid = (await card.getAttribute('data-item')) ?? ''
  const item = formOf(itemOf(uid), await card.getAttribute('data-type'))
  const asked = page.locator(`article[data-item="${uid}"]`).first()
  await answerSilently(page, asked, item, right)
  const status = asked.getByRole('status').filter({ hasText: /^(Correct|Wrong|Partly right)/ })
  await status.first().waitFor()
  return { uid, verdict: (await status.first().innerText()).trim() }
}

/** Presses Continue, which has the focus after a verdict. */
export async function continueOn(page: Page): Promise<void> {
  await page.keyboard.press('Enter')
}

/** Answers a card that keeps its verdict to itself. */
export async function answerSilently(page: Page, card: Locator, item: Item, right: boolean): Promise<void> {
  await putAnswer(page, card, item, right)
  await handIn(page, card, item, right)
}

/** Hands in what is on the card: Enter where the focus is in a choice or a field, its button elsewhere. */
async function handIn(page: Page, card: Locator, item: Item, right: boolean): Promise<void> {
  if (item.type === 'matching' || item.type === 'table' || item.type === 'ordering') {
    await card.getByRole('button', { name: /^(Check answer|Answer)$/ }).focus()
  }
  await page.keyboard.press('Enter')
  if (item.type === 'short-answer' || item.type === 'free-recall') await tickIdeas(page, card, right)
}

/** Puts a right or a wrong answer on a card by keys, and leaves handing it in to the caller. */
export async function putAnswer(page: Page, card: Locator, item: Item, right: boolean): Promise<void> {
  switch (item.type) {
    case 'single-choice':
    case 'outdated-claim':
    case 'compare':
      return choose(card, item.options.find(({ correct }) => correct === right)?.text ?? '')
    case 'multiple-choice':
      for (const option of item.options.filter(({ correct }) => correct === right)) await choose(card, option.text)
      return
    case 'true-false':
      await choose(card, item.truth === right ? 'True' : 'False')
      return choose(card, item.reasons.find(({ correct }) => correct === right)?.text ?? '')
    case 'scenario':
      await choose(card, item.options.find(({ correct }) => correct === right)?.text ?? '')
      return choose(card, item.reasons.find(({ correct }) => correct === right)?.text ?? '')
    case 'cloze':
      for (const [index, blank] of item.blanks.entries()) {
        await card.getByRole('textbox').nth(index).focus()
        await page.keyboard.type(right ? blank.answer : 'quite another thing')
      }
      return
    case 'numeric':
      await card.getByRole('textbox').focus()
      return page.keyboard.type(String(right ? item.value : item.value * 3 + 7))
    case 'short-answer':
    case 'free-recall':
      await card.getByRole('textbox').focus()
      return page.keyboard.type('In my own words.')
    case 'matching':
      return select(
        card,
        item.left.map(({ rightId }) => entry(item.right, rightId, right)),
      )
    case 'table': {
      const blanks = item.rows.flat().filter((cell) => cell.kind === 'blank')
      const wanted = blanks.map(({ answer, options }) =>
        right ? answer : (options.find((text) => text !== answer) ?? ''),
      )
      return select(card, wanted)
    }
    case 'ordering':
      return order(
        page,
        card,
        item.steps.map(({ text }) => plainInline(text)),
        right,
      )
    default:
      // A new type without a way to answer it does not compile.
      return item satisfies never
  }
}

function entry(entries: readonly { id: string; text: string }[], rightId: string, right: boolean): string {
  return entries.find(({ id }) => (id === rightId) === right)?.text ?? ''
}

async function choose(card: Locator, text: string): Promise<void> {
  const control = card.locator('label', { has: card.page().getByText(plainInline(text), { exact: true }) }).first()
  await control.locator('input').focus()
  await card.page().keyboard.press('Space')
}

async function select(card: Locator, wanted: readonly string[]): Promise<void> {
  const fields = card.locator('select')
  for (const [index, text] of wanted.entries()) {
    await fields.nth(index).focus()
    await fields.nth(index).selectOption({ label: plainInline(text) })
  }
}

/** Says of the own text which ideas are in it, and how well it went. */
async function tickIdeas(page: Page, card: Locator, right: boolean): Promise<void> {
  const ideas = card.getByRole('checkbox')
  await ideas.first().waitFor()
  if (right) {
    for (const idea of await ideas.all()) {
      await idea.focus()
      await page.keyboard.press('Space')
    }
  }
  await card.getByRole('button', { name: right ? 'Good' : 'Again', exact: false }).focus()
  await page.keyboard.press('Enter')
}

/** Brings each step up to its place, the first one first; for a wrong answer the last one comes first. */
async function order(page: Page, card: Locator, steps: readonly string[], right: boolean): Promise<void> {
  const wanted = right ? steps : steps.toReversed()
  for (const [place, text] of wanted.entries()) {
    for (;;) {
      const shown = await card.locator('li .text').allInnerTexts()
      const at = shown.findIndex((one) => one.trim() === text)
      if (at <= place) break
      await card.getByRole('button', { name: `Move up: ${text}`, exact: true }).focus()
      await page.keyboard.press('Alt+ArrowUp')
    }
  }
}
