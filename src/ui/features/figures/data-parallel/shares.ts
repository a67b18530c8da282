/** One gradient per example, as in the lesson's program; each worker has two of the eight. */
export const batch = [4, 2, 8, 4, 0, 2, 3, 1]
const WORKERS = 4

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length

const size = batch.length / WORKERS
/** What each worker computes: the mean over its share. */
export const gradients = Array.from({ length: WORKERS }, (_, worker) =>
  mean(batch.slice(worker * size, (worker + 1) * size)),
)
/** What every copy receives. */
export const average = mean(gradients)
export const averaging = `(${gradients.join(' + ')}) / ${WORKERS}`
export const wholeBatch = { sum: sum(batch), size: batch.length, mean: mean(batch) }
