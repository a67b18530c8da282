import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import { z } from 'zod'
import { isOurPage } from './page-address.ts'

/**
 * The only way a channel comes into being: whoever sends must be our page in the main frame of a window, and what is
 * sent must fit the schema. Otherwise the sender gets an error and `answer` is never called.
 */
export function handle<Message>(
  channel: string,
  schema: z.ZodType<Message>,
  answer: (message: Message, sender: WebContents) => unknown,
): void {
  ipcMain.handle(channel, async (event, ...messages: unknown[]) => {
    if (!isFromOurPage(event)) throw new Error(`${channel} does not answer this sender.`)
    const [message, ...more] = messages
    const parsed = schema.safeParse(message)
    if (!parsed.success || more.length > 0) {
      throw new Error(`The message does not fit ${channel}. ${parsed.error ? z.prettifyError(parsed.error) : ''}`)
    }
    return answer(parsed.data, event.sender)
  })
}

/** The frame is null when it has navigated or gone since it sent. */
function isFromOurPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url)
}
