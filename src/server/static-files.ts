import type { IncomingMessage, ServerResponse } from 'node:http'
import { securityHeaders } from '#shells/content-policy.ts'
import type { PageFiles } from '#shells/page-files.ts'
import { sendText } from './answers.ts'

/** Sends a file of the page. These hold nothing of the learner's, so they need no token. */
export async function sendPageFile(
  { method }: Pick<IncomingMessage, 'method'>,
  path: string,
  response: ServerResponse,
  files: PageFiles,
): Promise<void> {
  if (method !== 'GET' && method !== 'HEAD') return sendText(response, 405, 'The page can only be read.')
  const file = await files.read(path)
  // Browsers ask for this by themselves; a page without one is no error.
  if (file === null && path === '/favicon.ico') {
    response.writeHead(204, { ...securityHeaders, 'cache-control': 'public, max-age=86400' }).end()
    return
  }
  if (file === null) return sendText(response, 404, 'Lectern has no page at this address.')
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': file.mediaType,
    'content-length': file.bytes.length,
    'cache-control': file.cacheControl,
  })
  response.end(method === 'HEAD' ? undefined : file.bytes)
}
