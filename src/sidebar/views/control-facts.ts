import type { Output } from "../../contract/contract";
import type { ControlLine } from "../../contract/controls";
import type { ChipState } from "../parts/chip";
import type { Asks } from "../rpc";
import { label } from "../words";

export type ControlCalls = { show: Asks<"control.show">; plan: Asks<"control.plan">; record: Asks<"control.record">; add: Asks<"finding.add">; step: Asks<"finding.close"> };
export type Shown = Output<"control.show">;

export const COMPETENCES = ["K1", "K2", "K3", "K4", "K5"] as const;

/** What kind it is, in the school's own words where it has some. */
export const kindOf = ({ kind, own }: Pick<ControlLine, "kind" | "own">): string => own || label(`control.${kind}`);

const CHIPS: { readonly [State in ControlLine["state"]]: ChipState } = {
  held: "done", missed: "waiting", planned: "window", ahead: "waiting", window: "window", due: "due", overdue: "overdue", beforeRecords: "beforeRecords",
};
export const chipOf = ({ state, late }: ControlLine): ChipState => (late ? "overdue" : CHIPS[state]);

/** Something is still to be done about it. */
export const isToDo = ({ state, paper }: ControlLine): boolean => state === "planned" || state === "window" || state === "due" || state === "overdue" || (state === "held" && paper === null);

/** `2026-11` moved by so many months. */
export function monthAfter(month: string, months: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** «ноябрь 2026 г.» */
export const monthInWords = (month: string): string => new Intl.DateTimeFormat("ru", { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1, 1)));
