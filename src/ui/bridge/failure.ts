import type { Failure } from '#contract/failure.ts'

/** What every refused or broken call throws; `failure.message` is written for the learner. */
export class CallFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message)
    this.name = 'CallFailure'
    this.failure = failure
  }
}

/** Any thrown value as a Failure, so that a fault in the page itself is also told in words. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof CallFailure) return thrown.failure
  return {
    kind: 'internal',
    message: 'Something in this window went wrong. Your earlier answers are safe; reload the window to go on.',
    details: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
  }
}
