import { describe } from 'vitest'
import type { Reply } from '#contract/reply.ts'
import { contractSuite } from './contract-suite.ts'
import { openBackend } from './support/in-process.ts'

const throughText = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('calls that travel as text', () => {
  contractSuite(
    async () => {
      const { backend, remove } = openBackend()
      return {
        windows: 2,
        send: async (name, input, window = 0) => {
          const reply = await backend.dispatch(name, throughText(input), { clientId: `window-${window}` })
          return throughText(reply) as Reply<unknown>
        },
        close: remove,
      }
    },
    { windows: 2 },
  )
})
