import { type Opened, type OpenOptions, openLocked } from '../open-collection.ts'
import { OwnerLock } from '../owner-lock.ts'

/**
 * Opens the collection again after a restore. What cannot be opened now (a full disk, most likely) is reported like
 * damage and not thrown: the app goes on, the lock stays with it, and the learner has a page from which to try again.
 *
 * @param open stands for `openLocked`, which no test can make fail at will
 */
export function reopen(options: OpenOptions, lock: OwnerLock, open: typeof openLocked = openLocked): Opened {
  try {
    return open(options, lock)
  } catch (error) {
    const acquired = OwnerLock.acquire(options.home)
    if ('heldBy' in acquired) return { mode: 'held', owner: acquired.heldBy }
    return {
      mode: 'damaged',
      message:
        'The library could not be opened again. It is safe in the data folder, and so is what was restored. Make sure that there is space on the disk, then start Lectern again.',
      details: String(error),
      newestGoodBackup: null,
      lock: acquired.lock,
    }
  }
}
