import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Found } from '#contract/search.ts'
import { type OpenBackend, openBackend } from './support/in-process.ts'

let opened: OpenBackend
beforeEach(() => {
  opened = openBackend()
})
afterEach(() => opened.remove())

test('a question that is found says its lesson and the title of its section', async () => {
  const reply = await opened.backend.dispatch(
    'search.everywhere',
    { text: 'which option holds the key', limit: 5 },
    { clientId: 'the-test' },
  )
  if (!reply.ok) throw new Error(reply.failure.message)
  const items = (reply.value as Found[]).filter(({ kind }) => kind === 'item')
  expect(items.length).toBeGreaterThan(0)
  for (const { context, lessonId } of items) expect(context).toMatch(new RegExp(`^${lessonId} · \\S`))
})
