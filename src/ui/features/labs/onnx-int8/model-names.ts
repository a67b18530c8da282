/** The two files of the lab, by how they keep their weights. */
export const modelNames = ['float32', 'int8'] as const
export type ModelName = (typeof modelNames)[number]
export type PerModel<T> = Readonly<Record<ModelName, T>>
