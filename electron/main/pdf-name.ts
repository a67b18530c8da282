/** What no file system between here and anybody's USB stick takes in a name. */
const unwelcome = /[\\/:*?"<>|\p{Cc}]+/gu
const LONGEST = 120

/**
 * The name proposed for a PDF of a page. The title is the page's, so it is taken for text and never for a path; the word in
 * front keeps it from being a hidden file or a device of Windows.
 */
export function pdfName(title: string): string {
  const plain = title.replaceAll(unwelcome, ' ').replaceAll(/\s+/gu, ' ').trim()
  const short = [...`Lectern ${plain}`].slice(0, LONGEST).join('')
  return `${short.replace(/[\s.]+$/u, '')}.pdf`
}
