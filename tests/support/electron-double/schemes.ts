import { onCommand } from './control.ts'

/** Answers one request for an address of a scheme. */
export type Answer = (request: Request) => Response | Promise<Response>

const privileged = new Map<string, Record<string, unknown>>()
const answers = new Map<string, Answer>()

// Chromium outside of Electron knows no app: scheme. An https address of a top-level domain that can never exist
// behaves the same: a secure origin of its own, answered by interception only.
const standIn = 'electron-double.invalid'

export function registerSchemes(schemes: { scheme: string; privileges: Record<string, unknown> }[]): void {
  for (const { scheme, privileges } of schemes) privileged.set(scheme, privileges)
}

export function answerScheme(scheme: string, answer: Answer): void {
  if (answers.has(scheme)) throw new Error(`The scheme '${scheme}' has already been registered`)
  answers.set(scheme, answer)
}

export const answerOf = (url: string): Answer | undefined => answers.get(url.slice(0, url.indexOf(':')))

/** `app://lectern/x` as Chromium gets it. */
export function toChromium(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/i.exec(url)
  if (parts?.[1] === undefined || !privileged.has(parts[1])) return url
  return `https://${parts[2]}.${parts[1]}.${standIn}${parts[3] || '/'}`
}

/** Back to what Electron would say. */
export function fromChromium(url: string): string {
  const parts = /^https:\/\/([^/]+)\.([a-z0-9+-]+)\.electron-double\.invalid(.*)$/i.exec(url)
  return parts ? `${parts[2]}://${parts[1]}${parts[3]}` : url
}

onCommand('schemes', () => [...privileged].map(([scheme, privileges]) => ({ scheme, privileges })))
onCommand('protocol', async ({ url, method }) => {
  const answer = answerOf(url)
  if (!answer) throw new Error(`no protocol answers ${url}`)
  // A Request of Node parses its address as https would be; Electron's handler gets it as it was asked for.
  const response = await answer({ url, method, headers: new Headers() } as Request)
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
})
