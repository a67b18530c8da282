import { version } from '../../package.json'

/** The version of Lectern, as package.json states it; the build writes it into the bundle. */
export const lecternVersion: string = version
