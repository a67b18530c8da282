import type { Component } from 'vue'

/** What every lab takes: before `predicted` is true it can be looked at and set up, and shows no outcome. */
export type LabComponent = Component<{ predicted: boolean }>

/** Labs by the name a lesson calls them. Each is a chunk of its own, loaded when a learner opens it. */
const labs: Record<string, () => Promise<{ default: LabComponent }>> = {
  fusion: () => import('./fusion/FusionLab.vue'),
  'onnx-int8': () => import('./onnx-int8/OnnxInt8Lab.vue'),
  'train-in-page': () => import('./train-in-page/TrainInPageLab.vue'),
  replicas: () => import('./replicas/ReplicasLab.vue'),
  autodiff: () => import('./autodiff/AutodiffLab.vue'),
  'two-engines': () => import('./two-engines/TwoEnginesLab.vue'),
}

/** @returns null for a name that the app does not know */
export function findLab(name: string): (() => Promise<{ default: LabComponent }>) | null {
  return Object.hasOwn(labs, name) ? (labs[name] ?? null) : null
}

export const labNames: readonly string[] = Object.keys(labs)
