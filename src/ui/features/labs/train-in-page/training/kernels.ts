import { registerGradient, registerKernel } from '@tensorflow/tfjs-core'
// The bare backend: the package's index would register all of its 170 kernels, and these networks use a tenth of them.
import '@tensorflow/tfjs-backend-cpu/dist/base'
import { addConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Add'
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/BatchMatMul'
import { castConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Cast'
import { identityConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Identity'
import { multiplyConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Multiply'
import { negConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Neg'
import { realDivConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/RealDiv'
import { reluConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Relu'
import { reshapeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Reshape'
import { sigmoidConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sigmoid'
import { softplusConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Softplus'
import { sqrtConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sqrt'
import { squareConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Square'
import { stepConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Step'
import { subConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sub'
import { sumConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Sum'
import { tileConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Tile'
import { transposeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Transpose'
import { zerosLikeConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/ZerosLike'
import { addGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Add_grad'
import { batchMatMulGradConfig } from '@tensorflow/tfjs-core/dist/gradients/BatchMatMul_grad'
import { multiplyGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Multiply_grad'
import { reluGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Relu_grad'
import { softplusGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Softplus_grad'
import { subGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Sub_grad'
import { sumGradConfig } from '@tensorflow/tfjs-core/dist/gradients/Sum_grad'

const kernels = [
  addConfig,
  batchMatMulConfig,
  castConfig,
  identityConfig,
  multiplyConfig,
  negConfig,
  realDivConfig,
  reluConfig,
  reshapeConfig,
  sigmoidConfig,
  softplusConfig,
  sqrtConfig,
  squareConfig,
  stepConfig,
  subConfig,
  sumConfig,
  tileConfig,
  transposeConfig,
  zerosLikeConfig,
]

const gradients = [
  addGradConfig,
  batchMatMulGradConfig,
  multiplyGradConfig,
  reluGradConfig,
  softplusGradConfig,
  subGradConfig,
  sumGradConfig,
]

let registered = false

/** Teaches TensorFlow.js the operations of these networks, forwards and backwards. A second call does nothing. */
export function registerKernels(): void {
  if (registered) return
  registered = true
  for (const kernel of kernels) registerKernel(kernel)
  for (const gradient of gradients) registerGradient(gradient)
}
