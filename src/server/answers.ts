import type { ServerResponse } from 'node:http'
import type { FailureKind } from '#contract/failure.ts'
import type { Reply } from '#contract/reply.ts'
import { securityHeaders } from '#shells/content-policy.ts'

/** HTTP status for each way a call can fail, for programs that look at nothing else. */
const statusOf: Readonly<Record<FailureKind, number>> = {
  'bad-request': 400,
  'unknown-procedure': 404,
  'not-found': 404,
  conflict: 409,
  'clock-unconfirmed': 409,
  'studying-elsewhere': 409,
  'disk-full': 507,
  'read-only': 409,
  'newer-version': 409,
  damaged: 503,
  internal: 500,
}

function send(response: ServerResponse, status: number, mediaType: string, text: string): void {
  const bytes = Buffer.from(text)
  response.writeHead(status, {
    ...securityHeaders,
    'content-type': `${mediaType}; charset=utf-8`,
    'content-length': bytes.length,
    'cache-control': 'no-store',
  })
  response.end(bytes)
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json', JSON.stringify(value))
}

export function sendReply(response: ServerResponse, reply: Reply<unknown>): void {
  sendJson(response, reply.ok ? 200 : statusOf[reply.failure.kind], reply)
}

/** A call that never reached the core, told in the shape of every other failure. */
export function sendBadRequest(response: ServerResponse, status: number, message: string): void {
  sendJson(response, status, { ok: false, failure: { kind: 'bad-request', message, details: null } })
}

export function sendText(response: ServerResponse, status: number, sentence: string): void {
  send(response, status, 'text/plain', `${sentence}\n`)
}
