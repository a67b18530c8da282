/** Foreseen trouble at start: the message is all a person needs to see. */
export class Sentence extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Sentence'
  }
}
