import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Backend } from '#backend/backend.ts'
import { findProcedure } from '#contract/contract.ts'
import { sendBadRequest, sendReply } from './answers.ts'
import { clientIdOf } from './client-id.ts'
import type { Presence } from './presence.ts'
import { bodyLimitBytes, readBody } from './read-body.ts'

export interface CallDesk {
  readonly backend: Backend
  readonly presence: Presence
}

/** Carries one call, `POST /rpc/<area>.<verb>`, to the core and its reply back. */
export async function answerCall(
  request: IncomingMessage,
  name: string,
  response: ServerResponse,
  { backend, presence }: CallDesk,
): Promise<void> {
  // No form can send this type, and a page of another site would have to ask first and be refused.
  if (!/^application\/json *(;|$)/i.test(request.headers['content-type'] ?? '')) {
    return sendBadRequest(response, 415, 'A call carries JSON: set Content-Type to application/json.')
  }
  const named = clientIdOf(request.headers)
  if (named === undefined) {
    return sendBadRequest(response, 400, 'Lectern-Client is up to 64 letters, digits, "-" and "_".')
  }
  const body = await readBody(request)
  if (body === null) {
    response.setHeader('connection', 'close')
    return sendBadRequest(response, 413, `A call has at most ${bodyLimitBytes} bytes.`)
  }
  const input = parsed(body)
  if (input === undefined) return sendBadRequest(response, 400, 'The body of this call is not JSON.')

  const clientId = named ?? randomUUID()
  if (named !== null) presence.called(named)
  sendReply(response, await backend.dispatch(name, input, { clientId }))
  // Nobody will ever call under this name again, so it must not keep what the call may have taken.
  if (named === null && findProcedure(name)?.kind === 'command') presence.left(clientId)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
