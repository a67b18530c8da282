/** A replica's part of the batch: the examples [from, to). */
export interface Share {
  readonly from: number
  readonly to: number
}

export const sizeOf = ({ from, to }: Share) => to - from

/** Shares as equal as they can be: where the batch does not divide, the first ones are one example larger. */
export function equalShares(examples: number, replicas: number): Share[] {
  const small = Math.floor(examples / replicas)
  const larger = examples % replicas
  return inARow(Array.from({ length: replicas }, (_, index) => small + (index < larger ? 1 : 0)))
}

/** The first replica takes `first` examples, the others divide what is left. Every replica has at least one. */
export function unevenShares(examples: number, replicas: number, first: number): Share[] {
  if (replicas === 1) return equalShares(examples, 1)
  const taken = Math.min(Math.max(first, 1), examples - (replicas - 1))
  return inARow([taken, ...equalShares(examples - taken, replicas - 1).map(sizeOf)])
}

function inARow(sizes: readonly number[]): Share[] {
  let from = 0
  return sizes.map((size) => {
    const share = { from, to: from + size }
    from = share.to
    return share
  })
}
