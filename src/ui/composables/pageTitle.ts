import { type MaybeRefOrGetter, onScopeDispose, ref, toValue, watchEffect } from 'vue'

/** The open page's own name, without app name and count; null while the page has none to give yet. */
export const pageTitle = ref<string | null>(null)

/** Names the page, in the window's title and in the announcement of the route. Null while it is still being loaded. */
export function usePageTitle(title: MaybeRefOrGetter<string | null>): void {
  watchEffect(() => {
    pageTitle.value = toValue(title)
  })
  onScopeDispose(() => {
    pageTitle.value = null
  })
}
