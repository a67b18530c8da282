/** How long an end may take. Every answer is on disk long before; this is for the backup at close. */
export const closeLimitMs = 5_000

/**
 * Waits for something that must not hold up the end of a process.
 *
 * @returns whether it was done in time; false also when it failed
 */
export async function within(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs)
  })
  const done = work.then(
    () => true,
    () => false,
  )
  return Promise.race([done, limit]).finally(() => clearTimeout(timer))
}
