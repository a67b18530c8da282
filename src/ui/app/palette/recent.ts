const STORED_AS = 'lectern.palette.recent'
const MOST = 5

/** Ids of the commands chosen last, newest first; remembered on this machine only. */
export function recentCommands(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED_AS) ?? '[]')
    return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : []
  } catch {
    return []
  }
}

export function rememberCommand(id: string): void {
  const recent = [id, ...recentCommands().filter((other) => other !== id)].slice(0, MOST)
  try {
    localStorage.setItem(STORED_AS, JSON.stringify(recent))
  } catch {
    // The palette works without a memory.
  }
}
