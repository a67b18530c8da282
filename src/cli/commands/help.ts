import type { Command } from './command.ts'

/** How the command line is used; one line a command, and under it one line an option. */
export function helpText(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ name, summary, options }) => [
    line(2, name, summary),
    ...options.map((option) => line(4, option.flag, option.summary)),
  ])
  return [
    'Usage: lectern <command> [options]',
    '',
    ...lines,
    '',
    line(2, '--help', 'this text; after a command, what that command takes'),
    line(2, '--version', 'the version of Lectern'),
    '',
    'LECTERN_HOME names the data folder; without it, the one that the app itself uses.',
  ].join('\n')
}

const line = (indent: number, term: string, meaning: string) => `${' '.repeat(indent)}${term}`.padEnd(18) + meaning
