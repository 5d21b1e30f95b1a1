import type { StandIn } from "../../runtime/standin";
import type { Answer } from "./answers";
import { itemStandIn } from "./item";
import type { FormPlace } from "./place";

const given = new WeakMap<StandIn, { readonly item: number; readonly answer: Answer }>();

/** What an `ItemResponse` holds, for `withItemResponse`. */
export const itemResponseOf = (standIn: unknown) => (typeof standIn === "object" && standIn !== null ? given.get(standIn as StandIn) : undefined);

/** `ItemResponse`: quiz scores and feedback are missing. */
export function itemResponse(place: FormPlace, item: number, answer: Answer): StandIn {
  const standIn: StandIn = { kind: "ItemResponse", members: { getItem: () => itemStandIn(place, item), getResponse: () => answer } };
  given.set(standIn, { item, answer });
  return standIn;
}
