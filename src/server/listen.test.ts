import { createServer, type Server } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { listen, portFrom } from './listen.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
function newServer(): Server {
  const server = createServer()
  servers.push(server)
  return server
}

describe('the port', () => {
  it('0 takes any free one, on the loopback address only', async () => {
    const server = newServer()
    const port = await listen(server, 0)
    expect(server.address()).toMatchObject({ address: '127.0.0.1', port })
  })

  it('that is taken is a sentence with a way out', async () => {
    const port = await listen(newServer(), 0)
    await expect(listen(newServer(), port)).rejects.toThrow(
      `Port ${port} is taken by another program. Set LECTERN_PORT to another port, or to 0 for any free one.`,
    )
  })

  it.each([
    [undefined, 0],
    ['', 0],
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
  ])('LECTERN_PORT=%s is %i', (text, port) => {
    expect(portFrom(text)).toBe(port)
  })

  it.each(['65536', '-1', '80.5', 'http', '1e3', ' 80'])('LECTERN_PORT=%s is a sentence', (text) => {
    expect(() => portFrom(text)).toThrow(`LECTERN_PORT is "${text}"`)
  })
})
