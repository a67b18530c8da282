/** Starts the worker that trains; null where the browser has none to give. */
export function startWorker(): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    return new Worker(new URL('./train.worker.ts', import.meta.url), { type: 'module', name: 'train-in-page' })
  } catch {
    return null
  }
}
