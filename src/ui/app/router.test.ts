import { expect, test } from 'vitest'
import { pages } from '#tests/support/pages.ts'
import { makeRouter } from './router.ts'

test('every page is in the list that axe and the screenshots go through, under an address that leads to it', () => {
  const router = makeRouter()
  const named = router.getRoutes().flatMap(({ name }) => (name === undefined || name === 'missing' ? [] : [name]))
  expect(pages.map(({ name }) => name).toSorted()).toEqual(named.toSorted())
  for (const { name, hash } of pages) expect(router.resolve(hash).name).toBe(name)
})
