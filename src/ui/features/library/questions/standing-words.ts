import type { Standing } from './question-flow.ts'

export const standingWords: Record<Standing, string> = {
  open: 'not answered yet',
  recalled: 'recalled',
  missed: 'missed',
  'set-aside': 'set aside',
}
