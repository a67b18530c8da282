import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { defaultHome } from '#storage/home.ts'

/** The learner's data folder on this machine. Every shell finds the same one, so it is not left to Electron. */
export const learnerHome = resolve(defaultHome(process.env, process.platform, homedir()))
