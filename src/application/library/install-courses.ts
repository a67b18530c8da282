import { storeBlob } from '#storage/blobs.ts'
import type { AppContext } from '../context.ts'
import { judgeClock } from '../moment.ts'
import { transact } from '../transact.ts'

/**
 * Brings the collection's items in line with the courses on the shelf. Compares one hash a course, so a start
 * without news costs nothing; waits while the collection may not be written or the date is in doubt.
 */
export function installCourses(context: AppContext): void {
  if (!context.writable || judgeClock(context) === 'far-ahead') return
  for (const { id, contentHash } of context.shelf.courses) {
    const installed = context.collection.read.value<string>('SELECT content_hash FROM course WHERE id = ?', id)
    if (installed === contentHash) continue
    try {
      transact(context, (transaction) => {
        const blob = storeBlob(transaction.local, context.shelf.itemsText(id))
        transaction.appendEvent({ kind: 'course.installed', body: { courseId: id, contentHash, blob } })
      })
      context.asked.forget()
    } catch {
      // Neither a full disk nor a broken file of a course may keep a learner from reviewing what is there already. The
      // version before stays; the next start tries again.
    }
  }
}
