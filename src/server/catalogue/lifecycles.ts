import type { PairStep } from "../domain/pair";

/**
 * A pair, `domain/data-model.md` §6.2, as far as «закреплена» and the ends that leaving needs. A first meeting makes an ordered pair
 * work; review and change of mentor come later.
 */
export const PAIR_LIFE: readonly PairStep[] = [
  { on: "agree", from: ["proposed"], to: "agreed" },
  { on: "decline", from: ["proposed", "agreed"], to: "declined" },
  { on: "order", from: ["agreed"], to: "ordered" },
  { on: "firstMeeting", from: ["ordered"], to: "working" },
  { on: "finish", from: ["ordered", "working", "review"], to: "finished" },
  { on: "end", from: ["ordered", "working", "review"], to: "ended" },
];
