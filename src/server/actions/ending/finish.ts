import type { Input } from "../../../contract/contract";
import type { Message } from "../../../contract/errors";
import type { IsoDate } from "../../../contract/schemas";
import { PAIR_LIFE } from "../../catalogue/lifecycles";
import { BY_TERM, COMPLETION_LIST, lookupRows } from "../../catalogue/lookups";
import { endingOf } from "../../domain/ending/ending";
import { menteesOf } from "../../domain/group/closing";
import { FORM_KINDS, pairAfter } from "../../domain/pair";
import { shortName } from "../../domain/person";
import { isOpen } from "../../domain/plan/progress";
import type { Registry } from "../../domain/registry";
import type { Lookup, Pair, PlanItem, Programme } from "../../domain/tables";
import type { Change, ReadTables } from "../../services";
import { notYours, refuse, type Context, type Outcome } from "../context";
import { settled } from "../confided/settled";

/** Causes of completion as the school has them; those of the program while nobody has repaired the workbook. */
export function causesOf(lookups: readonly Lookup[]): { code: string; title: string }[] {
  const listed = (rows: readonly Lookup[]) => rows.filter(({ list, title }) => list === COMPLETION_LIST && title !== "").map(({ code, title }) => ({ code: code || title, title }));
  const own = listed(lookups);
  return own.length > 0 ? own : listed(lookupRows());
}

/** A teachers' pair under an order that has not come to its end. */
export const mayFinish = (pair: Pair): boolean => FORM_KINDS[pair.form].mentee === "teacher" && PAIR_LIFE.some(({ on, from }) => on === "finish" && from.includes(pair.state));

/** Plans that end with the pair: the programme of the year, and plans of stages whose days are over by then. A plan of the next stage goes on. */
const endingProgrammes = (registry: Registry, pair: Pair, on: IsoDate): Programme[] =>
  registry.programmesOf(pair.id).filter(({ state, kind, end }) => state === "active" && (kind === "D15" || end === null || end <= on));
/** Their lines without a mark. */
export const openLinesOf = (registry: Registry, pair: Pair, on: IsoDate): PlanItem[] =>
  endingProgrammes(registry, pair, on).flatMap(({ id }) => registry.linesOf(id)).filter((item) => isOpen(item) && !item.offPlan);

/**
 * The programme is completed, and the pair with it (R-D30): by its term when the plan has a mark at each line, the last day has come and both sides were asked; or for another cause of the
 * school, at any day. The result is kept with the programme.
 */
export function finishPair(context: Context & { readonly sheets: ReadTables<"lookups"> }, { pairId, on, cause, result }: Input<"pair.finish">): Outcome<"pair.finish"> {
  const { registry, sheets, today, now } = context;
  const pair = registry.pair(pairId);
  if (!pair || !mayFinish(pair)) throw notYours();
  const named = causesOf(sheets.lookups.rows);
  const found = named.find(({ code }) => code === cause);
  refuse([
    ...(on > today ? [{ key: "date.future", field: "on", params: { date: on } }] : []),
    ...(pair.start !== null && on < pair.start ? [{ key: "pair.endBeforeStart", field: "on", params: { start: pair.start, end: on } }] : []),
    ...(found ? [] : [{ key: "ending.noCause", field: "cause", params: { of: named.map(({ title }) => title).join(", ") } }]),
    ...(cause === BY_TERM ? notByTerm(context, pair, on) : []),
  ]);
  const programmes = endingProgrammes(registry, pair, on);
  return {
    output: { programmes: programmes.length },
    changes: [
      ...programmes.map(({ id }): Change => ({ update: "programmes", id, fields: { state: "finished", result, updatedAt: now } })),
      { update: "pairs", id: pairId, fields: { state: pairAfter(pair, "finish", PAIR_LIFE), closedOn: on, closeReason: found!.title, updatedAt: now } },
      ...registry.membersOf(pairId).filter(({ to }) => to === null).map(({ id }): Change => ({ update: "members", id, fields: { to: on, updatedAt: now } })),
      ...settled(context, (appeal) => appeal.pairId === pairId),
    ],
    entity: "pairs", entityId: pairId,
  };
}

function notByTerm({ registry }: Context, pair: Pair, on: IsoDate): Message[] {
  const open = openLinesOf(registry, pair, on).length;
  return [
    ...(pair.end !== null && on < pair.end ? [{ key: "ending.termGoesOn", field: "on", params: { end: pair.end } }] : []),
    ...(open > 0 ? [{ key: "ending.planOpen", field: "cause", params: { n: open } }] : []),
    ...menteesOf(registry, pair).flatMap((menteeId) => {
      const asked = (kind: string): boolean => registry.invites.some((invite) => (invite.aboutId || invite.personId) === menteeId && (invite.pairId === "" || invite.pairId === pair.id) && registry.wave(invite.waveId)?.kind === kind);
      const wanted = ["Q19", ...(endingOf(registry, pair, menteeId)?.whole ? ["Q17"] : [])].filter((kind) => !asked(kind));
      const mentee = registry.person(menteeId);
      return wanted.map((kind) => ({ key: `ending.notAsked.${kind}`, field: "cause", params: { who: mentee ? shortName(mentee) || mentee.code : "" } }));
    }),
  ];
}
