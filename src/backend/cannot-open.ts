import { NothingToOpen } from '#storage/open/without-writing.ts'

/**
 * Why a data folder cannot be used at all, for a person.
 *
 * @returns null for an error of another kind
 */
export function whyItCannotOpen(error: unknown, home: string): string | null {
  if (error instanceof NothingToOpen) return error.message
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException
  if (code === undefined || syscall === undefined) return null
  return `The data folder ${home} cannot be used (${code}). Nothing was changed; choose another folder with LECTERN_HOME.`
}
