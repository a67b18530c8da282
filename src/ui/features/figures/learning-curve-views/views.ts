export interface View {
  words: string
  /** Three rough lengths, for a direction and not for an amount. */
  reach: 'far' | 'less' | 'hardly'
  /** The version of TensorFlow that the view describes. */
  version: 1 | 2
}
export interface DocumentViews {
  document: string
  views: View[]
}

/** How hard TensorFlow is to learn beside PyTorch, in the words of the four documents. */
export const documentViews: DocumentViews[] = [
  {
    document: 'AI Computer Institute page',
    views: [{ words: 'symbolic style, thinking in graphs', reach: 'far', version: 1 }],
  },
  { document: 'April 2025 blog post', views: [{ words: 'more complicated API', reach: 'far', version: 1 }] },
  {
    document: 'Khatri article',
    views: [
      { words: 'overwhelming', reach: 'far', version: 1 },
      { words: 'version 2.0 made it less complicated', reach: 'less', version: 2 },
    ],
  },
  { document: 'AI Code to Success article', views: [{ words: 'close, thanks to Keras', reach: 'hardly', version: 2 }] },
]

/**
 * The stripes into which the end of a bar dissolves, since its length is not exact: each is thinner than the one
 * before, and further from it.
 * @param end where the whole bar ends, in user units
 */
export function frayedEnd(end: number): { x: number; width: number }[] {
  const stripes: { x: number; width: number }[] = []
  let x = end
  for (const [gap, width] of [
    [2, 7],
    [3, 5],
    [4, 3.5],
    [5, 2.5],
    [6, 1.5],
  ] as const) {
    stripes.push({ x: x + gap, width })
    x += gap + width
  }
  return stripes
}
