import { expect, it } from 'vitest'
import { openerFor } from './open-browser.ts'

it.each([
  ['linux', ['xdg-open', 'http://127.0.0.1:1/#token=a']],
  ['darwin', ['open', 'http://127.0.0.1:1/#token=a']],
  ['win32', ['rundll32', 'url.dll,FileProtocolHandler', 'http://127.0.0.1:1/#token=a']],
] as const)('on %s the address goes to the browser as one argument', (platform, command) => {
  expect(openerFor(platform, 'http://127.0.0.1:1/#token=a')).toEqual(command)
})
