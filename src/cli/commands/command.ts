/** One thing the command line can do. */
export interface Command {
  readonly name: string
  readonly summary: string
  readonly options: readonly { readonly flag: string; readonly summary: string }[]
  /**
   * @param options the flags that were given, all of them known
   * @returns what to print
   * @throws Sentence when it cannot be done
   */
  run(options: ReadonlySet<string>): string
}
