import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository: everything the scripts do happens below it. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Whatever can be thrown away and fetched or made again. */
export const cacheFolder = join(root, '.cache')

/** What the build writes. */
export const outFolder = join(root, 'out')

/**
 * @param {...string} parts
 */
export const fromRoot = (...parts) => join(root, ...parts)
