import { describe, expect, it } from 'vitest'
import { likelyReason } from './npm.mjs'

describe('likelyReason', () => {
  it('puts the usual errors into words', () => {
    expect(likelyReason('npm error code ENOTFOUND\nnpm error network request failed')).toContain(
      'connect to the internet',
    )
    expect(likelyReason('npm error code ENOSPC')).toContain('disk is full')
    expect(likelyReason('npm error code EUSAGE')).toContain('package-lock.json')
  })

  it("falls back to npm's first words, then to none", () => {
    expect(likelyReason('npm error code E123\nnpm error Something odd.')).toBe('Something odd')
    expect(likelyReason('')).toBe('npm could not be run')
  })
})
