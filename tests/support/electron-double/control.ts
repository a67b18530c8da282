import type { CommandInput, CommandName, CommandOutput, NoteKind, Notes, ToDouble, ToTest } from './commands.ts'

type Run = (input: unknown) => unknown
const commands = new Map<CommandName, Run>()

const send = (message: ToTest) => process.send?.(message)

/** Tells the test that something happened. */
export function tell<K extends NoteKind>(note: K, data: Notes[K]): void {
  send({ note, data } as ToTest)
}

/** Says how a command of the test is carried out. */
export function onCommand<N extends CommandName>(
  name: N,
  run: (input: CommandInput<N>) => CommandOutput<N> | Promise<CommandOutput<N>>,
): void {
  commands.set(name, run as Run)
}

process.on('message', async ({ call, command, input }: ToDouble) => {
  try {
    const run = commands.get(command)
    if (!run) throw new Error(`the double has no command ${command}`)
    send({ answer: call, value: await run(input) })
  } catch (error) {
    send({ answer: call, error: String(error) })
  }
})
