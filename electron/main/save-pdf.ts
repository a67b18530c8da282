import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { BrowserWindow, dialog, type WebContents } from 'electron'
import { z } from 'zod'
import type { PdfOutcome } from '#contract/desktop-bridge.ts'
import { savePdfChannel } from '../channels.ts'
import { handle } from './handle.ts'
import { pdfName } from './pdf-name.ts'

const wishSchema = z.strictObject({ title: z.string().max(200) })

/** Lets our page save itself as PDF. Where to is asked of the learner by the system; the page gives no path and gets none. */
export function offerPdf(): void {
  /** One dialog a window, however often the page asks. */
  const busy = new Set<number>()
  handle(savePdfChannel, wishSchema, async ({ title }, contents): Promise<PdfOutcome> => {
    if (busy.has(contents.id)) return { kind: 'cancelled' }
    busy.add(contents.id)
    try {
      return await savePdf(title, contents)
    } finally {
      busy.delete(contents.id)
    }
  })
}

async function savePdf(title: string, contents: WebContents): Promise<PdfOutcome> {
  const options = { defaultPath: pdfName(title), filters: [{ name: 'PDF', extensions: ['pdf'] }] }
  const window = BrowserWindow.fromWebContents(contents)
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options)
  if (canceled || filePath === '') return { kind: 'cancelled' }
  try {
    // Margins and page numbers are the style sheet's; tags let a screen reader walk through the document.
    const pdf = await contents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    await writeFile(filePath, pdf)
    return { kind: 'saved', name: basename(filePath) }
  } catch (error) {
    console.error(error)
    return { kind: 'failed', message: sentenceFor(error) }
  }
}

function sentenceFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOSPC') return 'The PDF could not be saved: the disk is full. Free some space, then try again.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EBUSY') {
    return 'The PDF could not be saved there: writing is not allowed, or another program has the file open. Choose another place.'
  }
  return 'The PDF could not be saved. Nothing else was touched; choose another place and try again.'
}
