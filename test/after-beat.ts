import type { Workspace } from "../local/workspace";

/** Lets the heartbeat come once more: for some minutes nobody but the test drives what it begins. How long a school took to build no longer matters then. */
export function afterBeat(workspace: Workspace): Workspace {
  const beatAt = (): string | undefined => workspace.properties()["beatAt"];
  const before = beatAt();
  for (let minute = 0; minute < 11 && beatAt() === before; minute += 1) workspace.clock.advance({ minutes: 1 });
  return workspace;
}
