import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

/** An absolute path from one relative to the repository. */
const here = (path: string) => resolve(import.meta.dirname, path)

/** Every process that the built main code may be started as: `out/main/<name>.js`. */
const processes = {
  main: here('electron/main/index.ts'),
  serve: here('src/server/serve.ts'),
  cli: here('src/cli/index.ts'),
  'backup-worker': here('src/storage/backup/worker.ts'),
}

// Subpath imports (#domain/...) need no alias here: Vite reads them from package.json, as Node does.
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: 'node22',
      // Only better-sqlite3 is a runtime dependency and stays outside; everything else is bundled.
      externalizeDeps: true,
      rolldownOptions: { input: processes, output: { entryFileNames: '[name].js' } },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload script can require nothing but electron: one CommonJS file, self-contained.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: here('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/ui',
    plugins: [vue()],
    // Workers are modules, as the page is.
    worker: { format: 'es' },
    build: {
      outDir: here('out/renderer'),
      // The browser shell serves this same bundle to ordinary browsers, so Electron's defaults
      // (newest Chrome only, no minification) do not fit.
      target: 'es2022',
      minify: true,
      sourcemap: false,
      rolldownOptions: { input: here('src/ui/index.html') },
    },
  },
})
