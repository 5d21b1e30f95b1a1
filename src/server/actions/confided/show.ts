import type { Appeal, Fit } from "../../../contract/confided";
import { FITS } from "../../../contract/confided";
import type { Input, Output } from "../../../contract/contract";
import { AFTER_MEETING } from "../../catalogue/questionnaires";
import { fitUntil } from "../../domain/appeal";
import { fullName } from "../../domain/person";
import type { Pair, Said } from "../../domain/tables";
import type { ReadTables } from "../../services";
import { notYours, type Context, type RegistrySheet } from "../context";
import { logLook } from "../log-entry";
import { closedRows } from "./closed";

type Looking = Context & { readonly sheets: ReadTables<RegistrySheet | "log" | "meetingWords"> };
const LOOK = "appeal.show";

/**
 * Appeals with what lies in the closed workbook. The curator sees what is open, or all of one pair and what both sides answered about its fit; everybody else
 * the own. Each look of the curator at somebody else's words is a row of the log that names appeals and nobody, and their author sees when it was (R.7).
 */
export function showAppeals(context: Looking, { pairId }: Input<"appeal.show">): Output<"appeal.show"> {
  const { registry, actor } = context;
  const me = actor.person?.id;
  const curates = actor.roles.has("curator");
  const pair = pairId === null ? undefined : registry.pair(pairId);
  if (pairId !== null && !(curates && pair)) throw notYours();
  const rows = new Map(closedRows(context).said.map((said) => [said.id, said]));
  const shown = registry.appeals.flatMap((appeal) => {
    const said = rows.get(appeal.id);
    return said && (pair ? appeal.pairId === pair.id : curates && appeal.state === "open" || said.personId === me) ? [{ appeal, said }] : [];
  });
  const fits = pair ? [...rows.values()].filter((said) => said.pairId === pair.id && isFit(said.kind)) : [];
  const others = [...shown.map(({ said }) => said), ...fits].filter(({ personId }) => personId !== me);
  if (others.length > 0) logLook(context, LOOK, "said", others.map(({ id }) => id));
  return {
    appeals: shown.map(({ appeal: { id, kind, date, state, pairId: of }, said }): Appeal => {
      const author = registry.person(said.personId);
      return {
        appealId: id, kind, date, pairId: of === "" ? null : of, who: author ? fullName(author) : "", words: said.words, reasons: said.reasons as Appeal["reasons"], settled: state === "settled",
        opened: said.personId === me ? context.sheets.log.rows.filter(({ action, changes }) => action === LOOK && changes.split(", ").includes(id)).map(({ at }) => at) : [],
      };
    }).sort((one, other) => (one.date < other.date ? 1 : -1)),
    fits: pair ? fitsOf(context, pair, fits) : [],
    meetings: pair ? afterMeetings(context, pair) : [],
  };
}

const isFit = (kind: Said["kind"]): kind is Fit => (FITS as readonly string[]).includes(kind);

/** What was said of the pair's meetings, in the words of Q09. */
function afterMeetings({ registry, sheets }: Looking, pair: Pair): Output<"appeal.show">["meetings"] {
  const said = sheets.meetingWords.rows.filter(({ pairId }) => pairId === pair.id);
  const dates = new Map(registry.meetingsOf(pair.id).map(({ id, date }) => [id, date]));
  return said.flatMap(({ meetingId, personId, useful, said: codes }) => {
    const [date, author] = [dates.get(meetingId), registry.person(personId)];
    return date && author ? [{ date, who: fullName(author), useful, said: codes.map((code) => TITLES.get(code) ?? code) }] : [];
  }).sort((one, other) => (one.date < other.date ? 1 : -1));
}
const TITLES = new Map(Object.values(AFTER_MEETING).flatMap(({ items }) => items).flatMap((item) => ("choices" in item ? item.choices.map(({ code, title }) => [code, title] as const) : [])));

/** Of each mentee what either side answered; who kept silent for fourteen days said «пока не ясно» (R-B31). */
function fitsOf({ registry, today }: Context, pair: Pair, answers: readonly Said[]): Output<"appeal.show">["fits"] {
  const until = fitUntil(pair, registry);
  return registry.membersOf(pair.id).map(({ menteeId }) => {
    const mentee = registry.person(menteeId);
    const of = (own: (author: Said["personId"]) => boolean, uses: boolean) => {
      const said = answers.find(({ aboutId, personId }) => aboutId === menteeId && own(personId));
      return said ? said.kind as Fit : until === null || !uses ? null : today > until ? "assumed" as const : "asked" as const;
    };
    const teacher = (id: Said["personId"]): boolean => registry.person(id)?.kind === "teacher";
    const words = answers.filter(({ aboutId, kind, words: text }) => aboutId === menteeId && kind !== "unfit" && text !== "").map(({ personId, words: text }) => {
      const author = registry.person(personId);
      return { who: author ? fullName(author) : "", text };
    });
    return { menteeId, mentee: mentee ? fullName(mentee) : "", ofMentor: of((author) => author !== menteeId, teacher(pair.mentorId)), ofMentee: of((author) => author === menteeId, teacher(menteeId)), words };
  });
}
