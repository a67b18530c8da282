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
 * Lower-case text without the accents of Latin, Greek and Cyrillic letters. Marks of other scripts stay:
 * there they are letters of their own (か and が).
 */
export function foldAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])[\u0300-\u036f]+/gu, '$1')
    .replace(/[øłđðħıæœþ]/g, (letter) => whole.get(letter) ?? letter)
    .normalize('NFC')
}
