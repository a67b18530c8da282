export interface Verdict {
  source: string
  says: string
  /** Place on the scale, 0 is "not ready" and 1 is "ready". Read from the wordings: only the order means anything. */
  at: number
  /** Where the document itself sees it going. */
  heading?: string
}

/** How ready PyTorch is for production, from the least to the most ready. */
export const verdicts: Verdict[] = [
  { source: 'Khatri article, FAQ and table:', says: 'not ready', at: 0 },
  { source: 'Khatri article, on deployment:', says: 'cumbersome, or hard', at: 0.37 },
  { source: 'April 2025 blog post:', says: 'simple for research, more complicated for production', at: 0.5 },
  {
    source: 'AI Computer Institute page:',
    says: 'improving, yet less mature',
    at: 0.62,
    heading: 'on its way to maturity',
  },
  { source: 'AI Code to Success article:', says: 'a path across platforms through export', at: 0.8 },
]

export const scaleWords = { from: 'not ready', middle: 'possible, with more effort', to: 'ready' }
