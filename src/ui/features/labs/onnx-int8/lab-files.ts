import type { PerModel } from './model-names.ts'
// Never inlined: the content policy lets a page fetch its own files, and no data: addresses.
import float32Address from './models/digits-float32.onnx?url&no-inline'
import int8Address from './models/digits-int8.onnx?url&no-inline'
import type { OnnxModel } from './onnx/onnx-model.ts'
import { readModel } from './onnx/read-model.ts'

/** A model file as it came, and what stands in it. */
export interface LabFile {
  /** As it is called in the lab. */
  readonly fileName: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly model: OnnxModel
}

/** @throws Error when a file of the lab is missing or is no model */
export async function loadLabFiles(): Promise<PerModel<LabFile>> {
  const [float32, int8] = await Promise.all([
    load('digits-float32.onnx', float32Address),
    load('digits-int8.onnx', int8Address),
  ])
  return { float32, int8 }
}

async function load(fileName: string, address: string): Promise<LabFile> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${fileName} could not be read (${response.status}).`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { fileName, bytes, model: readModel(bytes) }
}
