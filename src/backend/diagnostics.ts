import type { AppContext } from '#application/context.ts'
import { readDurability } from '#storage/durability.ts'

/** Facts for a report to the makers: nothing of what was read, asked or answered. */
export function diagnostics(
  around: { version: string; shell: string; home: string },
  context: AppContext | null,
): Record<string, string> {
  const facts: Record<string, string> = {
    'Lectern version': around.version,
    Shell: around.shell,
    'Data folder': around.home,
    Platform: `${process.platform} ${process.arch}`,
    Node: process.version,
    'Time zone': Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
  if (!context) return { ...facts, Collection: 'not open' }
  const read = context.collection.read
  return {
    ...facts,
    SQLite: read.value<string>('SELECT sqlite_version()') ?? '',
    'Entries in the log': String(read.value<number>('SELECT coalesce(sum(head_seq), 0) FROM device') ?? 0),
    'Size of the collection': `${(read.value<number>('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size') ?? 0) / 1024} KiB`,
    ...Object.fromEntries(
      Object.entries(readDurability(context.collection.file)).map(([name, value]) => [`SQLite ${name}`, value]),
    ),
  }
}
