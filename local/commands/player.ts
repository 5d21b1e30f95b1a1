import type { CallName, Input, Output } from "../../src/contract/contract";
import type { Person, Workspace } from "../workspace";
import { ask } from "./door";
import type { Plain } from "./door";
import { Refused } from "./door";
import type { Progress } from "./progress";

/** One playing of a school year: the workspace, who acts, what went wrong, and how to tell. */
export type Player = {
  readonly workspace: Workspace;
  readonly domain: string;
  readonly coordinator: Person;
  readonly curator: Person;
  readonly curatorEmail: string;
  readonly progress: Progress;
  /** Sentences of what was refused or left out; the summary prints them. */
  readonly errors: string[];
  /** Sentences that are no errors: what was read otherwise than typed, how pairs were made. */
  readonly notes: string[];
  /** Keys of acts the server refused in this run: they are not tried every week again. */
  readonly refused: Set<string>;
};

export const today = ({ workspace }: Player): string => new Date(workspace.clock.now().getTime() + 3 * 3_600_000).toISOString().slice(0, 10);

/** The clock of the school stands at this hour of this day, unless it is later already. Moving fires the triggers. */
export function moveTo({ workspace }: Player, day: string, hour: number): void {
  const iso = `${day}T${String(hour).padStart(2, "0")}:00:00+03:00`;
  if (Date.parse(iso) > workspace.clock.now().getTime()) workspace.clock.moveTo(iso);
}

/** A call of the curator in the registry. @throws Refused */
export const asCurator = <Name extends CallName>(player: Player, name: Name, input: Plain<Input<Name>>, key: string): Output<Name> =>
  ask(player.curator, "registry", name, input, key, () => { player.workspace.clock.advance({ minutes: 1 }); });

/** A call of somebody with a school account on the page; whoever has none leaves it to the curator. @throws Refused */
export const onPage = <Name extends CallName>(player: Player, email: string, name: Name, input: Plain<Input<Name>>, key: string): Output<Name> =>
  email.endsWith(`@${player.domain}`) ? ask(player.workspace.as(email), "page", name, input, key, () => { player.workspace.clock.advance({ minutes: 1 }); }) : asCurator(player, name, input, key);

/** The answer, or null when the server refused, which then stands among the errors. */
export function tried<Value>(player: Player, act: () => Value): Value | null {
  try {
    return act();
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    player.errors.push(`${today(player)} ${thrown.message}`);
    return null;
  }
}
