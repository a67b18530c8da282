/**
 * Breaks a label into lines, because SVG text does not wrap by itself.
 * @param width room in user units
 * @param fontSize in user units; a character of the interface font is taken as 0.53 of it, a little more than it measures
 */
export function wrapLabel(label: string, width: number, fontSize = 13): string[] {
  const room = Math.max(1, Math.floor(width / (fontSize * 0.53)))
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
