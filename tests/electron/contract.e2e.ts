import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'
import type { DesktopBridge } from '#contract/desktop-bridge.ts'
import { contractSuite } from '../contract/contract-suite.ts'
import { testStart } from '../contract/support/in-process.ts'
import { startDesktop } from '../support/electron-double/start-desktop.ts'

describe('calls over the preload bridge of the desktop shell', () => {
  contractSuite(
    async () => {
      const home = mkdtempSync(join(tmpdir(), 'lectern-desktop-contract-'))
      const desktop = startDesktop(home, { browser: true, env: { LECTERN_NOW: testStart } })
      const page = await desktop.page()
      return {
        windows: 1,
        send: (name, input) =>
          page.evaluate(
            ([called, sent]) =>
              (window as unknown as { lecternBridge: DesktopBridge }).lecternBridge.call(called, sent),
            [name, input] as const,
          ),
        async close() {
          await desktop.stop()
          rmSync(home, { recursive: true, force: true })
        },
      }
    },
    { windows: 1 },
  )
})
