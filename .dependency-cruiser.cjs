// Who may import whom. The arrows, from ARCHITECTURE.md:
//   domain <- contract <- { application, ui, cli }
//   domain <- storage <- application <- backend <- shells <- { electron, server, cli }
//   documents and exchange use domain only; application calls them.
// Every rule names the rooms a room may use, so a new room is refused until somebody decides where it belongs.

// A folder named testing holds what the tests beside it share.
const tests = '[.]test[.]ts$|/testing/'
const packages = '(^|/)node_modules/'
const room = (...names) => names.map((name) => `^src/${name}/`)
const npm = (...names) => names.map((name) => `(^|/)node_modules/${name}/`)

/** Files of our own other than those in the allowed rooms. */
const elsewhere = (...allowed) => ({ path: '^(src|electron|tests|scripts)/', pathNot: allowed })

/** Where a process, a page or a child process begins: nothing imports these. */
const entries = [
  '^electron/(main|preload)/index[.]ts$',
  '^src/server/serve[.]ts$',
  '^src/storage/backup/worker[.]ts$',
  '^src/cli/(index|compile-courses|course-check)[.]ts$',
  '^src/ui/main[.]ts$',
  // Copied as they are and named in index.html.
  '^src/ui/public/',
  '[.]d[.]ts$',
]

const forbidden = [
  {
    name: 'domain-is-pure',
    comment: 'The subject knows no other room; what it needs from outside comes as an argument.',
    from: { path: room('domain'), pathNot: tests },
    to: elsewhere(...room('domain')),
  },
  {
    name: 'domain-packages',
    comment: 'The subject needs schemas (zod) and the memory model (ts-fsrs), and no other package and no Node module.',
    from: { path: room('domain'), pathNot: [tests, '^src/domain/course/compile/'] },
    to: { path: [packages, '^node:'], pathNot: npm('zod', 'ts-fsrs') },
  },
  {
    name: 'domain-has-no-node',
    comment: 'No file, no process, no clock of the machine in the subject.',
    from: { path: room('domain'), pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'course-compiler-packages',
    comment: 'Only the course compiler reads Markdown and YAML.',
    from: { path: '^src/domain/course/compile/', pathNot: tests },
    to: {
      path: packages,
      pathNot: npm('zod', 'ts-fsrs', 'yaml', '@types/mdast', 'mdast-util-[^/]+', 'micromark[^/]*'),
    },
  },
  {
    name: 'contract-knows-the-domain-only',
    comment: 'What may be asked is described without knowing who answers.',
    from: { path: room('contract'), pathNot: tests },
    to: elsewhere(...room('contract', 'domain')),
  },
  {
    name: 'contract-packages',
    comment: 'The contract is loaded by the page: zod only, nothing of Node.',
    from: { path: room('contract'), pathNot: tests },
    to: { path: packages, pathNot: npm('zod') },
  },
  {
    name: 'storage-knows-the-domain-only',
    comment: 'SQLite stores what the subject says; it does not know what the page asks.',
    from: { path: room('storage'), pathNot: tests },
    to: elsewhere(...room('storage', 'domain')),
  },
  {
    name: 'documents-and-exchange-know-the-domain-only',
    comment: 'Readers and writers of foreign formats have no way to the collection.',
    from: { path: '^src/(documents|exchange)/', pathNot: tests },
    to: elsewhere('^src/$1/', ...room('domain')),
  },
  {
    name: 'application-knows-no-shell',
    comment: 'A use case joins contract, storage and formats; who calls it is not its concern.',
    from: { path: room('application'), pathNot: tests },
    to: elsewhere(...room('application', 'contract', 'domain', 'storage', 'documents', 'exchange')),
  },
  {
    name: 'backend-knows-no-shell',
    comment: 'The composition root is the same in every shell.',
    from: { path: room('backend'), pathNot: tests },
    to: elsewhere(...room('backend', 'application', 'contract', 'domain', 'storage', 'documents', 'exchange')),
  },
  {
    name: 'shells-share-little',
    comment: 'What the shells and the command line have in common stands in one room and knows none of them.',
    from: { path: room('shells'), pathNot: tests },
    to: elsewhere(...room('shells', 'backend', 'contract', 'domain')),
  },
  {
    name: 'shells-reach-the-core-through-the-backend',
    comment: 'No product rule may live in a shell, so a shell meets neither storage nor a use case.',
    from: { path: '^(electron|src/shells|src/server|src/cli)/', pathNot: tests },
    to: { path: '^(src/(storage|application|documents|exchange|ui)|tests|scripts)/' },
  },
  {
    name: 'shells-are-apart',
    comment:
      'The desktop shell, the browser shell and the command line do not know each other; src/shells is their common ground.',
    from: { path: '^(electron|src/shells|src/server|src/cli)/', pathNot: tests },
    to: { path: '^(electron|src/server|src/cli)/', pathNot: '^$1/' },
  },
  {
    name: 'ui-knows-the-contract-and-the-domain',
    comment: 'The page runs in any browser and meets the core only through the contract.',
    from: { path: room('ui'), pathNot: tests },
    to: elsewhere(...room('ui', 'contract', 'domain')),
  },
  {
    name: 'ui-has-no-node',
    comment: 'The page has no file system and no process.',
    from: { path: room('ui'), pathNot: tests },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'ui-features-are-apart',
    comment: 'What two features share belongs in ui/components or ui/composables.',
    from: { path: '^src/ui/features/([^/]+)/' },
    to: { path: '^src/ui/features/', pathNot: '^src/ui/features/$1/' },
  },
  {
    name: 'electron-only-in-the-desktop-shell',
    comment: 'Everything else also runs where there is no Electron.',
    from: { pathNot: '^(electron|tests)/' },
    to: { path: npm('electron') },
  },
  {
    name: 'sqlite-only-in-storage',
    comment: 'One room writes to the collection file, so one room can promise that nothing is lost.',
    from: { pathNot: ['^src/storage/', '^tests/', tests] },
    to: { path: npm('better-sqlite3', '@types/better-sqlite3') },
  },
  {
    name: 'test-tools-only-in-tests',
    comment: 'What ships does not load a test runner.',
    from: { path: '^(src|electron)/', pathNot: tests },
    to: {
      path: [...npm('vitest', 'fast-check', '@vue/test-utils', 'happy-dom', 'playwright-core', 'axe-core'), '^tests/'],
    },
  },
  {
    name: 'no-circle',
    comment: 'Two files that import each other are one file with two names.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphan',
    comment: 'A file that nothing uses and that uses nothing is left over from something.',
    from: { path: '^(src|electron)/', orphan: true, pathNot: entries },
    to: {},
  },
  {
    name: 'resolvable',
    comment:
      'An import that leads nowhere. The address of a package’s file is found by the build alone, which fails without it.',
    from: {},
    to: { couldNotResolve: true, pathNot: '[.]wasm[?]url$' },
  },
]

module.exports = {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: packages },
    tsConfig: { fileName: 'tsconfig.json' },
    // Type-only imports are dependencies of a reader too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.vue', '.js', '.mjs', '.cjs', '.d.ts', '.json'],
    },
  },
}
