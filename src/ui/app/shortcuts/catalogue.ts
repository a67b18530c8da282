/**
 * Every command that has a key, whether or not its page is open: Help, Settings and the palette print this list.
 * A page gives a command its effect with useShortcut(id, run). Keys are written as in chord.ts.
 */
export type CommandScope =
  | 'global'
  | 'room'
  | 'assessment'
  | 'lesson'
  | 'card'
  | 'text-answer'
  | 'answered'
  | 'near-miss'

export interface CommandEntry {
  id: string
  label: string
  scope: CommandScope
  keys: readonly string[]
  /** Keys that follow from what they do (digits, Enter) and are not offered for change. */
  fixed?: true
  /** Keeps its hands off text fields although it has a modifier: there the same keys mean something native. */
  notInText?: true
}

export const scopeTitles: Record<CommandScope, string> = {
  global: 'Anywhere',
  room: 'In a review',
  assessment: 'In an assessment',
  lesson: 'In a lesson',
  card: 'Question',
  'text-answer': 'Typing an answer',
  answered: 'After answering',
  'near-miss': 'When the answer is close',
}

export const catalogue = [
  { id: 'palette', label: 'Open the command palette', scope: 'global', keys: ['Mod+K'] },
  { id: 'go-today', label: 'Go to Today', scope: 'global', keys: ['G T'] },
  { id: 'go-library', label: 'Go to Library', scope: 'global', keys: ['G L'] },
  { id: 'go-progress', label: 'Go to Progress', scope: 'global', keys: ['G P'] },
  { id: 'go-browse', label: 'Go to Browse', scope: 'global', keys: ['G B'] },
  { id: 'go-settings', label: 'Go to Settings', scope: 'global', keys: ['Mod+,'] },
  { id: 'go-help', label: 'Go to Help', scope: 'global', keys: ['G H'] },
  { id: 'review', label: 'Start review', scope: 'global', keys: ['R'] },
  { id: 'search', label: 'Search', scope: 'global', keys: ['/'] },
  { id: 'undo', label: 'Undo the last answer or change', scope: 'global', keys: ['Mod+Z', 'U'], notInText: true },
  { id: 'shortcuts', label: 'Show keyboard shortcuts', scope: 'global', keys: ['?'] },

  { id: 'previous-section', label: 'Previous section', scope: 'lesson', keys: ['['] },
  { id: 'next-section', label: 'Next section', scope: 'lesson', keys: [']'] },
  { id: 'print', label: 'Print the lesson or save it as PDF', scope: 'lesson', keys: ['Mod+P'] },

  { id: 'pause', label: 'Pause and leave', scope: 'room', keys: ['Escape'], fixed: true },

  { id: 'previous-question', label: 'Previous question', scope: 'assessment', keys: ['['] },
  { id: 'next-question', label: 'Next question', scope: 'assessment', keys: ['Enter', ']'], fixed: true },

  {
    id: 'pick',
    label: 'Choose an option',
    scope: 'card',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    fixed: true,
  },
  { id: 'guess', label: 'Answer as a guess', scope: 'card', keys: ['J'] },
  { id: 'think-so', label: 'Answer, think so', scope: 'card', keys: ['K'] },
  { id: 'sure', label: 'Answer, sure', scope: 'card', keys: ['L'] },
  { id: 'submit', label: 'Answer without saying how sure', scope: 'card', keys: ['Enter'], fixed: true },
  { id: 'reveal', label: 'Show the answer', scope: 'card', keys: ['Space'], fixed: true },
  { id: 'hint', label: 'Hint', scope: 'card', keys: ['H'] },
  { id: 'skip', label: 'Skip', scope: 'card', keys: ['X'] },
  { id: 'flag', label: 'Flag or unflag', scope: 'card', keys: ['F'] },

  { id: 'text-guess', label: 'Answer as a guess', scope: 'text-answer', keys: ['Alt+Enter'] },
  { id: 'text-think-so', label: 'Answer, think so', scope: 'text-answer', keys: ['Alt+Shift+Enter'] },
  { id: 'text-sure', label: 'Answer, sure', scope: 'text-answer', keys: ['Mod+Enter'] },

  { id: 'continue', label: 'Continue', scope: 'answered', keys: ['Enter', 'Space'], fixed: true },
  {
    id: 'rate',
    label: 'Rate by hand: Again, Hard, Good, Easy',
    scope: 'answered',
    keys: ['1', '2', '3', '4'],
    fixed: true,
  },
  { id: 'explain', label: 'Show more explanation', scope: 'answered', keys: ['E'] },
  { id: 'source', label: 'Open the source at the passage', scope: 'answered', keys: ['O'] },
  { id: 'dispute', label: 'Dispute the question', scope: 'answered', keys: ['D'] },
  { id: 'note', label: 'Write a note', scope: 'answered', keys: ['N'] },
  { id: 'bury', label: 'Set aside until tomorrow', scope: 'answered', keys: ['B'] },
  { id: 'suspend', label: 'Take out of reviews', scope: 'answered', keys: ['Shift+S'] },

  { id: 'accept', label: 'Count it as right', scope: 'near-miss', keys: ['Y'] },
  { id: 'decline', label: 'Count it as wrong', scope: 'near-miss', keys: ['N'] },
] as const satisfies readonly CommandEntry[]

export type CommandId = (typeof catalogue)[number]['id']

export const commands: readonly (CommandEntry & { id: CommandId })[] = catalogue

/** Where two commands have the same key, the narrower place wins. */
export const scopeRank: Record<CommandScope, number> = {
  global: 0,
  lesson: 1,
  room: 2,
  assessment: 3,
  card: 4,
  'text-answer': 5,
  answered: 6,
  'near-miss': 7,
}
