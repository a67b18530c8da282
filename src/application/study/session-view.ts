import type { Session } from '#contract/study.ts'
import type { AppContext } from '../context.ts'
import { currentMoment } from '../moment.ts'
import { readCard } from './card.ts'
import type { OpenSession } from './session-board.ts'

/** A session as the room shows it: what is left in planned order, then what was missed. */
export function viewSession(context: AppContext, session: OpenSession): Session {
  const standing = context.sessions.standing(session)
  const { instantMs } = currentMoment(context)
  const pick = (state: 'open' | 'missed') =>
    standing
      .filter((planned) => planned.state === state)
      .map(({ uid }) => ({ card: readCard(context, uid, instantMs), retry: state === 'missed' }))
  return {
    id: session.id,
    kind: session.kind,
    total: standing.length,
    done: standing.filter(({ state }) => state === 'done').length,
    queue: [...pick('open'), ...pick('missed')],
  }
}

export function readSession(context: AppContext, { sessionId }: { sessionId: string }): Session {
  return viewSession(context, context.sessions.find(sessionId))
}
