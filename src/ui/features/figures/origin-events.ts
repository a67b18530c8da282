export interface OriginEvent {
  when: string
  what: string
  lane: 'pytorch' | 'tensorflow' | 'axis'
  disputed?: true
}

/** The seven marks of the timeline, in order of time. */
export const originEvents: OriginEvent[] = [
  { when: '2015', what: 'TensorFlow released, Google', lane: 'tensorflow' },
  { when: '2016', what: 'PyTorch appears, according to the Khatri article', lane: 'pytorch', disputed: true },
  {
    when: 'January 2017',
    what: 'PyTorch’s public release, by the team’s own count (update note)',
    lane: 'pytorch',
    disputed: true,
  },
  { when: '2019', what: 'TensorFlow 2.0', lane: 'tensorflow' },
  { when: 'February 2021', what: 'Swift for TensorFlow archived (update note)', lane: 'tensorflow' },
  { when: 'September 2022', what: 'PyTorch Foundation (update note)', lane: 'pytorch' },
  { when: 'April 2025', what: 'the last dated document', lane: 'axis' },
]
