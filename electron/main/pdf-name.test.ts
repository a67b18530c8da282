import { basename, win32 } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pdfName } from './pdf-name.ts'

test('a title becomes a name that can be read', () => {
  expect(pdfName('Lesson 3, Graphs: built first or built while running')).toBe(
    'Lectern Lesson 3, Graphs built first or built while running.pdf',
  )
})

test('whatever the title, the name is one file of that very folder', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('../../etc/passwd', 'CON', '.', 'a\0b')),
      (title) => {
        const name = pdfName(title)
        expect(basename(name)).toBe(name)
        expect(win32.basename(name)).toBe(name)
        expect(name).toMatch(/^Lectern.*\.pdf$/su)
        expect(name).not.toMatch(/[\s.]\.pdf$/u)
      },
    ),
    { numRuns: 1000 },
  )
})
