import { describe, expect, it } from 'vitest'
import { candidates } from './installed-browser.mjs'

describe('candidates', () => {
  it('looks through the PATH on Linux, in its order', () => {
    const paths = candidates('linux', { PATH: '/opt/first:/opt/second' })
    expect(paths[0]).toBe('/opt/first/chromium')
    expect(paths.indexOf('/opt/second/google-chrome')).toBeGreaterThan(paths.indexOf('/opt/first/microsoft-edge'))
    expect(paths).toContain('/usr/bin/chromium')
  })

  it('knows the places of the other two', () => {
    expect(candidates('darwin', {})).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    expect(candidates('win32', { 'PROGRAMFILES(X86)': 'C:\\Apps' })).toEqual([
      'C:\\Apps\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Apps\\Microsoft\\Edge\\Application\\msedge.exe',
    ])
  })
})
