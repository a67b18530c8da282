import type { MapForm, Place } from './map.ts'

const torch = { x: 12, width: 82 }
const open = { x: 101, width: 72 }
const lite = { x: 180, width: 76 }
const box = (column: { x: number; width: number }, y: number, height: number): Place => ({ ...column, y, height })
const centre = (column: { x: number; width: number }) => column.x + column.width / 2
const down = (x: number, y1: number, y2: number) => `M${x} ${y1} V${y2 - 3}`

const fold = 66
const old = 156
const next = 228
const runtimesOld = 338
const runtimesNext = 436
/** Past a struck-through name on its left or right, into the side of the name below it. */
const past = (x1: number, y1: number, side: number, edge: number, y2: number) =>
  `M${x1} ${y1} C ${x1} ${y1 + 26}, ${side} ${y1 + 20}, ${side} ${y1 + 44} V${y2 - 10} Q ${side} ${y2} ${edge} ${y2}`

/** Three rows from top to bottom: one column for each route. Long arrows pass struck-through names at the side. */
export const mapDown: MapForm = {
  width: 268,
  height: 478,
  titles: [
    { text: 'Frameworks', x: 14, y: 14, anchor: 'start' },
    { text: 'Forms and formats', x: 14, y: old - 12, anchor: 'start' },
    { text: 'Runtimes', x: 14, y: runtimesOld - 12, anchor: 'start' },
  ],
  places: {
    pytorch: { x: 12, y: 26, width: 100, height: 40 },
    tensorflow: { x: 156, y: 26, width: 100, height: 40 },
    torchscript: box(torch, old, 46),
    export: box(torch, next, 56),
    onnx: box(open, next, 56),
    tflite: box(lite, next, 56),
    mobile: box(torch, runtimesOld, 72),
    executorch: box(torch, runtimesNext, 40),
    onnxRuntime: box(open, runtimesOld, 72),
    lite: box(lite, runtimesOld, 60),
    litert: box(lite, runtimesNext, 40),
  },
  routes: [
    { from: 'pytorch', to: 'export', tone: 'pytorch', path: past(26, fold, 0, 9, next + 28) },
    { from: 'pytorch', to: 'onnx', tone: 'pytorch', path: `M86 ${fold} C 86 100, 134 94, 134 134 V${next - 3}` },
    {
      from: 'pytorch',
      to: 'tflite',
      tone: 'pytorch',
      path: `M104 ${fold} C 104 118, 202 96, 202 164 V${next - 3}`,
      label: { text: 'converter', x: 199, y: 190 },
    },
    {
      from: 'tensorflow',
      to: 'onnx',
      tone: 'tensorflow',
      path: `M170 ${fold} C 170 110, 146 104, 146 150 V${next - 3}`,
    },
    { from: 'tensorflow', to: 'tflite', tone: 'tensorflow', path: down(242, fold, next) },
    { from: 'export', to: 'executorch', tone: 'pytorch', path: past(24, next + 56, 0, 9, runtimesNext + 20) },
    { from: 'onnx', to: 'onnxRuntime', tone: 'neutral', path: down(centre(open), next + 56, runtimesOld) },
    { from: 'tflite', to: 'litert', tone: 'tensorflow', path: past(244, next + 56, 268, 259, runtimesNext + 20) },
    { from: 'torchscript', to: 'export', tone: 'neutral', path: down(centre(torch), old + 46, next) },
    { from: 'mobile', to: 'executorch', tone: 'neutral', path: down(centre(torch), runtimesOld + 72, runtimesNext) },
    { from: 'lite', to: 'litert', tone: 'neutral', path: down(centre(lite), runtimesOld + 60, runtimesNext) },
  ],
}
