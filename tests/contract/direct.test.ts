import { describe } from 'vitest'
import { contractSuite } from './contract-suite.ts'
import { openBackend } from './support/in-process.ts'

describe('calls made directly', () => {
  contractSuite(
    async () => {
      const { backend, remove } = openBackend()
      return {
        windows: 2,
        send: (name, input, window = 0) => backend.dispatch(name, input, { clientId: `window-${window}` }),
        close: remove,
      }
    },
    { windows: 2 },
  )
})
