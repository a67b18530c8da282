// The command line: `npx lectern <command>`. Same core, no window.

import { assertRuntime } from '#shells/runtime-guard.ts'
import { Sentence } from '#shells/sentence.ts'
import { lecternVersion } from '#shells/version.ts'
import type { Command } from './commands/command.ts'
import { helpText } from './commands/help.ts'
import { state } from './commands/state.ts'

const commands: readonly Command[] = [state]

/** Exit code for a command line that was not understood, as most programs have it. */
const misunderstoodCode = 2

function run([name = '--help', ...args]: string[]): number {
  if (name === '--help' || name === '-h' || name === 'help') return print(helpText(commands))
  if (name === '--version') return print(lecternVersion)
  const command = commands.find((candidate) => candidate.name === name)
  if (command === undefined) {
    console.error(`There is no command "${name}". "lectern --help" lists those there are.`)
    return misunderstoodCode
  }
  if (args.includes('--help')) return print(helpText([command]))
  const unknown = args.find((arg) => !command.options.some(({ flag }) => flag === arg))
  if (unknown !== undefined) {
    console.error(`"lectern ${name}" does not know "${unknown}". "lectern ${name} --help" says what it knows.`)
    return misunderstoodCode
  }
  assertRuntime()
  return print(command.run(new Set(args)))
}

function print(text: string): number {
  console.log(text)
  return 0
}

try {
  process.exitCode = run(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Sentence ? error.message : error)
  process.exitCode = 1
}
