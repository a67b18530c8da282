import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssessmentOverview, AssessmentResult } from '#contract/assessment.ts'
import type { OutputOf } from '#contract/contract.ts'
import type { Misconception } from '#domain/course/register.ts'
import { adviceNames } from '#domain/placement/advice-words.ts'
import { answer, next, press } from '../support/assessment-driver.ts'
import { openTestBrowser } from '../support/browser.ts'
import { answerCard, answerSilently, askedCard, itemOf } from '../support/card-driver.ts'
import { picture } from '../support/pictures.ts'
import { begin, nextOf, placedCard } from '../support/placement-driver.ts'
import { RunningApp } from '../support/running-app.ts'
import { openWatched } from '../support/watched-page.ts'

/**
 * The whole way of somebody who opens the course for the first time, as one story: each step stands on what the steps
 * before it left. Nothing is gone to by its address; every page is reached by a link or a button that is in sight.
 */

const courseId = 'pytorch-tensorflow'
const app = new RunningApp()
let browser: Browser

beforeAll(async () => {
  browser = await openTestBrowser()
  await app.start('2026-11-20T09:00:00Z')
})
afterAll(async () => {
  await browser.close()
  await app.remove()
})

const course = () => app.call<OutputOf<'library.course'>>('library.course', { courseId })
const rowOf = async (lessonId: string) => {
  const row = (await course()).modules.flatMap(({ lessons }) => lessons).find((lesson) => lesson.lessonId === lessonId)
  if (!row) throw new Error(`The course has no lesson ${lessonId}.`)
  return row
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first()

test('somebody who knows half: placement, a lesson with its lab, the course page and the final assessment', async () => {
  const { page, complaints } = await openWatched(browser, { reducedMotion: 'reduce' })
  await page.goto(app.url)
  await press(page, link(page, 'Library'))
  await press(page, link(page, 'PyTorch and TensorFlow'))
  await heading(page, 'PyTorch and TensorFlow').waitFor()
  await picture(page, '1-course')

  await takePlacement(page)
  await readManyDevices(page)
  await lookAtCourse(page)
  await takeAssessment(page)

  expect(complaints).toEqual([])
  await page.context().close()
  await expectSameAfterRestart()
}, 300_000)

/** Right wherever the question belongs to the first half of the course. */
const knows = (uid: string) => itemOf(uid).lessonId < 'L08'

async function takePlacement(page: Page): Promise<void> {
  await press(page, link(page, 'Find your start'))
  await heading(page, 'What do you know already?').waitFor()
  await picture(page, '2-placement-before')
  await begin(page)
  await picture(page, '3-placement-question')
  const asked: string[] = []
  for (let uid = await placedCard(page).getAttribute('data-item'); uid !== null; uid = await nextOf(page, uid)) {
    asked.push(uid)
    await answerSilently(page, placedCard(page), itemOf(uid), knows(uid))
  }
  await heading(page, 'Where to begin').waitFor()
  await picture(page, '4-placement-result')

  const right = asked.filter(knows).length
  await page.getByText(`${right} of ${asked.length} questions right`).waitFor()
  const { result } = await app.call<OutputOf<'placement.get'>>('placement.get', { courseId })
  const lessons = result?.modules.flatMap((module) => module.lessons) ?? []
  expect(lessons).toHaveLength(14)
  for (const { title, advice, because } of lessons) {
    const row = page.locator('li.lesson', { has: page.getByRole('link', { name: title, exact: true }) })
    expect(await row.getByRole('radio', { checked: true }).getAttribute('value')).toBe(advice)
    expect(await row.innerText()).toContain(because)
  }
  for (const { because } of result?.modules ?? []) expect(await page.locator('main').innerText()).toContain(because)
  for (const kind of ['skim', 'refresh', 'study'] as const) {
    const count = lessons.filter(({ advice }) => advice === kind).length
    await page.locator('dt', { hasText: new RegExp(`^\\s*${count}\\s+${adviceNames[kind]}\\s*$`) }).waitFor()
  }
  // What was known is passed by, what was not is to be studied.
  expect(lessons.filter(({ advice }) => advice === 'skim').every(({ lessonId }) => lessonId < 'L08')).toBe(true)
  expect(lessons.some(({ advice }) => advice === 'skim')).toBe(true)
  expect(lessons.find(({ lessonId }) => lessonId === 'L10')?.advice).toBe('study')
}

/** Lesson 10 with its figure, a card of the glossary, all its questions and its lab. */
async function readManyDevices(page: Page): Promise<void> {
  const { title } = await rowOf('L10')
  await press(page, link(page, title))
  await heading(page, title).waitFor()
  const skip = page.getByRole('button', { name: 'Skip', exact: true })
  await skip.or(askedCard(page)).first().waitFor()
  await picture(page, '5-lesson-top')
  if (await skip.isVisible()) await press(page, skip)
  await page.locator('.course-figure svg').first().waitFor()
  await readTermCard(page)

  const lab = page.locator('[data-lab="replicas"]')
  const prediction = (await lab.getAttribute('data-predicts')) ?? ''
  const asked = new Map<string, string>()
  let mixedUp: string | null = null
  for (let count = 0; count < 40; count += 1) {
    if (!(await anotherCard(page))) break
    const uid = (await askedCard(page).getAttribute('data-item')) ?? ''
    const isWrong = mixedUp === null && uid !== prediction && !asked.has(uid)
    if (uid === prediction) await picture(page, '6-lab-before')
    const { verdict } = await answerCard(page, !isWrong)
    asked.set(uid, verdict)
    if (isWrong) mixedUp = await followMixUp(page)
    if (uid === prediction) await picture(page, '8-lab-predicted')
    await continueFrom(page, uid)
    if (uid === prediction) await runLab(page)
  }
  expect(mixedUp).not.toBeNull()
  // The passage belonged to a question that has long been left behind.
  expect(await page.getByRole('button', { name: 'Back to question' }).count()).toBe(0)
  expect(asked.get(prediction)).toMatch(/^Correct/)
  await page.getByRole('heading', { name: 'What you learned' }).waitFor()
  await page.getByText(`${asked.size} of ${asked.size} questions answered`).waitFor()
  await picture(page, '10-lesson-end')
}

async function readTermCard(page: Page): Promise<void> {
  const mention = page.locator('[data-section] .term').first()
  const card = page.locator('.term-card')
  // The key before it, so that focus counts as coming from the keyboard.
  await page.keyboard.press('Tab')
  await mention.focus()
  await card.waitFor()
  await page.keyboard.press('Enter')
  expect(await card.evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await picture(page, '5-term-card')
  await page.keyboard.press('Escape')
  await card.waitFor({ state: 'detached' })
  expect(await mention.evaluate((element) => element === document.activeElement)).toBe(true)
}

/** The next card, however long it takes; at the end of the lesson what was missed may come up a moment later. */
async function anotherCard(page: Page): Promise<boolean> {
  await askedCard(page)
    .or(page.getByRole('heading', { name: 'What you learned' }))
    .first()
    .waitFor()
  return askedCard(page)
    .waitFor({ timeout: 3_000 })
    .then(
      () => true,
      () => false,
    )
}

/** Where a wrong answer stands for a belief, its passage is read and come back from. @returns the belief's code */
async function followMixUp(page: Page): Promise<string | null> {
  const line = page.locator('.mix-ups li').first()
  const isNamed = await line.waitFor({ timeout: 1_500 }).then(
    () => true,
    () => false,
  )
  if (!isNamed) return null
  const words = await line.innerText()
  const codes = Array.from({ length: 62 }, (_, at) => `M${String(at + 1).padStart(2, '0')}`)
  const beliefs = await app.call<Misconception[]>('library.misconceptions', { courseId, codes })
  const belief = beliefs.find(({ mixUp }) => words.includes(`This is a common mix-up: ${mixUp}.`))
  if (!belief) throw new Error(`No belief reads like this: ${words}`)
  await picture(page, '7-mix-up')
  await press(page, line.getByRole('button', { name: /^Read the passage/u }))
  await page.waitForFunction((id) => {
    const box = document.querySelector(`[data-section="${id}"] h2`)?.getBoundingClientRect()
    return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight
  }, belief.taught.sectionId)
  await picture(page, '7-mix-up-passage')
  if (belief.taught.lessonId !== 'L10') await page.goBack()
  return belief.code
}

/** Presses Continue where the verdict stands, be it in sight or not. */
async function continueFrom(page: Page, uid: string): Promise<void> {
  const proceed = page
    .locator(`article[data-item="${uid}"]`)
    .getByRole('button', { name: /^Continue/ })
    .first()
  if (await proceed.isVisible()) await press(page, proceed)
}

async function runLab(page: Page): Promise<void> {
  const lab = page.locator('[data-lab="replicas"]')
  await press(page, lab.getByRole('button', { name: 'Open the lab', exact: true }))
  await lab.locator('[data-open="true"]').waitFor()
  await press(page, lab.getByRole('button', { name: 'Take one step', exact: true }))
  await expect.poll(() => lab.locator('[data-outcome]').innerText()).toContain('replicas are equal to the bit')
  await picture(page, '9-lab-run')
}

async function lookAtCourse(page: Page): Promise<void> {
  await press(page, link(page, 'Back to the course'))
  await heading(page, 'PyTorch and TensorFlow').waitFor()
  const [{ nextStep, known }, row] = [await course(), await rowOf('L10')]
  expect(row.attempted).toBe(row.known.total)
  const shown = page.locator('article.lesson', { has: page.getByRole('link', { name: row.title }) })
  await shown.getByText(`${row.attempted} of ${row.known.total} answered`).waitFor()
  await picture(page, '11-course-after')
  const words = await page.locator('main').innerText()
  expect(words).toMatch(/\d+ (h|min)\b.* left/)
  expect(words).toContain(`${known.seen} of ${known.total} seen`)
  expect(nextStep).not.toBeNull()
  await page
    .getByRole('button', { name: `Lesson ${Number(nextStep?.lessonId.slice(1))}, ${nextStep?.lessonTitle}` })
    .waitFor()
}

async function takeAssessment(page: Page): Promise<void> {
  await press(page, link(page, 'About the final assessment'))
  await heading(page, 'Final assessment').waitFor()
  await picture(page, '12-assessment-start')
  await press(page, page.getByRole('button', { name: 'Begin', exact: true }))
  const wrong = new Set<string>()
  for (let number = 1; number <= 24; number += 1) {
    const isRight = number % 6 !== 0
    const uid = await answer(page, number, isRight)
    if (!isRight) wrong.add(uid)
    if (number === 2) await picture(page, '13-assessment-room')
    if (number < 24) await next(page, number + 1)
  }
  await press(page, page.getByRole('button', { name: 'To handing in' }))
  await page.getByRole('heading', { name: 'Hand in now?' }).waitFor()
  await picture(page, '14-hand-in')
  await press(page, page.getByRole('button', { name: 'Hand in for good' }))
  await heading(page, `${24 - wrong.size} of 24 right`).waitFor()
  await picture(page, '15-assessment-result')

  const { results } = await app.call<AssessmentOverview>('assessment.overview', { courseId })
  const told = await app.call<AssessmentResult>('assessment.result', { assessmentId: results[0]?.assessmentId })
  const missed = told.questions.filter(({ outcome }) => outcome !== 'correct').map(({ item }) => item.uid)
  expect(new Set(missed)).toEqual(wrong)
  const words = await page.locator('main').innerText()
  const { low, high } = told.share
  expect(words).toMatch(new RegExp(`\\b${Math.round(low * 100)} to ${Math.round(high * 100)}\\s%, n = 24\\b`))
  const reread = page.getByRole('region', { name: 'Worth reading again' }).getByRole('link')
  expect(await reread.count()).toBe(told.reread.length)
  await press(page, reread.first())
  await heading(page, told.reread[0]?.lessonTitle ?? '').waitFor()
  await page.waitForFunction((id) => {
    const box = document.querySelector(`[data-section="${id}"] h2`)?.getBoundingClientRect()
    return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight
  }, told.reread[0]?.sectionId)
  await picture(page, '16-reread')
}

async function expectSameAfterRestart(): Promise<void> {
  const state = () => app.call<OutputOf<'collection.state'>>('collection.state')
  const before = await state()
  expect(await app.stop()).toBe(0)
  await app.start('2026-11-20T12:00:00Z')
  expect(await state()).toEqual(before)
  const check = await app.call<OutputOf<'collection.check'>>('collection.check')
  expect(check).toMatchObject({ ok: true, problems: [] })
  expect(check.entriesVerified).toBe(before.events)
}
