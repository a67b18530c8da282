import type { IncomingMessage } from 'node:http'

/** The largest call there is: a long note or a typed answer is a hundredth of it. */
export const bodyLimitBytes = 1_048_576

/**
 * The body of a request as text.
 *
 * @returns null when it is longer than the limit; then the rest has not been read
 */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > bodyLimitBytes) return null
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > bodyLimitBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
