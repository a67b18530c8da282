/**
 * Source texts that run inside the page. Electron runs a preload script in a JavaScript world of its own beside the
 * page's; Chromium's debugger can make such a world, so the separation in the double is real. The two worlds share
 * the DOM, and DOM events are delivered at once: that is how functions on the bridge stay synchronous.
 */

interface Message {
  kind: 'expose' | 'call' | 'value' | 'later' | 'error'
  /** Number of the call that is made or answered. */
  call?: number
  fn?: number
  name?: string
  body?: unknown
}

/** Everything a world needs to offer functions to the other one. Its text is sent to the page: it uses nothing else. */
function bridgeEnd(mine: string, theirs: string) {
  const offered = new Map<number, (...given: unknown[]) => unknown>()
  const waiting = new Map<number, (message: Message) => void>()
  let last = 0
  const post = (message: Message) =>
    document.dispatchEvent(new CustomEvent(theirs, { detail: JSON.stringify(message) }))

  // Plain JSON, undefined, functions and errors are all that Lectern's bridge carries; anything else is refused.
  function encode(value: unknown): unknown {
    if (value === undefined) return { undefined: true }
    if (typeof value === 'function') {
      offered.set(++last, value as (...given: unknown[]) => unknown)
      return { fn: last }
    }
    if (value instanceof Error) return { error: value.message }
    if (Array.isArray(value)) return { list: value.map(encode) }
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return { plain: value }
    const prototype = Object.getPrototypeOf(value)
    if (typeof value !== 'object' || (prototype !== Object.prototype && prototype !== null)) {
      throw new Error('An object could not be cloned.')
    }
    return { object: Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)])) }
  }

  function decode(given: unknown): unknown {
    const { fn, error, list, object, plain } = given as {
      fn?: number
      error?: string
      list?: unknown[]
      object?: Record<string, unknown>
      plain?: unknown
    }
    if (fn !== undefined) return stub(fn)
    if (error !== undefined) return new Error(error)
    if (list) return list.map(decode)
    if (object) return Object.fromEntries(Object.entries(object).map(([key, inner]) => [key, decode(inner)]))
    return plain
  }

  function outcome(message: Message): unknown {
    if (message.kind === 'error') throw decode(message.body)
    return decode(message.body)
  }

  /** Stands for a function of the other world. */
  function stub(fn: number) {
    return (...given: unknown[]) => {
      const call = ++last
      let answer: Message | null = null
      waiting.set(call, (message) => {
        answer = message
      })
      post({ kind: 'call', call, fn, body: encode(given) })
      const answered = answer as Message | null
      if (answered === null) throw new Error('the other world did not answer')
      if (answered.kind !== 'later') return outcome(answered)
      return new Promise((resolve, reject) => {
        waiting.set(call, (message) => {
          try {
            resolve(outcome(message))
          } catch (error) {
            reject(error)
          }
        })
      })
    }
  }

  function answerCall({ call, fn, body }: Message): void {
    const settle = (message: Message) => post({ ...message, call: call ?? 0 })
    const fail = (error: unknown) =>
      settle({ kind: 'error', body: encode(error instanceof Error ? error : new Error(String(error))) })
    try {
      const value = offered.get(fn ?? 0)?.(...(decode(body) as unknown[]))
      if (!(value instanceof Promise)) {
        settle({ kind: 'value', body: encode(value) })
        return
      }
      settle({ kind: 'later' })
      value.then((done) => settle({ kind: 'value', body: encode(done) })).catch(fail)
    } catch (error) {
      fail(error)
    }
  }

  function listen(onExpose: (name: string, value: unknown) => void): void {
    document.addEventListener(mine, (event) => {
      const message = JSON.parse((event as CustomEvent<string>).detail) as Message
      if (message.kind === 'expose') onExpose(message.name ?? '', decode(message.body))
      else if (message.kind === 'call') answerCall(message)
      else {
        const take = waiting.get(message.call ?? 0)
        waiting.delete(message.call ?? 0)
        take?.(message)
      }
    })
  }

  return { listen, expose: (name: string, value: unknown) => post({ kind: 'expose', name, body: encode(value) }) }
}

type BridgeEnd = typeof bridgeEnd

/** Runs in the page's world: puts on the window what the preload script exposes, frozen. */
function receiveBridge(end: BridgeEnd, secret: string): void {
  const freeze = (value: unknown): unknown => {
    if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze)
    return value
  }
  end(`page-${secret}`, `preload-${secret}`).listen((name, value) => {
    Object.defineProperty(globalThis, name, { value: freeze(value), enumerable: true })
  })
}

/** Runs in the world of its own: a sandboxed preload script can require Electron's renderer half and nothing else. */
function runPreload(end: BridgeEnd, secret: string, run: (...given: unknown[]) => void): void {
  const bridge = end(`preload-${secret}`, `page-${secret}`)
  bridge.listen(() => {})
  const main = globalThis as unknown as { toMain(message: string): void; fromMain(message: string): void }
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  const listeners = new Map<string, Set<(...given: unknown[]) => void>>()
  let last = 0

  main.fromMain = (text) => {
    const message = JSON.parse(text) as { call?: number; value?: unknown; error?: string; channel?: string }
    if (message.call === undefined) {
      for (const hear of listeners.get(message.channel ?? '') ?? []) hear({ sender: ipcRenderer }, message.value)
      return
    }
    const asked = waiting.get(message.call)
    waiting.delete(message.call)
    if (message.error === undefined) asked?.resolve(message.value)
    else asked?.reject(new Error(message.error))
  }

  const ipcRenderer = {
    invoke: (channel: string, ...messages: unknown[]) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject })
        main.toMain(JSON.stringify({ call: last, channel, messages }))
      }),
    on(channel: string, hear: (...given: unknown[]) => void) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(hear))
      return this
    },
    off(channel: string, hear: (...given: unknown[]) => void) {
      listeners.get(channel)?.delete(hear)
      return this
    },
  }
  const contextBridge = { exposeInMainWorld: bridge.expose }
  const require = (name: string) => {
    if (name === 'electron') return { ipcRenderer, contextBridge }
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  run(require, module, module.exports)
}

export const preloadWorldName = 'electron-double-preload'

export const pageWorldSource = (secret: string) =>
  `(() => { ${bridgeEnd}; (${receiveBridge})(bridgeEnd, ${JSON.stringify(secret)}) })()`

export const preloadWorldSource = (secret: string, preload: string) =>
  `(() => { ${bridgeEnd}; (${runPreload})(bridgeEnd, ${JSON.stringify(secret)},
  (require, module, exports) => { ${preload}
  }) })()`
