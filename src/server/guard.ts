import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export interface Refusal {
  readonly status: 401 | 403
  readonly sentence: string
}

/** What the guard knows of this start. */
export interface Access {
  /** `127.0.0.1:<port>`, as a browser writes it. */
  readonly host: string
  readonly token: string
}

/** What the guard looks at; nothing of it can be set by a page of another site. */
export type Asked = Pick<IncomingMessage, 'method' | 'headers'>

const forbidden = (sentence: string): Refusal => ({ status: 403, sentence })

/**
 * Turns away every request that does not come from our own page or from a program on this machine.
 *
 * A page of another site can make the browser send requests here: by naming this port (caught by Origin and
 * Sec-Fetch-Site) or by letting its own name point to this machine (caught by Host).
 */
export function refuseStranger({ method, headers }: Asked, { host }: Access): Refusal | null {
  if (headers.host !== host) return forbidden('This address is not the one that Lectern listens at.')
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) {
    return forbidden('Lectern does not answer pages of other sites.')
  }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return forbidden('Lectern does not answer pages of other sites.')
  }
  // Every browser says where a POST comes from. A program that is no browser says neither.
  if (method === 'POST' && site !== undefined && headers.origin === undefined) {
    return forbidden('A browser has to say which page it posts from.')
  }
  return null
}

/** Calls need the token of this start. It travels in a header, which no form, link or image can set. */
export function refuseWithoutToken({ headers }: Asked, { token }: Access): Refusal | null {
  const given = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1]
  if (given !== undefined && sameBytes(given, token)) return null
  return { status: 401, sentence: 'This call lacks the token that Lectern printed when it started.' }
}

/** Compares without telling by its duration how much was right. */
function sameBytes(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
