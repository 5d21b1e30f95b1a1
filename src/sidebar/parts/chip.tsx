import type { TodayLine } from "../../contract/contract";
import { say } from "../words";
import { Icon } from "./icon";
import type { IconName } from "./icon";

export type ChipState = TodayLine["state"] | "done";
const LOOKS: { readonly [State in ChipState]: readonly [string, IconName] } = {
  overdue: ["overdue", "error"],
  due: ["due", "clock"],
  window: ["due", "clock"],
  waiting: ["waiting", "waiting"],
  beforeRecords: ["waiting", "waiting"],
  done: ["done", "done"],
};

/** A state is a colour, an icon and a word. */
export function StateChip({ state, word }: { state: ChipState; word?: string }) {
  const [look, icon] = LOOKS[state];
  return <span class={`chip ${look}`}><Icon name={icon} />{word ?? say(`state.${state}`)}</span>;
}
