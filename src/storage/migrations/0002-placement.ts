/**
 * Placements and what they advise. New tables only: nothing that is there changes, and a log without placements leaves
 * them empty.
 */
export const placement = `
CREATE TABLE placement (
  id TEXT PRIMARY KEY,
  course TEXT NOT NULL,
  device INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  day INTEGER NOT NULL,
  experience TEXT NOT NULL,
  -- What it decided; null while it is open, and for ever where it was given up or another was begun instead.
  result TEXT,
  finished_day INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX placement_course ON placement (course, device, seq);

-- One row for every lesson of a course with a finished placement.
CREATE TABLE lesson_advice (
  course TEXT NOT NULL,
  lesson TEXT NOT NULL,
  decided TEXT NOT NULL,
  -- The learner's own; null where it is what the placement decided.
  chosen TEXT,
  PRIMARY KEY (course, lesson)
) STRICT, WITHOUT ROWID;
`
