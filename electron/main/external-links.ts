import { dialog, shell } from 'electron'

/** The address when it may be handed to the system at all: a web page over https, or a mail to write. */
export function externalAddress(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { protocol, href, username, password } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'mailto:') return null
  // `https://bank.example@evil.example/` shows one place and leads to another.
  return username === '' && password === '' ? href : null
}

let asking = false

/** Asks before an address leaves Lectern, so that no link opens anything by itself. One question at a time. */
export async function offerExternal(text: string): Promise<void> {
  const address = externalAddress(text)
  if (address === null || asking) return
  asking = true
  try {
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: address.startsWith('mailto:')
        ? 'Write this mail in your mail program?'
        : 'Open this page in your browser?',
      detail: address,
      buttons: ['Open', 'Cancel'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    if (response === 0) await shell.openExternal(address)
  } finally {
    asking = false
  }
}
