import { nextTick, onBeforeUnmount, onMounted, type Ref, watch } from 'vue'
import { useFocusReturn } from './useFocusReturn.ts'

/**
 * Keeps a native modal dialog open or closed as `open` says. The browser holds focus inside and makes the page behind inert;
 * when it closes, in whatever way, `open` follows and focus returns to where it was.
 */
export function useNativeDialog(open: Ref<boolean>, element: Readonly<Ref<HTMLDialogElement | null>>) {
  const focus = useFocusReturn()

  async function follow(wanted: boolean) {
    await nextTick()
    const dialog = element.value
    if (dialog === null || dialog.open === wanted) return
    if (wanted) {
      focus.remember()
      dialog.showModal()
    } else {
      dialog.close()
    }
  }
  onMounted(() => watch(open, follow, { immediate: true }))
  onBeforeUnmount(() => element.value?.close())

  const close = () => element.value?.close()
  return {
    close,
    /** For the `close` event. */
    closed() {
      open.value = false
      focus.giveBack()
    },
    /** For a press on the dialog: the element itself is only hit on its backdrop. */
    pressedBeside(event: MouseEvent) {
      if (event.target === element.value) close()
    },
  }
}
