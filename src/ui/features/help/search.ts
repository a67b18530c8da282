import { type InjectionKey, inject, type Ref, ref } from 'vue'

/** What is typed into the search field of Help; sections without those words hide themselves. */
export const helpSearchKey: InjectionKey<Readonly<Ref<string>>> = Symbol('help search')
export const useHelpSearch = () => inject(helpSearchKey, ref(''))

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether a text has every typed word somewhere. */
export function hasWords(typed: string, text: string): boolean {
  const folded = fold(text)
  return fold(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}
