import { expect, test } from 'vitest'
import { pathsIn } from './paths-in.ts'

const heads = ['src', 'storage']

test.each([
  ['`src/a.ts` and `b/c.vue`', ['src/a.ts', 'b/c.vue']],
  ['`ItemBody.vue`', ['ItemBody.vue']],
  ['`storage/backup/` and `src/server`', ['storage/backup/', 'src/server']],
  ['`src/contract/<area>.ts`, `src/features/<area>/`', ['src/contract/', 'src/features/']],
  ['`study.answer`, `GET /rpc`, `clean.json`, `backups/`, `~/.local/share`, `a or b/c`', []],
  ['```\n1 ui/x/Card.vue   a key -> (b)\n```\n', ['ui/x/Card.vue']],
])('%s', (text, paths) => {
  expect(pathsIn(text, heads)).toEqual(paths)
})
