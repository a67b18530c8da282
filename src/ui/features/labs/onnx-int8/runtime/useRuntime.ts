import { onBeforeUnmount, shallowRef } from 'vue'
import type { PerModel } from '../model-names.ts'
import { hasWebAssembly, OnnxRuntime } from './onnx-runtime.ts'

export type RuntimeState =
  | { readonly kind: 'starting' }
  | { readonly kind: 'ready'; readonly runtime: OnnxRuntime }
  /** This browser has no WebAssembly. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly reason: string }

/** ONNX Runtime for as long as the lab is open. */
export function useRuntime() {
  const state = shallowRef<RuntimeState>({ kind: 'starting' })
  let gone = false

  async function start(files: PerModel<Uint8Array>): Promise<void> {
    if (!hasWebAssembly()) {
      state.value = { kind: 'missing' }
      return
    }
    state.value = { kind: 'starting' }
    try {
      const runtime = await OnnxRuntime.open(files)
      if (gone) runtime.close()
      else state.value = { kind: 'ready', runtime }
    } catch (error) {
      state.value = { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
    }
  }

  onBeforeUnmount(() => {
    gone = true
    if (state.value.kind === 'ready') state.value.runtime.close()
  })

  return { state, start }
}
