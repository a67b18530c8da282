/** Final assessments: two projections, empty until an event says otherwise. */
export const assessment = `
CREATE TABLE assessment (
  id TEXT PRIMARY KEY,
  course TEXT NOT NULL,
  form TEXT NOT NULL,
  seed TEXT NOT NULL,
  -- Uids in the order in which they are asked.
  plan TEXT NOT NULL,
  -- Rules that the pool was too small for.
  unmet TEXT NOT NULL,
  started_ms INTEGER NOT NULL,
  -- Null where the learner wanted no limit.
  limit_ms INTEGER,
  -- The rest is null while the assessment is open.
  handed_in_ms INTEGER,
  handed_in_day INTEGER,
  grade TEXT,
  marks TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX assessment_course ON assessment (course, started_ms);

-- The latest answer to each question, changed as often as the learner likes until handing in.
CREATE TABLE assessment_answer (
  assessment TEXT NOT NULL,
  uid TEXT NOT NULL,
  -- As domain/log/response-text.ts writes it; null where nothing is answered.
  response TEXT,
  flagged INTEGER NOT NULL,
  took_ms INTEGER NOT NULL,
  -- When the present answer was given; null where there is none.
  answered_ms INTEGER,
  PRIMARY KEY (assessment, uid)
) STRICT, WITHOUT ROWID;
`
