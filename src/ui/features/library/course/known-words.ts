/**
 * "42 % known · 12 of 17 seen": what is known is never shown without how much of it has been seen at all.
 * @param known mean chance of recall over all items, unseen ones counted as 0 (0 to 1)
 */
export function knownWords({ known, seen, total }: { known: number; seen: number; total: number }): string {
  if (seen === 0) return 'nothing seen yet'
  return `${Math.round(known * 100)} % known, ${seen} of ${total} seen`
}
