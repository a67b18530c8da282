/** What ships with Lectern and under which licence; see each package for its full text. */
export const licences: readonly { name: string; licence: string; for: string }[] = [
  { name: 'Electron', licence: 'MIT', for: 'the desktop window' },
  { name: 'SQLite, better-sqlite3', licence: 'public domain, MIT', for: 'your library file' },
  { name: 'ts-fsrs', licence: 'MIT', for: 'the memory model' },
  { name: 'Zod', licence: 'MIT', for: 'checking everything that comes in' },
  { name: 'Vue, Vue Router, Pinia', licence: 'MIT', for: 'the pages' },
  { name: 'Reka UI', licence: 'MIT', for: 'the command palette' },
  { name: 'TanStack Virtual', licence: 'MIT', for: 'long tables' },
  { name: 'Apache ECharts', licence: 'Apache-2.0', for: 'charts' },
  { name: 'ONNX Runtime', licence: 'MIT', for: 'running a model file in a lab' },
  { name: 'TensorFlow.js', licence: 'Apache-2.0', for: 'training in a lab' },
  { name: 'Lucide', licence: 'ISC', for: 'icons' },
  { name: 'Inter, Source Serif 4, JetBrains Mono, Atkinson Hyperlegible Next', licence: 'OFL-1.1', for: 'type' },
]
