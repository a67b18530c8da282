import type { Server } from 'node:http'
import { Sentence } from '#shells/sentence.ts'

/** Only this machine can reach it; a name such as `localhost` could be made to point elsewhere. */
export const loopback = '127.0.0.1'

/**
 * Listens on the loopback address.
 *
 * @param port 0 takes any free one
 * @returns the port
 * @throws Sentence when the port cannot be had
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Sentence(reason(error, port))))
    server.listen(port, loopback, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Sentence('Lectern could not open a port.'))
      else resolve(address.port)
    })
  })
}

function reason({ code, message }: NodeJS.ErrnoException, port: number): string {
  const wayOut = 'Set LECTERN_PORT to another port, or to 0 for any free one.'
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. ${wayOut}`
  if (code === 'EACCES') return `This account may not use port ${port}. ${wayOut}`
  return `Lectern could not listen on port ${port} (${message}). ${wayOut}`
}

/** @throws Sentence when `LECTERN_PORT` is no port */
export function portFrom(text: string | undefined): number {
  if (!text) return 0
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new Sentence(`LECTERN_PORT is "${text}"; it takes a number from 0 (any free port) to 65535.`)
}
