import { describe, expect, test } from 'vitest'
import { type BreakRow, mistakesAfter } from './testing/mistakes-after.ts'

const water = 'lessons/L01-water.md'
const cups = 'lessons/L02-cups.md'

describe('front matter of a lesson', () => {
  test.each<BreakRow>([
    [water, 'minutes: 5', 'minutes: some', /"minutes" must be a number/],
    [water, 'minutes: 5', 'minutes: 0', /a whole number above 0/],
    [water, '- understand: explain', '- grasp: explain', /an objective looks like/],
    [water, 'misconceptions: [M01]', 'misconceptions: [M77]', /no misconception M77/],
    [water, 'claims: [S0-001] # and no more', 'claims: [S0-009]', /The register has no S0-009/],
    [water, 'claims: [S0-001]', 'claims: S0-001', /"claims" must be a list/],
    [water, 'pretest: [Q01-01]', 'pretest: [Q02-01]', /not a question of this lesson/],
    [cups, 'objectives: []', 'objectives: []\npretest: [Q02-03]', /reserved for the final assessment/, 'pretest'],
    [water, 'requires: []', 'requires: [L02]', /other: L01 requires L02 requires L01/, 'requires', cups],
    [water, 'requires: []', 'requires: [L01]', /wait for each other: L01 requires L01/],
    [water, 'requires: []', 'requires: [L07]', /L01 requires L07, which is not in the course/],
    [cups, 'id: L02', 'id: L03', /L03 is not listed in course.md/, '---'],
    [cups, 'id: L02', 'id: L03', /has the id L02/, 'lessons: [', 'course.md'],
    [cups, 'id: L02', 'id: L01', /L01 is written in lessons\/L01-water.md already/, '---'],
  ])('%s: %j -> %j', (...row) => {
    expect(mistakesAfter(row)).toContainEqual(expect.stringMatching(row[3]))
  })
})

describe('prose', () => {
  test.each<BreakRow>([
    [water, 'The tea page wants', 'The <b>tea</b> page wants', /Raw HTML is not read/],
    [water, '> Water is the mother', '<!-- note -->\n\n> Water is the mother', /Raw HTML is not read/, '<!--'],
    [water, '## How hot? {#how-hot}', '# How hot?', /Only ## headings|before the first one/],
    [water, '## How hot? {#how-hot}', '## How hot?', /write ## How hot\? \{#how-hot\}/],
    [water, '## How hot? {#how-hot}', 'Hello.\n\n## How hot? {#how-hot}', /stands before the first one/, 'Hello'],
    [cups, '{#shapes}', '{#shapes}\n\n### More', /Only ## headings/, '### More'],
    [water, '- then pour', '- then pour\n  - slowly', /write nested lists flat/, '- then pour'],
    [water, '- then pour', '- then pour\n\n---', /start a new section/, '---\n\n> Water'],
    [water, 'https://example.org', 'http://example.org', /Links start with https:/, 'may know better'],
    [water, '> Water is', '![a cup](cup.png)\n\n> Water is', /write a figure block/, '![a'],
    [water, 'then pour', 'then ~~spill~~ pour', /Struck-out text/],
    [water, 'Table: Degrees', 'Table: Degrees\n\nThe table:', /the table must follow it/, 'The table:'],
    [water, '```python "', '```pyhton "', /"pyhton" is neither item, figure/, '```pyhton'],
    [water, '```python "Counting degrees"', '```python Counting', /caption of code stands in double quotes/],
    [water, 'alt: A kettle with a dial.\n', '', /In figure kettle, "alt" is missing/, 'caption: A kettle'],
    [
      water,
      'caption: A kettle.',
      'caption: A kettle [@S0-001].',
      /citation marks are not read here; they belong in prose/,
    ],
    [water, '```figure kettle', '```figure Big Kettle', /the name in small letters/],
  ])('%s: %j -> %j', (...row) => {
    expect(mistakesAfter(row)).toContainEqual(expect.stringMatching(row[3]))
  })
})

describe('labs', () => {
  test.each<BreakRow>([
    [cups, 'title: Pour and see\n', '', /In lab pouring, "title" is missing/, 'intro: Fill'],
    [cups, 'predict: Q02-10\n', '', /In lab pouring, "predict" is missing/, 'title: Pour'],
    [cups, 'predict: Q02-10', 'predict: Q01-01', /asks Q01-01 first, which is not a question of this lesson/],
    [cups, 'predict: Q02-10', 'predict: Q02-03', /asks Q02-03 first, which is reserved for the final assessment/],
    [cups, 'predict: Q02-10', 'predict: Q02-10\nasks: Q02-10', /"asks" is not a field that is known here/, 'asks:'],
    [cups, 'intro: Fill a *cup*', 'intro: Fill a cup [@S0-002]', /citation marks are not read here/],
    [cups, '```lab pouring', '```lab Pouring tea', /A lab starts with ```lab <name>/],
    [
      cups,
      'predict: Q02-10\n```\n',
      'predict: Q02-10\n```\n\n```lab second\ntitle: T\nintro: I\nsummary: S\npredict: "Q02-10"\n```\n',
      /Another lab of this lesson asks Q02-10 already/,
      'predict: "Q02-10"',
    ],
  ])('%s: %j -> %j', (...row) => {
    expect(mistakesAfter(row)).toContainEqual(expect.stringMatching(row[3]))
  })
})

describe('citations', () => {
  test.each<BreakRow>([
    [water, '[@S0-001]', '[@S0-01]', /"S0-01" is not a code/],
    [water, '[@S0-001]', '[@S0-777]', /The register has no S0-777/],
    [water, '[@X01; @D01]', '[X01]', /write \[@X01\]/, 'The tea page'],
    [water, '```disagree X01', '```disagree D01', /starts with ```disagree X01/],
    [water, '```changed D01', '```changed X01', /starts with ```changed D01/],
    [water, '```changed D01', '```changed D55', /The register has no D55/],
    [water, '  - says: Others do not.\n    cites: [S0-002]\n', '', /at least two sides/, 'sides:'],
    [water, 'verdict: It depends on the leaf [@D01].\n', '', /"verdict" is missing/, 'question: Does'],
    [water, 'Kettles can be set to a **temperature**.', 'One.\n\nTwo.', /One paragraph of running text/],
  ])('%s: %j -> %j', (...row) => {
    expect(mistakesAfter(row)).toContainEqual(expect.stringMatching(row[3]))
  })
})

describe('sections and their questions', () => {
  test.each<BreakRow>([
    [cups, '\n```item short-answer', '\nMore.\n\n```item short-answer', /stands after the question Q02-01/, 'More.'],
    [cups, '## Shapes', '## Empty {#empty}\n\nNothing.\n\n## Shapes', /“Empty” needs a question and has 0/, '## Empty'],
    [cups, '## Shapes', '## Empty {#shapes}\n\nNothing.\n\n## Shapes', /called #shapes; rename one/, '## Shapes'],
  ])('%s: %j -> %j', (...row) => {
    expect(mistakesAfter(row)).toContainEqual(expect.stringMatching(row[3]))
  })
})
