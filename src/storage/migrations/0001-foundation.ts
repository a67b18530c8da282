/**
 * The first schema. Two rooms that must not be mixed up:
 * - the log (device, zone, item_key, answer, event, blob): appended to, never changed, the only truth;
 * - projections (everything after): thrown away and rebuilt from the log at will.
 * `draft`, `place` and `morning` are neither: conveniences of this machine that nobody would miss.
 */
export const foundation = `
CREATE TABLE device (
  key INTEGER PRIMARY KEY,
  -- Random 128 bits in hex, new at install and at every restore: two histories never share one.
  incarnation TEXT NOT NULL UNIQUE,
  head_seq INTEGER NOT NULL,
  head_sum BLOB NOT NULL,
  clock_ms INTEGER NOT NULL,
  clock_counter INTEGER NOT NULL
) STRICT;

CREATE TABLE zone (key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE item_key (key INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE blob (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID;

-- Clustered by item: one item's history is one read, and a replay of all walks the table in order.
CREATE TABLE answer (
  item INTEGER NOT NULL,
  device INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  clock_ms INTEGER NOT NULL,
  clock_counter INTEGER NOT NULL,
  -- Wall clock minus hybrid clock; 0 (no byte) while the clock behaves.
  wall_delta_ms INTEGER NOT NULL,
  zone INTEGER NOT NULL,
  day INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  score INTEGER NOT NULL,
  rating INTEGER NOT NULL,
  confidence INTEGER NOT NULL,
  took_ms INTEGER NOT NULL,
  retention INTEGER NOT NULL,
  parameters INTEGER NOT NULL,
  item_version INTEGER NOT NULL,
  response TEXT NOT NULL,
  sum BLOB NOT NULL,
  PRIMARY KEY (item, device, seq)
) STRICT, WITHOUT ROWID;
-- Finds the latest entry for Undo and walks the log in order for checks and, later, exchange.
CREATE UNIQUE INDEX answer_seq ON answer (device, seq);

CREATE TABLE event (
  device INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  clock_ms INTEGER NOT NULL,
  clock_counter INTEGER NOT NULL,
  wall_delta_ms INTEGER NOT NULL,
  zone INTEGER NOT NULL,
  day INTEGER NOT NULL,
  kind TEXT NOT NULL,
  item INTEGER,
  body TEXT NOT NULL,
  sum BLOB NOT NULL,
  PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_item ON event (item, device, seq) WHERE item IS NOT NULL;

CREATE TABLE course (id TEXT PRIMARY KEY, content_hash TEXT NOT NULL, blob TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  key INTEGER PRIMARY KEY,
  course TEXT NOT NULL,
  lesson TEXT NOT NULL,
  section TEXT NOT NULL,
  -- Reading order within the course.
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  version INTEGER NOT NULL,
  reserved INTEGER NOT NULL,
  -- Gone from the course's present version; history and schedule stay, nothing asks it any more.
  retired INTEGER NOT NULL,
  question TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX item_course ON item (course, position);
CREATE INDEX item_lesson ON item (course, lesson, position);
-- The few that count for nothing, so that they can be left out without a look at all others.
CREATE INDEX item_left_out ON item (course) WHERE retired = 1 OR reserved = 1;
CREATE INDEX item_question ON item (question COLLATE NOCASE);

-- One row for every item that was answered or marked.
CREATE TABLE item_state (
  item INTEGER PRIMARY KEY,
  stability REAL,
  difficulty REAL,
  due_day INTEGER,
  interval_days INTEGER,
  first_day INTEGER,
  last_day INTEGER,
  reps INTEGER NOT NULL,
  lapses INTEGER NOT NULL,
  pass_days INTEGER NOT NULL,
  sure_wrong_day INTEGER,
  last_rating INTEGER,
  -- Instant of the last scored answer: recall is computed to the minute.
  last_ms INTEGER,
  suspended INTEGER NOT NULL,
  buried_until_day INTEGER,
  flagged INTEGER NOT NULL,
  disputed INTEGER NOT NULL,
  note TEXT NOT NULL,
  course TEXT NOT NULL,
  lesson TEXT NOT NULL,
  -- The day it enters the queue; null while it is not to be asked.
  queue_day INTEGER
) STRICT;
-- Covering: building a queue touches no other page.
CREATE INDEX item_queue ON item_state (queue_day, item, course, lesson, last_day, stability) WHERE queue_day IS NOT NULL;
CREATE INDEX item_state_lesson ON item_state (course, lesson, last_day, stability, pass_days) WHERE reps > 0;
CREATE INDEX item_state_stability ON item_state (stability) WHERE reps > 0;
CREATE INDEX item_state_difficulty ON item_state (difficulty) WHERE reps > 0;
CREATE INDEX item_state_lapses ON item_state (lapses) WHERE lapses > 0;
CREATE INDEX item_state_flagged ON item_state (item) WHERE flagged = 1;
CREATE INDEX item_state_disputed ON item_state (item) WHERE disputed = 1;
CREATE INDEX item_state_suspended ON item_state (item) WHERE suspended = 1;

CREATE TABLE day_stat (
  day INTEGER NOT NULL,
  course TEXT NOT NULL,
  answers INTEGER NOT NULL,
  took_ms INTEGER NOT NULL,
  scored INTEGER NOT NULL,
  new_items INTEGER NOT NULL,
  again INTEGER NOT NULL,
  hard INTEGER NOT NULL,
  good INTEGER NOT NULL,
  easy INTEGER NOT NULL,
  young INTEGER NOT NULL,
  young_passed INTEGER NOT NULL,
  mature INTEGER NOT NULL,
  mature_passed INTEGER NOT NULL,
  guess INTEGER NOT NULL,
  guess_passed INTEGER NOT NULL,
  think_so INTEGER NOT NULL,
  think_so_passed INTEGER NOT NULL,
  sure INTEGER NOT NULL,
  sure_passed INTEGER NOT NULL,
  PRIMARY KEY (day, course)
) STRICT, WITHOUT ROWID;

-- Items in the queue by the day they enter it; everything up to today is due.
CREATE TABLE due_stat (
  day INTEGER NOT NULL,
  course TEXT NOT NULL,
  young INTEGER NOT NULL,
  mature INTEGER NOT NULL,
  PRIMARY KEY (day, course)
) STRICT, WITHOUT ROWID;

CREATE TABLE lesson_stat (
  course TEXT NOT NULL,
  lesson TEXT NOT NULL,
  -- Reading order within the course: position of the lesson's first item.
  position INTEGER NOT NULL,
  -- Items that can be asked: neither reserved nor retired.
  items INTEGER NOT NULL,
  -- Of these, with at least one scored answer.
  seen INTEGER NOT NULL,
  PRIMARY KEY (course, lesson)
) STRICT, WITHOUT ROWID;
-- The lesson to go on with is one look, however many were finished.
CREATE INDEX lesson_unfinished ON lesson_stat (course, position) WHERE seen < items;

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE session (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  device INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  day INTEGER NOT NULL,
  plan TEXT NOT NULL,
  finished INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_open ON session (day) WHERE finished = 0;

CREATE VIRTUAL TABLE item_words USING fts5 (
  question, answer, place,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- What was due when a study day began: the measure of a counted day.
CREATE TABLE morning (day INTEGER PRIMARY KEY, due INTEGER NOT NULL) STRICT;
CREATE TABLE draft (item INTEGER PRIMARY KEY, input TEXT NOT NULL) STRICT;
CREATE TABLE place (
  course TEXT NOT NULL,
  lesson TEXT NOT NULL,
  section TEXT NOT NULL,
  fraction REAL NOT NULL,
  visited_ms INTEGER NOT NULL,
  PRIMARY KEY (course, lesson)
) STRICT, WITHOUT ROWID;
`
