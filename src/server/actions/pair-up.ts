import type { Input } from "../../contract/contract";
import type { IsoDate, PairId } from "../../contract/schemas";
import { VARIANT_GOAL } from "../catalogue/goals";
import { PAIR_LIFE } from "../catalogue/lifecycles";
import { CODE_LETTER } from "../catalogue/values";
import { schoolYearOf } from "../domain/calendar";
import { nextCode } from "../domain/code";
import { modelOf } from "../domain/course/models";
import { categoryOf } from "../domain/deadline";
import { UNFITTED, NO_RESULT, agreedDay, isAgreed, obstaclesTo, pairAfter } from "../domain/pair";
import { openYear } from "../domain/school-year";
import type { Pair, PairMember, Participation, Person, Track } from "../domain/tables";
import type { Change } from "../services";
import { made, notYours, refuse, type Context, type Outcome } from "./context";
import { stageChanges } from "./stages/rows";
import { firstWishes } from "./forms/first-wishes";
import type { AnswersContext } from "./forms/take-in";

/** The curator proposes a pair, or a group when there are several mentees (R-B01–R-B10). */
export function proposePair(context: AnswersContext, input: Input<"pair.propose">): Outcome<"pair.propose"> {
  const { registry, school, services, today } = context;
  const mentor = registry.person(input.mentorId);
  const mentees = input.menteeIds.map((id) => registry.person(id));
  if (!mentor || !mentees.every((mentee): mentee is Person => mentee !== undefined)) throw notYours();
  const { start, end } = termOf(context, input);
  const wrong = obstaclesTo({ form: input.form, mentor, mentees, start, end, loadReason: input.loadReason }, registry, school);
  if (input.form === "teacher-teacher") {
    const unknown = mentees.filter(({ workStart, id }) => workStart === null && !registry.trackOf(id)?.start && input.workStart === null);
    wrong.push(...unknown.map(({ code }) => ({ key: "pair.workStart", field: "workStart", params: { code } })));
  }
  refuse(wrong);
  const id = services.newId("PA") as PairId;
  const ofVariant = input.variant === "" ? "" : VARIANT_GOAL[input.variant];
  const wishes = firstWishes(context, id, mentees, input.goal === ofVariant ? "" : input.goal);
  const pair: Pair = {
    id, code: nextCode(CODE_LETTER.pair, new Set(registry.pairs.map(({ code }) => code)), services.random), yearId: yearIdOf(context),
    form: input.form, variant: input.form === "teacher-teacher" ? input.variant : "", kind: mentees.length > 1 ? "group" : "pair",
    mentorId: mentor.id, secondMentorId: "", goal: wishes.goal || ofVariant,
    proposedOn: today, agreedOn: null, orderedOn: null, orderNumber: "", start, end, closedOn: null, state: "proposed", closeReason: "", loadReason: input.loadReason,
    continuesFrom: "", example: false, ...NO_RESULT, ...wishes.fields, ...made(context),
  };
  return {
    output: { pairId: pair.id, code: pair.code },
    changes: [
      { append: "pairs", rows: [pair] },
      { append: "members", rows: mentees.map((mentee) => memberOf(context, pair, mentee)) },
      ...participate(context, pair, [{ person: mentor, role: "mentor" as const }, ...mentees.map((person) => ({ person, role: "mentee" as const }))]),
      ...beginTracks(context, pair, mentees, input.workStart),
      ...wishes.changes,
    ],
    entity: "pairs", entityId: pair.id,
  };
}

/** School year of a pair: from 1 June it is the next one (`domain/roster.md` I.7). */
function termOf({ today, school }: Context, { start, end }: { start: IsoDate | null; end: IsoDate | null }): { start: IsoDate; end: IsoDate } {
  const year = today.slice(5) >= "06-01" && today.slice(5) < "09-01" ? Number(today.slice(0, 4)) : schoolYearOf(today);
  const first = `${year}-09-01` as IsoDate;
  return { start: start ?? (today > first ? today : first), end: end ?? (`${year + 1}-${school.pairsEnd}` as IsoDate) };
}

export const yearIdOf = ({ registry, today }: Context): string => openYear(registry, today)?.id ?? "";

const memberOf = (context: Context, pair: Pair, mentee: Person): PairMember => ({
  id: context.services.newId("PM"), pairId: pair.id, menteeId: mentee.id, from: pair.start, to: null, mentorConsentOn: null, menteeConsentOn: null, ...UNFITTED, ...made(context),
});

/** Who is paired takes part in that form and role, if not yet (R-A01). */
export function participate(context: Context, pair: Pair, people: readonly { person: Person; role: Participation["role"] }[]): Change[] {
  const rows = people
    .filter(({ person, role }) => !context.registry.participationsOf(person.id).some((each) => each.role === role && each.form === pair.form && each.yearId === pair.yearId && each.state !== "archived" && each.state !== "left"))
    .map(({ person, role }): Participation => ({
      id: context.services.newId("PT"), personId: person.id, yearId: pair.yearId, form: pair.form, role, voluntary: hasVolunteered(context, person, role, pair.yearId), state: "base", enteredOn: context.today, leftOn: null, result: "", ...made(context),
    }));
  return rows.length > 0 ? [{ append: "participations", rows }] : [];
}

/** What was said of taking part that year holds in another form too (R-B20). */
const hasVolunteered = ({ registry }: Context, { id }: Person, role: Participation["role"], yearId: string): boolean =>
  registry.participationsOf(id).some((each) => each.role === role && each.yearId === yearId && each.voluntary);

/** A teacher mentee's course begins on the first day at this school, whatever the order says (`domain/data-model.md` §6.4). */
function beginTracks(context: Context, pair: Pair, mentees: readonly Person[], workStart: IsoDate | null): Change[] {
  if (pair.form !== "teacher-teacher") return [];
  const { registry, school, services, now } = context;
  const tracks = mentees.filter(({ id }) => !registry.trackOf(id)).map((mentee): Track => {
    const start = mentee.workStart ?? workStart;
    const category = categoryOf({ ...mentee, workStart: start }, registry.requestOf(mentee.id), start);
    return { id: services.newId("TR"), menteeId: mentee.id, start, model: modelOf(category, pair.variant, school.models), state: "running", pauses: [], pauseReason: "", modelReason: "", ...made(context) };
  });
  const dated: Change[] = workStart === null ? [] : mentees.filter((mentee) => mentee.workStart === null).map(({ id }) => ({ update: "people", id, fields: { workStart, updatedAt: now } }));
  const stages = tracks.flatMap((track) => stageChanges(context, track, { ...registry.person(track.menteeId)!, workStart: track.start }));
  return [...(tracks.length > 0 ? [{ append: "tracks" as const, rows: tracks }] : []), ...stages, ...dated];
}

/** Both sides' consent, for many pairs at once; who has both is «согласована» (R-B26). */
export function agreePairs(context: Context, { pairIds, mentorOn, menteeOn }: Input<"pair.agree">): Outcome<"pair.agree"> {
  const pairs = [...new Set(pairIds)].map((id) => context.registry.pair(id));
  if (!pairs.every((pair): pair is Pair => pair !== undefined)) throw notYours();
  refuse([
    ...[["mentorOn", mentorOn] as const, ["menteeOn", menteeOn] as const].flatMap(([field, date]) => (date !== null && date > context.today ? [{ key: "date.future", field, params: { date } }] : [])),
    ...pairs.filter(({ state }) => state !== "proposed").map(({ code }) => ({ key: "pair.notProposed", field: "pairIds", params: { pair: code } })),
  ]);
  let agreed = 0;
  const changes = pairs.flatMap((pair): Change[] => {
    const members = context.registry.membersOf(pair.id).map((member) => ({ ...member, mentorConsentOn: mentorOn ?? member.mentorConsentOn, menteeConsentOn: menteeOn ?? member.menteeConsentOn }));
    const both = isAgreed(members);
    if (both) agreed++;
    return [
      ...members.map(({ id, mentorConsentOn, menteeConsentOn }): Change => ({ update: "members", id, fields: { mentorConsentOn, menteeConsentOn, updatedAt: context.now } })),
      ...(both ? [{ update: "pairs" as const, id: pair.id, fields: { state: pairAfter(pair, "agree", PAIR_LIFE), agreedOn: agreedDay(members), updatedAt: context.now } }] : []),
    ];
  });
  return { output: { agreed, waiting: pairs.length - agreed }, changes, entity: "pairs", entityId: pairIds.length === 1 ? pairIds[0]! : "" };
}
