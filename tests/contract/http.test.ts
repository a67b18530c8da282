import { describe } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { contractSuite } from './contract-suite.ts'
import { startShell } from './support/browser-shell.ts'

describe('calls over the browser shell', () => {
  contractSuite(
    async () => {
      const { shell, token, stop } = await startShell()
      return {
        windows: 2,
        send: async (name, input, window = 0) => {
          const response = await fetch(`${shell.origin}/rpc/${name}`, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              authorization: `Bearer ${token}`,
              'lectern-client': `window-${window}`,
            },
            body: JSON.stringify(input),
          })
          return (await response.json()) as Reply<unknown>
        },
        close: stop,
      }
    },
    { windows: 2 },
  )
})
