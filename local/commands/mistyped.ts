/** What a person typed wrong on the command line: its sentence is all that is shown. */
export class Mistyped extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "Mistyped";
  }
}
