import { type InjectionKey, inject, type Ref, ref } from 'vue'

/** What is typed into the search field of Settings, for groups and rows to hide themselves by. */
export const settingsSearchKey: InjectionKey<Readonly<Ref<string>>> = Symbol('settings search')
export const useSettingsSearch = () => inject(settingsSearchKey, ref(''))

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** Whether every typed word begins or continues a word of the text; nothing typed matches everything. */
export function matchesWords(typed: string, ...texts: readonly string[]): boolean {
  const text = fold(texts.join(' '))
  return fold(typed)
    .split(/\s+/)
    .every((word) => text.includes(word))
}
