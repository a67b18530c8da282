/** Every page of the app: axe runs on each in every theme, and `npm run screenshots` takes a picture of each. */
export const pages: readonly { name: string; hash: string }[] = [
  { name: 'today', hash: '/today' },
  { name: 'library', hash: '/library' },
  { name: 'course', hash: '/library/pytorch-tensorflow' },
  { name: 'glossary', hash: '/library/pytorch-tensorflow/glossary' },
  { name: 'assessment', hash: '/library/pytorch-tensorflow/assessment' },
  { name: 'assessment-room', hash: '/library/pytorch-tensorflow/assessment/room' },
  { name: 'placement', hash: '/library/pytorch-tensorflow/placement' },
  { name: 'lesson', hash: '/library/pytorch-tensorflow/L03' },
  { name: 'review', hash: '/review' },
  { name: 'practice', hash: '/review/practice' },
  { name: 'progress', hash: '/progress' },
  { name: 'browse', hash: '/browse' },
  { name: 'item', hash: '/browse/pytorch-tensorflow%2FQ03-02' },
  { name: 'settings', hash: '/settings' },
  { name: 'help', hash: '/help' },
]

/** The lessons of the course, and the labs that they hold. */
export const lessonPages: readonly { id: string; hash: string; labs: number }[] = Array.from(
  { length: 14 },
  (_, at) => {
    const id = `L${String(at + 1).padStart(2, '0')}`
    const labs = { L03: 2, L07: 1, L09: 1, L10: 1, L11: 1 }[id] ?? 0
    return { id, hash: `/library/pytorch-tensorflow/${id}`, labs }
  },
)
