import { describe, expect, it } from 'vitest'
import { missingOptional } from './lock-completeness.mjs'

const tool = { optionalDependencies: { 'tool-linux': '1.0.0', 'tool-mac': '1.0.0' } }

describe('missingOptional', () => {
  it('finds a platform that the registry did not have', () => {
    expect(missingOptional({ 'node_modules/tool': tool, 'node_modules/tool-linux': {} })).toEqual(['tool-mac'])
  })

  it('accepts packages at the top and nested ones', () => {
    const packages = {
      'node_modules/@a/b/node_modules/tool': tool,
      'node_modules/@a/b/node_modules/tool-linux': {},
      'node_modules/tool-mac': {},
    }
    expect(missingOptional(packages)).toEqual([])
  })

  it('does not accept a package that lies where Node would not look', () => {
    const packages = {
      'node_modules/tool': tool,
      'node_modules/tool-linux': {},
      'node_modules/other/node_modules/tool-mac': {},
    }
    expect(missingOptional(packages)).toEqual(['tool-mac'])
  })
})
