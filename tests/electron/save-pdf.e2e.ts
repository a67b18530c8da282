import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Desktop, startDesktop } from '../support/electron-double/start-desktop.ts'

const address = 'https://lectern.app.electron-double.invalid'

let home = ''
let desktop: Desktop
let page: Page
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'lectern-save-pdf-'))
  desktop = startDesktop(home)
  page = await desktop.page()
})
afterAll(async () => {
  await desktop?.stop()
  rmSync(home, { recursive: true, force: true })
})
beforeEach(async () => {
  await page.goto(`${address}/#/library/pytorch-tensorflow/L03`)
  await page.getByRole('button', { name: 'Save as PDF' }).waitFor()
})

const asked = () => desktop.notes('dialog').filter(({ kind }) => kind === 'save')

describe('saving a lesson as PDF in the desktop shell', () => {
  it('asks for a place, proposes a name and writes the file there', async () => {
    const path = join(home, 'chosen by hand.pdf')
    await desktop.ask('answerSave', { path })
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await page.getByText('Saved as chosen by hand.pdf.').first().waitFor()
    expect(asked().at(-1)?.title).toMatch(/^Lectern Lesson 3, Graphs[^/\\:]*\.pdf$/u)
    const pdf = readFileSync(path)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/gu)?.length).toBeGreaterThan(4)
    await page.locator('.paper').waitFor({ state: 'detached' })
  })

  it('writes nothing when the dialog is cancelled', async () => {
    const before = readdirSync(home)
    const questions = asked().length
    await page.keyboard.press('Control+p')
    await expect.poll(() => asked().length).toBe(questions + 1)
    await page.locator('.paper').waitFor({ state: 'detached' })
    expect(readdirSync(home)).toEqual(before)
  })

  it('says in a sentence that it could not be written', async () => {
    const path = join(home, 'no such folder', 'lesson.pdf')
    await desktop.ask('answerSave', { path })
    await page.getByRole('button', { name: 'Save as PDF' }).click()
    await page.getByText('The PDF could not be saved. Nothing else was touched').first().waitFor()
    expect(existsSync(path)).toBe(false)
  })
})
