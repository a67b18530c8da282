/** Letters with a stroke or joined letters, which Unicode does not take apart into a letter and a mark. */
const whole = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
])

/**
 * Lower-case text without the accents of Latin, Greek and Cyrillic letters (the Unicode block of combining
 * diacritical marks). Marks of other scripts lie elsewhere and stay: there they make another letter (か and が).
 */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/[øłđðħıæœþ]/g, (letter) => whole.get(letter) ?? letter)
    .normalize('NFC')
}
