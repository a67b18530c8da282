/**
 * The next step is one look, however many lessons a course has: those that were begun and are not through, and those that
 * were visited last.
 */
export const begunLessons = `
CREATE INDEX lesson_begun ON lesson_stat (course, position) WHERE seen > 0 AND seen < items;
CREATE INDEX place_visited ON place (course, visited_ms);
`
