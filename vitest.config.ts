import { availableParallelism } from 'node:os'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

// Far from UTC and with a daylight-saving change in the other half of the year:
// whoever confuses local and universal time is found out. Read when a worker starts.
process.env.TZ ??= 'Pacific/Auckland'

/** Order of files and tests is drawn anew for every run; `LECTERN_TEST_SEED` repeats one that failed. */
const seed = Number(process.env.LECTERN_TEST_SEED ?? Date.now() % 1_000_000)

export default defineConfig({
  test: {
    // Long enough for property tests on a busy machine; only a test that hangs takes longer.
    testTimeout: 180_000,
    hookTimeout: 60_000,
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { shuffle: { files: true, tests: true }, seed },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'electron/**/*.test.ts', 'scripts/lib/*.test.mjs'],
          exclude: ['src/ui/**'],
        },
      },
      {
        extends: true,
        plugins: [vue()],
        test: { name: 'ui', environment: 'happy-dom', include: ['src/ui/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/{e2e,electron}/**/*.e2e.ts'],
          // Each file starts a server and a browser of its own; two at a time is what two cores bear.
          maxWorkers: 2,
        },
      },
    ],
  },
})
