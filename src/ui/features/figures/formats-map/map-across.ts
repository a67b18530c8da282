import type { MapForm, Place } from './map.ts'

const forms = { x: 204, width: 132 }
const runtimes = { x: 416, width: 144 }
const rows = { old: 36, next: 108, onnx: 186, renamed: 264, file: 336 }
const box = (column: { x: number; width: number }, y: number, height: number): Place => ({ ...column, y, height })
/** From the right edge of one column to the left edge of the next, arriving level. */
const across = (x1: number, y1: number, x2: number, y2: number) =>
  `M${x1} ${y1} C ${x1 + 56} ${y1}, ${x2 - 58} ${y2}, ${x2 - 3} ${y2}`
const down = (x: number, y1: number, y2: number) => `M${x} ${y1} V${y2 - 3}`

const left = 96
const toForms = forms.x
const fromForms = forms.x + forms.width
const middleOf = { export: rows.next + 20, onnx: rows.onnx + 25, file: rows.file + 25 }
const pytorchY = middleOf.export
const tensorflowY = middleOf.file

/** Three columns from left to right. */
export const mapAcross: MapForm = {
  width: 560,
  height: 392,
  titles: [
    { text: 'Frameworks', x: 48, y: 14, anchor: 'middle' },
    { text: 'Forms and formats', x: forms.x + forms.width / 2, y: 14, anchor: 'middle' },
    { text: 'Runtimes', x: runtimes.x + runtimes.width / 2, y: 14, anchor: 'middle' },
  ],
  places: {
    pytorch: { x: 0, y: pytorchY - 25, width: left, height: 50 },
    tensorflow: { x: 0, y: tensorflowY - 25, width: left, height: 50 },
    torchscript: box(forms, rows.old, 50),
    export: box(forms, rows.next, 40),
    onnx: box(forms, rows.onnx, 50),
    tflite: box(forms, rows.file, 50),
    mobile: box(runtimes, rows.old, 50),
    executorch: box(runtimes, rows.next, 40),
    onnxRuntime: box(runtimes, rows.onnx, 50),
    lite: box(runtimes, rows.renamed, 50),
    litert: box(runtimes, rows.file + 5, 40),
  },
  routes: [
    { from: 'pytorch', to: 'export', tone: 'pytorch', path: across(left, pytorchY, toForms, pytorchY) },
    { from: 'pytorch', to: 'onnx', tone: 'pytorch', path: across(left, pytorchY + 8, toForms, middleOf.onnx - 7) },
    {
      from: 'pytorch',
      to: 'tflite',
      tone: 'pytorch',
      path: across(left, pytorchY + 16, toForms, middleOf.file - 10),
      label: { text: 'converter', x: 180, y: 322 },
    },
    {
      from: 'tensorflow',
      to: 'onnx',
      tone: 'tensorflow',
      path: across(left, tensorflowY - 10, toForms, middleOf.onnx + 8),
    },
    {
      from: 'tensorflow',
      to: 'tflite',
      tone: 'tensorflow',
      path: across(left, tensorflowY + 6, toForms, tensorflowY + 6),
    },
    { from: 'export', to: 'executorch', tone: 'pytorch', path: across(fromForms, pytorchY, runtimes.x, pytorchY) },
    {
      from: 'onnx',
      to: 'onnxRuntime',
      tone: 'neutral',
      path: across(fromForms, middleOf.onnx, runtimes.x, middleOf.onnx),
    },
    {
      from: 'tflite',
      to: 'litert',
      tone: 'tensorflow',
      path: across(fromForms, middleOf.file, runtimes.x, middleOf.file),
    },
    { from: 'torchscript', to: 'export', tone: 'neutral', path: down(forms.x + 66, rows.old + 50, rows.next) },
    { from: 'mobile', to: 'executorch', tone: 'neutral', path: down(runtimes.x + 72, rows.old + 50, rows.next) },
    { from: 'lite', to: 'litert', tone: 'neutral', path: down(runtimes.x + 72, rows.renamed + 50, rows.file + 5) },
  ],
}
