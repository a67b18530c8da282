/** What a test may ask of a double that runs, by name: what is sent and what comes back. */
export interface Commands {
  /** Options of every window made so far. */
  windows: { input: null; output: { options: Record<string, unknown>; preferencesFrozen: boolean; open: boolean }[] }
  /** Whether an event about a navigation was prevented. */
  navigate: {
    input: { event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect'; url: string; isMainFrame: boolean }
    output: { prevented: boolean }
  }
  /** What the page gets when it opens a window. */
  openWindow: { input: { url: string }; output: { action: string } }
  attachWebview: { input: null; output: { prevented: boolean } }
  /** Answers of the three permission handlers of the default session, or of a new partition. */
  permission: {
    input: { permission: string; partition: string | null }
    output: { request: boolean; check: boolean; device: boolean; checkedWithoutContents: boolean }
  }
  /** Whether a request of the page to this address would be let through. */
  request: { input: { url: string }; output: { cancelled: boolean } }
  channels: { input: null; output: string[] }
  /** Sends over a channel as some frame would; null is a frame that has gone. */
  invoke: {
    input: { channel: string; frame: { url: string; hasParent: boolean } | null; messages: unknown[] }
    output: { value: unknown } | { error: string }
  }
  protocol: {
    input: { url: string; method: string }
    output: { status: number; headers: Record<string, string>; body: string }
  }
  schemes: { input: null; output: { scheme: string; privileges: Record<string, unknown> }[] }
  menu: { input: null; output: MenuEntry[] }
  clickMenu: { input: { id: string }; output: null }
  contextMenu: { input: { isEditable: boolean; selectionText: string }; output: { items: string[] | null } }
  /** Scripts the answer to the next message box. */
  answerDialog: { input: { response: number }; output: null }
  /** Scripts the place chosen in the next save dialog. */
  answerSave: { input: { path: string }; output: null }
  secondInstance: { input: null; output: null }
  closeWindow: { input: null; output: null }
  activate: { input: null; output: null }
  crashPage: { input: null; output: null }
  quit: { input: null; output: null }
  /** Facts of the app that Electron would act on by itself. */
  app: { input: null; output: { sandboxed: boolean; paths: Record<string, string>; badge: number | null } }
}

export interface MenuEntry {
  id: string | null
  label: string | null
  role: string | null
  accelerator: string | null
  items: MenuEntry[]
}

export type CommandName = keyof Commands
export type CommandInput<N extends CommandName> = Commands[N]['input']
export type CommandOutput<N extends CommandName> = Commands[N]['output']

/** What a double tells its test without being asked. */
export interface Notes {
  /** Chromium is up; `endpoint` takes a second debugger, null when the double runs without a browser. */
  ready: { endpoint: string | null }
  'window-shown': { id: number }
  /** A question or message that a person would have seen. */
  dialog: { kind: 'message' | 'error' | 'save'; title: string; detail: string; buttons: string[] }
  'opened-outside': { url: string }
  /** A request that no protocol of the app answers: in Electron it would have gone out. */
  network: { url: string }
  'protocol-error': { message: string }
}
export type NoteKind = keyof Notes

export type ToTest =
  | { [K in NoteKind]: { note: K; data: Notes[K] } }[NoteKind]
  | { answer: number; value: unknown }
  | { answer: number; error: string }

export interface ToDouble {
  call: number
  command: CommandName
  input: unknown
}
