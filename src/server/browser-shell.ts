import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Backend } from '#backend/backend.ts'
import { PageFiles } from '#shells/page-files.ts'
import { sendBadRequest, sendJson, sendText } from './answers.ts'
import { ChangeStreams } from './changes.ts'
import { type Access, type Refusal, refuseStranger, refuseWithoutToken } from './guard.ts'
import { listen, loopback } from './listen.ts'
import { Presence } from './presence.ts'
import { procedureList } from './procedure-list.ts'
import { answerCall, type CallDesk } from './rpc.ts'
import { sendPageFile } from './static-files.ts'

export interface BrowserShell {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string
  /** The address for the learner. The token stands in the fragment, which a browser never sends anywhere. */
  readonly url: string
  /** Ends every connection. The backend is left to whoever made it. */
  close(): Promise<void>
}

interface Desk extends CallDesk {
  readonly access: Access
  readonly files: PageFiles
  readonly changes: ChangeStreams
}

/**
 * Serves the page and the core to browsers on this machine.
 *
 * @param options pageFolder: where the built page lies; port: 0 takes any free one
 * @throws Sentence when the port cannot be had
 */
export async function startBrowserShell(options: {
  backend: Backend
  pageFolder: string
  port: number
}): Promise<BrowserShell> {
  const { backend } = options
  const files = new PageFiles(options.pageFolder)
  const presence = new Presence(backend)
  const changes = new ChangeStreams(backend, presence)
  const server = createServer()
  const port = await listen(server, options.port)
  const access = { host: `${loopback}:${port}`, token: randomBytes(32).toString('base64url') }
  const desk: Desk = { access, files, changes, backend, presence }
  server.on('request', (request, response) => {
    route(request, response, desk).catch(() => {
      if (response.headersSent) response.destroy()
      else sendText(response, 500, 'Lectern could not answer because of a fault of its own.')
    })
  })
  const origin = `http://${access.host}`
  return {
    origin,
    url: `${origin}/#token=${access.token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        changes.endAll()
        server.closeAllConnections()
      }),
  }
}

async function route(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const stranger = refuseStranger(request, desk.access)
  if (stranger !== null) return refuse(response, stranger)
  const [path = ''] = (request.url ?? '').split('?')
  if (!path.startsWith('/')) return sendText(response, 400, 'This is not an address of Lectern.')
  const isCall = path === '/rpc' || path.startsWith('/rpc/')
  if (!isCall && path !== '/changes') return sendPageFile(request, path, response, desk.files)

  const tokenless = refuseWithoutToken(request, desk.access)
  if (tokenless !== null) return refuse(response, tokenless)
  const asked = `${request.method} ${isCall ? (path === '/rpc' ? 'list' : 'call') : 'changes'}`
  if (asked === 'GET changes') return desk.changes.open(request, response)
  if (asked === 'GET list') return sendJson(response, 200, procedureList())
  if (asked === 'POST call') return answerCall(request, path.slice('/rpc/'.length), response, desk)
  sendBadRequest(response, 405, 'Calls are POST /rpc/<area>.<verb>; GET /rpc lists them, GET /changes streams changes.')
}

function refuse(response: ServerResponse, { status, sentence }: Refusal): void {
  // What a refused request still has to send is not worth reading.
  response.setHeader('connection', 'close')
  sendText(response, status, sentence)
}
