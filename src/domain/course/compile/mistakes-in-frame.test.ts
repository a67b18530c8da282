import { describe, expect, test } from 'vitest'
import { type BreakRow, mistakesAfter } from './testing/mistakes-after.ts'

const water = 'lessons/L01-water.md'
const updates = 'register/updates.yaml'
const disagreements = 'register/disagreements.yaml'
const claims = 'register/claims.tsv'
const systems = 'register/systems.yaml'
const misconceptions = 'register/misconceptions.yaml'

describe('the course file', () => {
  test.each<BreakRow>([
    ['course.md', '---\nformat', 'format', /must start with front matter/],
    ['course.md', 'format: 1', 'format: 2', /written in format 2, and this version of Lectern reads format 1/],
    ['course.md', 'format: 1\n', '', /"format" is missing/, 'id: small'],
    ['course.md', 'title: Tea and coffee\n', '', /"title" is missing/, 'format: 1'],
    ['course.md', 'language: en', 'langauge: en\nlanguage: en', /"langauge" is not a field that is known here/],
    ['course.md', 'id: small-course', 'id: Small Course', /small letters, digits and hyphens/],
    ['course.md', '[L01, L02]', '[L01, L02, L09]', /No readable file in lessons\/ has the id L09/, 'L09'],
    ['course.md', '[L01, L02]', '[L01, L02, L01]', /L01 is listed twice/, 'L01'],
  ])('%s: %j -> %j', (...row) => {
    expect(mistakesAfter(row)).toContainEqual(expect.stringMatching(row[3]))
  })
})

describe('yaml', () => {
  test.each<BreakRow>([
    [water, 'title: Water', 'title: Water: hot', /colon inside an unquoted text/],
    [water, 'stem: Judge.', 'stem: `Judge`.', /a character that YAML keeps for itself/],
    [water, 'stem: Judge.', 'stem: *judge* it', /starts with \* or &/],
    [water, 'stem: Judge.', 'stem: {{judge}} it', /text goes on after a closing quote or bracket/],
    [water, 'stem: Judge.', 'stem: Judge # soon', /has a # that YAML reads as a comment/],
    [water, 'stem: Judge.', 'stem: "Judge" this', /after a closing quote/],
    [water, 'stem: Judge.', 'stem: Judge.\nstem: Judge.', /a field is written twice/, 'stem: Judge.\nstatement'],
    [water, 'stem: Judge.', 'stem:', /"stem" must be a text/, 'stem:\nstatement'],
    [water, 'stem: Judge.', 'stem: !Judge', /starts with & or !/],
  ])('%s: %j -> %j', (...row) => {
    expect(mistakesAfter(row)).toContainEqual(expect.stringMatching(row[3]))
  })
})

describe('the register', () => {
  test.each<BreakRow>([
    [updates, '- code: D01', '- code: D02', /no disagreement or update note D01/, 'S0-001\tS0', claims],
    [updates, 'claims: [S0-001]', 'claims: [S0-055]', /There is no claim S0-055/, '- code'],
    [disagreements, 'evidence: [E01]', 'evidence: [E09]', /There is no evidence E09/, '- code'],
    [disagreements, '  verdict: It depends on the leaf.\n', '', /"verdict" is missing/, '- code'],
    [claims, 'code\tsource', 'code\tfrom', /must name the columns|no S0-00|no claim/],
    [claims, '\tsingle\t', '\talone\t', /The status of S0-002 is "alone"/, 'S0-002\tS0'],
    [claims, 'S0-002\tS0', 'S1-002\tS0', /not a code such as S0-001/, 'S1-002'],
    [claims, '\tS0-001\t\tTable', '\tS0-007\t\tTable', /There is no claim S0-007/, 'S0-002\tS0'],
    [claims, 'Table: boiling water', 'Table: boiling\twater', /has 9 columns, this line has 10/, 'S0-002\tS0'],
    [systems, '  also: [mug]', '  also: [pot]', /“pot” stands here a second time/, '- id: pot'],
    [systems, '- id: cup', '- id: Cup', /"Cup" is no id; write small letters/, '- id: Cup'],
    [systems, 'kind: library', 'kind: vessel', /"kind" is "vessel"; write one of/],
    [
      systems,
      'from which one person drinks something hot without burning the fingers',
      '',
      /has \d+ words; write 25/,
      'definition: A small',
    ],
    [systems, 'The tea page drinks from it [@S0-002]', 'It is for tea [@D01]', /must cite a claim/],
    [systems, 'It has learned degrees [@D01]', 'It has learned [@S0-002]', /must cite an update note/],
    [systems, 'drinks from it [@S0-002]', 'drinks from it [@S0-001]', /“cup” says what S0-001 claims/, '- id: cup'],
    [systems, 'claims: [S0-002]', 'claims: [S0-002, S0-055]', /There is no claim S0-055/, '- id: cup'],
    [systems, 'seeAlso: [pot]', 'seeAlso: [jug]', /There is no system jug/, '- id: cup'],
    [systems, 'taught: L02#shapes', 'taught: L02', /write lesson and section/],
    [systems, 'taught: L02#shapes', 'taught: L02#forms', /There is no section L02#forms/, '- id: cup'],
    [misconceptions, 'taught: L01#how-hot', 'taught: L01#cold', /There is no section L01#cold, where M01/, '- code'],
    [
      misconceptions,
      '  mixUp: thinking that hotter water always makes better tea\n',
      '',
      /"mixUp" is missing/,
      '- code',
    ],
    [
      updates,
      '      - says: A kettle can be set to a temperature.\n',
      '      - saying: A kettle.\n',
      /"says" is missing/,
    ],
  ])('%s: %j -> %j', (...row) => {
    expect(mistakesAfter(row)).toContainEqual(expect.stringMatching(row[3]))
  })
})
