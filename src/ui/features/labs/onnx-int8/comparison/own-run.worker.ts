import type { PerModel } from '../model-names.ts'
import { type OwnRun, ownRun } from './own-run.ts'

export type OwnRunMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly run: OwnRun }

const say = (message: OwnRunMessage) => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<PerModel<Uint8Array>>) => {
  say({ kind: 'done', run: ownRun(data, (share) => say({ kind: 'progress', share })) })
})
