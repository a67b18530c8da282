import { spawn } from 'node:child_process'

/** The program that opens an address in the learner's browser, on each platform. */
export function openerFor(platform: NodeJS.Platform, url: string): [command: string, ...args: string[]] {
  if (platform === 'darwin') return ['open', url]
  // `start` belongs to cmd, which reads & as the end of a command; rundll32 takes the address as it is.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  return ['xdg-open', url]
}

/** Opens the learner's browser. Where that fails the printed address still works, so nothing is said. */
export function openBrowser(url: string): void {
  const [command, ...args] = openerFor(process.platform, url)
  const child = spawn(command, args, { detached: true, stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
}
