let playing = false;

/**
 * While school years are played, tens of thousands of executions one after another, each lends its realm to the next when it can be put back as
 * it was (`realms.ts`), and time is measured by the clock instead of by the processor.
 */
export function whilePlaying<Result>(work: () => Result): Result {
  const before = playing;
  playing = true;
  try {
    return work();
  } finally {
    playing = before;
  }
}

/** The same for as long as this process lives. */
export function lendRealms(): void {
  playing = true;
}

export const isPlaying = (): boolean => playing;
