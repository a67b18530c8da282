import type { IncomingHttpHeaders } from 'node:http'

/**
 * The name a tab or program gives itself in `Lectern-Client`.
 *
 * @returns null when there is none; undefined when it is not a name: up to 64 letters, digits, `-` and `_`
 */
export function clientIdOf(headers: IncomingHttpHeaders): string | null | undefined {
  const given = headers['lectern-client']
  if (given === undefined) return null
  return typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : undefined
}
