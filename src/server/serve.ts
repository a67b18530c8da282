// The browser shell as a program: `node out/main/serve.js`.
import { join } from 'node:path'
import { heldExitCode, heldSentence } from '#shells/held.ts'
import { Sentence } from '#shells/sentence.ts'
import { startBackend } from '#shells/start-backend.ts'
import { closeLimitMs, within } from '#shells/within.ts'
import { startBrowserShell } from './browser-shell.ts'
import { portFrom } from './listen.ts'
import { openBrowser } from './open-browser.ts'

const outFolder = join(import.meta.dirname, '..')

async function serve(): Promise<void> {
  const port = portFrom(process.env.LECTERN_PORT)
  const started = startBackend('browser', outFolder, false)
  if (started.kind === 'held') {
    console.error(heldSentence(started.owner))
    process.exitCode = heldExitCode
    return
  }
  const { backend, announce } = started
  const shell = await startBrowserShell({ backend, pageFolder: join(outFolder, 'renderer'), port }).catch(
    async (error: unknown) => {
      await within(closeLimitMs, backend.close())
      throw error
    },
  )
  announce(shell.url)
  const end = async () => {
    for (const signal of stopSignals) process.removeAllListeners(signal).on(signal, () => process.exit(0))
    await within(
      closeLimitMs,
      shell.close().then(() => backend.close()),
    )
    process.exit(0)
  }
  for (const signal of stopSignals) process.once(signal, end)
  console.log(`Lectern is ready at ${shell.url}`)
  if (process.env.LECTERN_NO_OPEN !== '1') openBrowser(shell.url)
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

serve().catch((error: unknown) => {
  console.error(error instanceof Sentence ? error.message : error)
  process.exit(1)
})
