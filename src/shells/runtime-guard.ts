import { Sentence } from './sentence.ts'

/** What better-sqlite3 is built against; an older Node dies of it without a word. */
const neededNodeApi = 10

/** @throws Sentence when this Node (or Electron) cannot open a collection */
export function assertRuntime({ napi, node }: NodeJS.ProcessVersions = process.versions): void {
  if (Number(napi) >= neededNodeApi) return
  throw new Sentence(`Lectern needs Node 22.14 or newer; this is Node ${node}. Start it with "npm start".`)
}
