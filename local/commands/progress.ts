/** Tells a person how far it is: a bar that stays on its line on a terminal, a plain line a step elsewhere. */
export type Progress = {
  /** A sentence on a line of its own. */
  say(sentence: string): void;
  /** `done` of `all` of what is named; the last call of a name has `done` equal to `all`. */
  step(what: string, done: number, all: number): void;
};

const WIDTH = 28;

export function progressOn(stream: NodeJS.WriteStream, quiet = false): Progress {
  let open = "";
  let told = 0;
  const close = (): void => {
    if (open !== "" && stream.isTTY) stream.write("\n");
    open = "";
  };
  return {
    say(sentence) {
      close();
      if (!quiet) stream.write(`${sentence}\n`);
    },
    step(what, done, all) {
      if (quiet) return;
      if (stream.isTTY) {
        if (open !== what) close();
        open = what;
        const filled = all === 0 ? WIDTH : Math.round((WIDTH * done) / all);
        stream.write(`\r${what.padEnd(34)} ${"█".repeat(filled)}${"░".repeat(WIDTH - filled)} ${done}/${all}   `);
        if (done >= all) close();
        return;
      }
      const quarter = all === 0 ? 4 : Math.floor((4 * done) / all);
      if (open === what && quarter === told) return;
      open = what;
      told = quarter;
      stream.write(`${what}: ${done}/${all}\n`);
    },
  };
}
