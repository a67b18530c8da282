import { writeFileSync } from 'node:fs'
import { makeModels } from '../../src/ui/features/labs/onnx-int8/training/make-models.ts'
import { fromRoot } from './paths.mjs'
import { say } from './say.mjs'

const { float32, int8 } = makeModels()
for (const [name, bytes] of Object.entries({ 'digits-float32.onnx': float32, 'digits-int8.onnx': int8 })) {
  writeFileSync(fromRoot('src', 'ui', 'features', 'labs', 'onnx-int8', 'models', name), bytes)
  say(`${name}: ${bytes.length} bytes.`)
}
