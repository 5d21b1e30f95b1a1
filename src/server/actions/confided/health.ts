import type { Input, Output } from "../../../contract/contract";
import { isActivePair } from "../../domain/actor";
import { addDays } from "../../domain/calendar";
import { notesOn, type Named, type Note } from "../../domain/compatibility";
import { ownMeetings } from "../../domain/helper";
import { PULSE_DAYS, byLook, planFacet, pulseFacet, rhythmFacet, worstOf, type Felt } from "../../domain/pair-health";
import type { Answer, Pair } from "../../domain/tables";
import type { ReadTables } from "../../services";
import { notYours, type Context } from "../context";
import { closedAnswers } from "../forms/take-in";
import { logLook } from "../log-entry";

/** Questions of the pulse that M36 counts, by the side that answers them. */
const SIDE: { readonly [kind: string]: Felt["side"] } = { Q11a: "mentee", Q11b: "mentor" };
const COUNTED = ["2", "3", "4"];
type HealthContext = Context & { readonly sheets: ReadTables<"meetingWords"> };

/**
 * How pairs get on, by pulse, rhythm and plan, each with its why (R-B32). What lies in the closed workbook is counted: the look is a row of the log (R.7).
 * @throws AppError `not-found` for a pair that is not active, `not-ready` for an account that cannot open the closed workbook
 */
export function showHealth(context: HealthContext, { pairId }: Input<"pair.health">): Output<"pair.health"> {
  const { registry, today } = context;
  const pairs = registry.pairs.filter((pair) => isActivePair(pair, today) && (pairId === null || pair.id === pairId));
  if (pairId !== null && pairs.length === 0) throw notYours();
  const asked = new Set<string>(pairs.map(({ id }) => id));
  const felt = closedAnswers(context).filter((answer) => SIDE[answer.kind] !== undefined && COUNTED.includes(answer.key) && asked.has(pairOf(context, answer)));
  if (felt.length > 0) logLook(context, "pair.health", "closedAnswers", felt.map(({ kind, key }) => `${kind}.${key}`), pairId ?? "");
  return { pairs: pairs.map((pair) => healthOf(context, pair, felt)).sort(byLook) };
}

const pairOf = ({ registry }: Context, { inviteId }: Answer): string => registry.invite(inviteId)?.pairId ?? "";

function healthOf(context: HealthContext, pair: Pair, answers: readonly Answer[]): Output<"pair.health">["pairs"][number] {
  const { registry, school, services, today } = context;
  const since = addDays(today, -PULSE_DAYS);
  // Q09.2: how useful each meeting was.
  const useful = context.sheets.meetingWords.rows.filter((row) => row.pairId === pair.id && services.dayOf(row.at) >= since).map(({ personId, useful: value }): Felt => ({ side: personId === pair.mentorId || personId === pair.secondMentorId ? "mentor" : "mentee", value }));
  const felt = answers.filter((answer) => pairOf(context, answer) === pair.id && services.dayOf(answer.at) >= since && Number(answer.value) >= 1).map(({ kind, value }): Felt => ({ side: SIDE[kind]!, value: Number(value) }));
  const held = ownMeetings(pair, registry).filter(({ state }) => state === "held").map(({ date }) => date);
  const began = [pair.orderedOn, pair.start].reduce((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null);
  const from = school.recordsFrom !== null && began !== null && school.recordsFrom > began ? school.recordsFrom : began;
  const plans = registry.programmesOf(pair.id).filter(({ state }) => state === "active").flatMap(({ id }) => registry.linesOf(id));
  const facets = [pulseFacet([...felt, ...useful]), rhythmFacet(pair.rhythm, from, held, school, today), planFacet(plans, school, today)];
  return { pairId: pair.id, look: worstOf(facets), facets };
}

/** What speaks for and against a pair before it is proposed (R-B25). Wishes and objections are counted and not told whose they are (R.7). */
export function checkPair(context: Context, { variant, mentorId, menteeIds }: Input<"pair.check">): Output<"pair.check"> {
  const { registry, today } = context;
  const mentor = registry.person(mentorId);
  const mentees = menteeIds.map((id) => registry.person(id));
  if (!mentor) throw notYours();
  const sides = new Set<string>([mentorId, ...menteeIds]);
  const said = closedAnswers(context).filter(({ personId, kind, key, value }) => kind === "Q02" && (key === "8" || key === "9") && value !== "" && sides.has(personId));
  const named = latestPer(said).map(({ personId, key, value }): Named => ({ by: personId, key: key as Named["key"], words: value }));
  if (said.length > 0) logLook(context, "pair.check", "closedAnswers", said.map(({ kind, key }) => `${kind}.${key}`));
  const notes = mentees.flatMap((mentee): Note[] => {
    if (!mentee) throw notYours();
    return notesOn(mentor, mentee, variant, named, registry, today);
  });
  return { notes: (["against", "for", "know"] as const).flatMap((speaks) => notes.filter((note) => note.speaks === speaks)) };
}

/** Of each person's answers to a question the latest. */
const latestPer = (answers: readonly Answer[]): Answer[] => [...answers.reduce((latest, answer) => {
  const key = `${answer.personId} ${answer.key}`;
  const known = latest.get(key);
  return known && known.at >= answer.at ? latest : latest.set(key, answer);
}, new Map<string, Answer>()).values()];
