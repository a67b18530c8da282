import { wrapLabel } from '../wrap-label.ts'

export type Tone = 'pytorch' | 'tensorflow' | 'neutral'
/** A box of the map. `gone` is a name of 2025 that is struck through; `mark` says what became of a name. */
export interface Name {
  id: string
  name: string
  mark?: string
  gone?: true
  tone: Tone
}

export const names = {
  pytorch: { id: 'pytorch', name: 'PyTorch', tone: 'pytorch' },
  tensorflow: { id: 'tensorflow', name: 'TensorFlow', tone: 'tensorflow' },
  torchscript: { id: 'torchscript', name: 'TorchScript', mark: 'deprecated', gone: true, tone: 'pytorch' },
  export: { id: 'export', name: 'torch.export', tone: 'pytorch' },
  onnx: { id: 'onnx', name: 'ONNX', mark: 'unchanged', tone: 'neutral' },
  tflite: { id: 'tflite', name: 'LiteRT file', mark: '(.tflite)', tone: 'tensorflow' },
  mobile: { id: 'mobile', name: 'PyTorch Mobile', mark: 'no longer supported', gone: true, tone: 'pytorch' },
  executorch: { id: 'executorch', name: 'ExecuTorch', tone: 'pytorch' },
  onnxRuntime: { id: 'onnxRuntime', name: 'ONNX Runtime', mark: 'tied to no framework', tone: 'neutral' },
  lite: { id: 'lite', name: 'TensorFlow Lite', mark: 'renamed', gone: true, tone: 'tensorflow' },
  litert: { id: 'litert', name: 'LiteRT', tone: 'tensorflow' },
} satisfies Record<string, Name>
export type NameId = keyof typeof names

export interface Place {
  x: number
  y: number
  width: number
  height: number
}
export interface Route {
  from: NameId
  to: NameId
  path: string
  /** The colour of where it starts; a short arrow from an old name to a new one has none. */
  tone: Tone
  label?: { text: string; x: number; y: number }
}
export interface MapForm {
  width: number
  height: number
  titles: { text: string; x: number; y: number; anchor: 'start' | 'middle' | 'end' }[]
  places: Record<NameId, Place>
  routes: Route[]
}

/** Lines of a box, top to bottom, set in its middle. */
export function linesOf(name: Name, place: Place): { text: string; y: number; mark: boolean }[] {
  const room = place.width - 3
  const lines = [
    ...wrapLabel(name.name, room).map((text) => ({ text, mark: false })),
    ...(name.mark ? wrapLabel(name.mark, room).map((text) => ({ text, mark: true })) : []),
  ]
  const top = place.y + place.height / 2 - ((lines.length - 1) * 16) / 2 + 4.5
  return lines.map((line, index) => ({ ...line, y: top + index * 16 }))
}
