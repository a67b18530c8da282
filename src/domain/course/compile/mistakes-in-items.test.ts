import { describe, expect, test } from 'vitest'
import { type BreakRow, mistakesAfter } from './testing/mistakes-after.ts'

const water = 'lessons/L01-water.md'
const cups = 'lessons/L02-cups.md'
const tenWords = 'one two three four five six seven eight nine ten '

describe('items', () => {
  test.each<BreakRow>([
    [cups, '```item numeric Q02-01', '```item number Q02-01', /"number" is not a type of question/],
    [cups, '```item numeric Q02-01', '```item numeric', /```item <type> <id>/],
    [cups, '```item numeric Q02-01', '```item numeric Q02.1', /letters, digits and hyphens only/],
    [cups, 'Q02-01', 'Q01-01', /is taken by the question at lessons\/L01-water.md/, '```item numeric'],
    [
      cups,
      'stem: How many handles?\n',
      '',
      /In item Q02-01, "stem" is missing/,
      'bloom: remember\ncites: [S0-002]\nvalue',
    ],
    [cups, 'stem: How many handles?', 'stem: How many handles?\nhint: one', /"hint" is not a field/, 'hint'],
    [cups, 'bloom: create', 'bloom: invent', /"bloom" is "invent"; write one of/],
    [cups, 'cites: [S0-002]', 'cites: []', /"cites" names no code/],
    [cups, 'cites: [S0-002]', 'cites: [S0-2]', /"S0-2" is not a code/],
    [cups, 'cites: [S0-002]', 'cites: [S0-044]', /cites S0-044, which the register lacks/, '```item numeric'],
    [cups, 'explanation: A handle.', `explanation: ${tenWords.repeat(6)}eleven`, /has 61 words; 60 at most/],
    [cups, 'explanation: A handle.', 'explanation: A handle [@S0-002].', /name the codes in|belong in cites/],
    [cups, 'explanation: A handle.', 'explanation: A <i>handle</i>.', /raw HTML is not read/],
    [cups, 'reserved: true', 'reserved: yes', /"reserved" must be true or false/],
    [
      water,
      '    why: It asks for the opposite.\n',
      '',
      /the wrong entry "Cold water" lacks "why"/,
      '  - text: Cold water',
    ],
    [water, '- text: Cold water', '- key: Cold water', /exactly one "key", not 2|carries no misconception/],
    [
      water,
      '- key: Boiling water',
      '- text: Boiling water\n    why: No.',
      /exactly one "key", not 0/,
      'options:\n  - text: Boiling',
    ],
    [water, '- text: Cold water', '- text: Boiling water', /the same text "boiling water"/, '- text: Boiling'],
    [water, '    id: leaves', '    id: a', /the same id "a"/, '  - key: Leaves'],
    [water, '    id: leaves', '    id: Leaf!', /may hold small letters/],
    [
      water,
      '- key: Leaves\n    id: leaves\n',
      '- text: Leaves\n    why: No.\n',
      /with one it is a single-choice/,
      'options:\n  - key: Water',
    ],
    [water, '  - text: Sand\n    why: It is not eaten.\n', '', /has no wrong entry/, 'options:\n  - key: Water'],
    [
      water,
      'misconception: M01\npassage',
      'misconception: M99\npassage',
      /names M99, no misconception/,
      '```item single',
    ],
    [water, 'misconception: M01\npassage', 'misconception: hot\npassage', /"hot" is not a misconception code/],
    [water, 'truth: false', 'truth: no', /"truth" must be true or false/],
    [water, 'Pour {{what}} on {{leaf}}.', 'Pour {{what}} on leaves.', /the blank "leaf" has no gap/, '  leaf:'],
    [
      water,
      'Pour {{what}} on {{leaf}}.',
      'Pour {{what}} on {{leaf}} {{pot}}.',
      /\{\{pot\}\} has no entry/,
      'bloom: apply',
    ],
    [water, 'Pour {{what}} on {{leaf}}.', '{{what}} {{what}} {{leaf}}.', /stands twice/, 'bloom: apply'],
    [water, '- text: sand\n', '- text: Hot water\n', /both accepted and denied/, '  what:'],
    [cups, 'value: 1', 'value: one', /"value" must be a number/],
    [cups, '{ absolute: 0 }', '{ absolute: -1 }', /tolerance is below 0/],
    [cups, '{ absolute: 0 }', '{ percent: 5 }', /"absolute" is missing|"percent" is not a field/],
    [cups, 'ideas: [handles]', 'ideas: []', /"ideas" needs 1 to 8 entries/],
    [cups, 'extra: [nothing]', 'extra: [a lid]', /is there already/],
    [
      cups,
      '- left: mug',
      '- left: cup',
      /the same left side "cup"/,
      '- left: cup\n    right: one handle\n  - left: pot',
    ],
    [cups, 'steps: [Boil, Pour, Drink]', 'steps: [Boil]', /"steps" needs 2 to 8 entries/],
    [cups, '- - cup\n', '- - cup\n    - two\n', /3 cells, and there are 2 columns/, '- - cup'],
    [cups, 'options: ["1", "2"]', 'options: ["2", "3"]', /must hold the answer "1"/],
    [
      cups,
      '{ answer: "1", options: ["1", "2"], why: One is enough. }',
      '"1"',
      /no cell is left to fill/,
      'bloom: apply\ncites: [S0-002]\nstem: Fill',
    ],
    [cups, 'presentation: sides', 'presentation: rows', /write one of: sides, summaries/],
    [cups, 'update: D01', 'update: D99', /names D99, which is not an update note/, '```item outdated-claim'],
    [cups, 'update: D01', 'update: X01', /is not an update note such as/],
  ])('%s: %j -> %j', (...row) => {
    expect(mistakesAfter(row)).toContainEqual(expect.stringMatching(row[3]))
  })
})

describe('passages', () => {
  test.each<BreakRow>([
    [
      water,
      'passage: The tea page wants boiling water',
      'passage: The tea page likes boiling water',
      /goes on with “wants.*” and not “likes/,
    ],
    [
      water,
      'passage: The tea page wants boiling water',
      'passage: Nothing like this is here',
      /not even its beginning does/,
    ],
    [water, 'passage: The tea page wants boiling water', 'passage: The tea', /is 7 characters long; quote 12 to 200/],
    [water, '> Water is', '> first warm the pot. Water is', /occurs more than once/, 'passage: first warm'],
  ])('%s: %j -> %j', (...row) => {
    expect(mistakesAfter(row)).toContainEqual(expect.stringMatching(row[3]))
  })
})
