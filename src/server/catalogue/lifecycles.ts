import type { PairStep } from "../domain/pair";
import type { PaperStep } from "../domain/paper/paper";

/**
 * A pair, `domain/data-model.md` §6.2, as far as «закреплена» and the ends that leaving needs. A first meeting makes an ordered pair
 * work; change of mentor comes later. What anybody says («не подходит», «связь потеряна», «хочу завершить») puts it on review, and nobody is told who.
 */
export const PAIR_LIFE: readonly PairStep[] = [
  { on: "agree", from: ["proposed"], to: "agreed" },
  { on: "decline", from: ["proposed", "agreed"], to: "declined" },
  { on: "order", from: ["agreed"], to: "ordered" },
  { on: "firstMeeting", from: ["ordered"], to: "working" },
  { on: "review", from: ["ordered", "working"], to: "review" },
  { on: "continue", from: ["review"], to: "working" },
  { on: "finish", from: ["ordered", "working", "review"], to: "finished" },
  { on: "end", from: ["ordered", "working", "review"], to: "ended" },
];

/** A paper, `domain/data-model.md` §6.2. A new edition replaces a signed programme; an order is mended by another order instead. */
export const PAPER_LIFE: readonly PaperStep[] = [
  { on: "remake", from: ["draft"], to: "draft" },
  { on: "sign", from: ["draft", "approval"], to: "signed" },
  { on: "replace", from: ["signed"], to: "replaced" },
  { on: "cancel", from: ["signed"], to: "cancelled" },
  { on: "archive", from: ["draft", "approval"], to: "archived" },
];
