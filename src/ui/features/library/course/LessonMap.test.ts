import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import type { CoursePage, LessonRow } from '#contract/library.ts'
import LessonMap from './LessonMap.vue'

const lesson = (number: number, more: Partial<LessonRow>): LessonRow => ({
  lessonId: `L0${number}`,
  title: `Title ${number}`,
  minutes: 20,
  sections: 4,
  requires: [],
  opens: [],
  readShare: 0,
  stage: 'new',
  leftMs: 1_200_000,
  state: 'new',
  label: 'new',
  advice: null,
  attempted: 0,
  known: { known: 0, seen: 0, total: 15 },
  due: 0,
  ...more,
})
const course = {
  courseId: 'sample',
  modules: [
    { id: 'M1', title: 'Ground floor', lessons: [lesson(1, { stage: 'mastered', opens: ['L02', 'L03'], leftMs: 0 })] },
    {
      id: 'M2',
      title: 'Further up',
      lessons: [
        lesson(2, { requires: ['L01'], stage: 'reading', readShare: 0.4, due: 2, attempted: 3, leftMs: 600_000 }),
        lesson(3, { requires: ['L01'] }),
      ],
    },
  ],
} as unknown as CoursePage
const show = () =>
  mount(LessonMap, { props: { course }, global: { stubs: { RouterLink: { template: '<a href="#"><slot /></a>' } } } })

test('says in words what the lines and the stops show, as a list by module', () => {
  const map = show()
  expect(map.findAll('h2').map((heading) => heading.text())).toEqual(['Ground floor', 'Further up'])
  expect(map.findAll('ol > li')).toHaveLength(3)
  expect(map.findAll('article').map((row) => row.text().replaceAll(/\s+/gu, ' '))).toEqual([
    'Lesson 1: Title 1Opens Lessons 2 and 3Mastered15 questions',
    'Lesson 2: Title 2Needs Lesson 1Reading, 40 % read3 of 15 answered, 2 due · 10 min left',
    'Lesson 3: Title 3Needs Lesson 1Not started15 questions · 20 min',
  ])
  expect(map.findAll('svg.rail').every((drawing) => drawing.attributes('aria-hidden') === 'true')).toBe(true)
})

test('lines out of a lesson that was read are travelled, those of the focused one stand out', async () => {
  const map = show()
  expect(map.findAll('path.travelled')).toHaveLength(2)
  expect(map.findAll('.lit')).toHaveLength(0)
  await map.findAll('li')[1]?.trigger('focusin')
  expect(map.findAll('path.lit')).toHaveLength(1)
  await map.findAll('li')[1]?.trigger('focusout')
  expect(map.findAll('.lit')).toHaveLength(0)
})
