import { expect, test } from 'vitest'
import { lessonToContinue } from './begun-lesson.ts'

const lesson = (id: string, seen: number, visitedMs: number | null) => ({ lesson: id, seen, visitedMs })

test('the lesson with answers visited last, before one that was only read in', () => {
  const begun = [lesson('L02', 4, 100), lesson('L03', 2, 300), lesson('L09', 0, 900), lesson('L11', 1, null)]
  expect(lessonToContinue(begun)?.lesson).toBe('L03')
})

test('one only read in comes before one with answers that was never opened', () => {
  expect(lessonToContinue([lesson('L02', 3, null), lesson('L05', 0, 10)])?.lesson).toBe('L05')
})

test('where none was visited, the order of the course decides', () => {
  expect(lessonToContinue([lesson('L02', 3, null), lesson('L05', 9, null)])?.lesson).toBe('L02')
  expect(lessonToContinue([])).toBeNull()
})
