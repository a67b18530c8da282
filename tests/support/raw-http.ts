import { connect } from 'node:net'

export interface RawAnswer {
  readonly status: number
  /** By lower-case name; a name that came twice has two entries. */
  readonly headers: Readonly<Record<string, readonly string[]>>
  readonly body: string
  readonly text: string
}

/** Sends bytes as they are, so that no client library tidies up what an attacker would not. */
export function sendRaw(port: number, lines: readonly string[], body = ''): Promise<RawAnswer> {
  return new Promise((resolve) => {
    let text = ''
    const finish = () => resolve(parse(text))
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`))
    // The connection may be cut while the body is still on its way; what was answered by then counts.
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
    socket.on('error', finish).on('close', finish)
    socket.setTimeout(5_000, () => socket.destroy())
  })
}

function parse(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers: Record<string, string[]> = {}
  for (const line of lines) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase()
    headers[name] = [...(headers[name] ?? []), line.slice(name.length + 1).trim()]
  }
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n'), text }
}
