import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { homeFolder } from './home-folder.ts'

const userFolder = join('home', 'learner')

it.each([
  ['linux', {}, join(userFolder, '.config', 'Lectern')],
  ['linux', { XDG_CONFIG_HOME: join('elsewhere') }, join('elsewhere', 'Lectern')],
  ['darwin', {}, join(userFolder, 'Library', 'Application Support', 'Lectern')],
  ['win32', {}, join(userFolder, 'AppData', 'Roaming', 'Lectern')],
  ['win32', { APPDATA: join('profile', 'Roaming') }, join('profile', 'Roaming', 'Lectern')],
  ['darwin', { LECTERN_HOME: 'mine' }, resolve('mine')],
  ['linux', { LECTERN_HOME: '' }, join(userFolder, '.config', 'Lectern')],
] as const)('on %s with %j the data folder is %s', (platform, env, folder) => {
  expect(homeFolder({ platform, env, userFolder })).toBe(folder)
})
