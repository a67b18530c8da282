import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright-core'
import { describe, expect, it } from 'vitest'

const repository = join(import.meta.dirname, '..', '..')

/** Where npm's electron package keeps the program, once its installer has fetched it. */
function electronProgram(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(repository, 'node_modules', 'electron', 'dist')
  try {
    const name = readFileSync(join(repository, 'node_modules', 'electron', 'path.txt'), 'utf8')
    return existsSync(join(folder, name)) ? join(folder, name) : null
  } catch {
    return null
  }
}

const program = electronProgram()
const noDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY

// The double cannot say whether Electron itself does what its documentation says. Where there is one, this asks it.
describe.skipIf(program === null || noDisplay)(
  `the desktop shell on Electron itself (needs ${program === null ? 'the Electron program, which is not installed here' : 'a display'})`,
  () => {
    it('shows Today over app://, sandboxed, and ends cleanly', async () => {
      const home = mkdtempSync(join(tmpdir(), 'lectern-electron-'))
      const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
      const electron = await _electron.launch({
        executablePath: program ?? '',
        args: [...asRoot, repository],
        env: { ...(process.env as Record<string, string>), LECTERN_HOME: home },
      })
      const page = await electron.firstWindow()
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(page.url()).toBe('app://lectern/#/today')
      expect(await page.evaluate(() => [typeof require, Object.keys(window)].flat())).not.toContain('function')
      expect(
        await page.evaluate(() => Object.keys((window as unknown as { lecternBridge: object }).lecternBridge)),
      ).toEqual(['call', 'onChanged'])
      await electron.close()
      rmSync(home, { recursive: true, force: true })
    })
  },
)
