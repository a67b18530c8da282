const whole = new Intl.NumberFormat('en-GB')

/** `1,204` */
export const grouped = (count: number) => whole.format(count)

/** `1 review`, `12 reviews`; the plural adds `s` unless given. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(count)} ${count === 1 ? singular : plural}`
}

/** Milliseconds as a reader feels them: `under 1 min`, `4 min`, `1 h 20 min`. */
export function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 1) return 'under 1 min'
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}

/** Bytes in decimal units, as file managers show them: `812 kB`, `4.2 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`
  const millions = bytes / 1_000_000
  return millions < 1_000 ? `${millions.toFixed(1)} MB` : `${(millions / 1_000).toFixed(1)} GB`
}
