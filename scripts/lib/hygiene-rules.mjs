/**
 * @typedef {object} Rule
 * @property {RegExp} pattern what must not stand in a line
 * @property {string} because
 * @property {RegExp} [files] where, if not everywhere
 * @property {RegExp} [notFiles]
 * @property {RegExp} [unless] makes it right when it stands in the same line or the three that follow
 */

const tests = /[.](test|e2e)[.](ts|mjs)$/

// Character classes of one letter keep these patterns from finding themselves.
/** @type {Rule[]} */
const rules = [
  {
    // Examples have people called "learner", or by one letter.
    pattern:
      /(?<![\w.~-])(\/(home|Users)\/(?!(learner|\w)\b)[A-Za-z][\w.-]*\/|\/(root|work)\/\w|[A-Z]:\\+Users\\+(?!(learner|\w)\b)\w)/,
    because: 'a path of one machine',
  },
  {
    pattern: /registry[.](npmjs|yarnpkg|npmmirror)[.]|"resolved": "https?:/,
    because: 'the address of a package registry',
  },
  { pattern: /\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/, because: 'a note to self: do it, or describe it in docs/' },
  { pattern: /^(<{7}|>{7}) /, because: 'a merge conflict' },
  { files: tests, pattern: /\b(it|test|describe|suite)([.]\w+)*[.]only\b/, because: 'a test that silences the others' },
  {
    files: tests,
    pattern: /\b(it|test|describe|suite)([.]\w+)*[.](skip|skipIf|runIf|todo)\b/,
    unless: /\bneeds |\bskipped: /,
    because: 'a skipped test whose title does not say why ("needs ..." or "skipped: ...")',
  },
  {
    files: /^src\/domain\/.*[.]ts$/,
    notFiles: tests,
    pattern:
      /^(?!\s*(\/\/|\*)).*(\bDate[.]now\(|\bnew Date\(\)|\bMath[.]random\(|\bperformance[.]now\(|[.]toLocale\w*\(\))/,
    because: 'the domain takes clock, randomness and locale as arguments',
  },
]

/**
 * @param {string} path relative to the repository, with forward slashes
 * @param {string} text
 * @returns {string[]}
 */
export function findingsIn(path, text) {
  const applicable = rules.filter(({ files, notFiles }) => (!files || files.test(path)) && !notFiles?.test(path))
  const lines = text.split('\n')
  return lines.flatMap((line, index) =>
    applicable
      .filter(({ pattern }) => pattern.test(line))
      .filter(({ unless }) => !unless?.test(lines.slice(index, index + 4).join('\n')))
      .map(({ because }) => `${path}:${index + 1} has ${because}`),
  )
}
