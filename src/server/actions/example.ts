import type { Input } from "../../contract/contract";
import type { ObservationId, PairId, PersonId } from "../../contract/schemas";
import { EXAMPLE_CLASS, EXAMPLE_PAIRS, EXAMPLE_PEOPLE, type ExamplePair, type ExamplePerson } from "../catalogue/example";
import { VARIANT_GOAL } from "../catalogue/goals";
import { CODE_LETTER } from "../catalogue/values";
import { addDays, addMonths, schoolYearOf } from "../domain/calendar";
import { nextCode } from "../domain/code";
import { phasesOf } from "../domain/observation";
import { NO_RESULT, UNASKED, UNFITTED } from "../domain/pair";
import { BLANK_PERSON } from "../domain/person";
import type { IsoDate } from "../../contract/schemas";
import type { Observation, Pair, PairMember, Participation, Person, Track, Trace } from "../domain/tables";
import type { Change, ReadTables } from "../services";
import { AppError } from "../../contract/errors";
import { made, type Context, type Outcome, type RegistrySheet } from "./context";
import { yearIdOf } from "./pair-up";

/** «Заполнить примером» (R-P02): a few invented people, pairs and lessons, each row marked, so that a curator sees how it looks. */
export function fillExample(context: Context): Outcome<"example.fill"> {
  const { services, registry } = context;
  if (registry.people.some(({ example }) => example)) throw new AppError("conflict", "example.there");
  const codes = new Set(registry.people.map(({ code }) => code));
  const people = new Map(EXAMPLE_PEOPLE.map((person) => [person.key, exampleRow(context, person, codes)]));
  const pairCodes = new Set(registry.pairs.map(({ code }) => code));
  const pairs = EXAMPLE_PAIRS.map((example) => ({ example, pair: pairRow(context, example, people, pairCodes) }));
  const members = pairs.flatMap(({ example, pair }) => example.mentees.map((key): PairMember => ({
    id: services.newId("PM"), pairId: pair.id, menteeId: people.get(key)!.id, from: pair.start, to: null, mentorConsentOn: pair.agreedOn, menteeConsentOn: pair.agreedOn, ...UNFITTED, ...made(context),
  })));
  const participations = pairs.flatMap(({ example, pair }) => [[example.mentor, "mentor"] as const, ...example.mentees.map((key) => [key, "mentee"] as const)].map(([key, role]): Participation => ({
    id: services.newId("PT"), personId: people.get(key)!.id, yearId: pair.yearId, form: pair.form, role, voluntary: true, state: "programme", enteredOn: pair.start, leftOn: null, result: "", ...made(context),
  })));
  const tracks = pairs.filter(({ pair }) => pair.form === "teacher-teacher").flatMap(({ example }) => example.mentees.map((key): Track => ({
    id: services.newId("TR"), menteeId: people.get(key)!.id, start: people.get(key)!.workStart, model: "001", state: "running", pauses: [], pauseReason: "", modelReason: "", ...made(context),
  })));
  const lessons = pairs.flatMap(({ example, pair }) => lessonRows(context, example, pair, people));
  return {
    output: { people: people.size, pairs: pairs.length, lessons: lessons.length },
    changes: [
      { append: "people", rows: [...people.values()] }, { append: "pairs", rows: pairs.map(({ pair }) => pair) }, { append: "members", rows: members },
      { append: "participations", rows: participations }, { append: "tracks", rows: tracks }, { append: "observations", rows: lessons },
    ],
    entity: "people", entityId: "",
  };
}

function exampleRow(context: Context, { kind, name, post = "", subject, class: className = "", months }: ExamplePerson, codes: Set<string>): Person {
  const code = nextCode(kind === "pupil" ? CODE_LETTER.pupil : CODE_LETTER.adult, codes, context.services.random);
  codes.add(code);
  const [surname, given, patronymic] = context.school.mode === "codes" ? ["", "", ""] : name;
  return {
    ...BLANK_PERSON, id: context.services.newId("PR") as PersonId, code, kind, surname, name: given, patronymic, post, subjects: subject ? [subject] : [],
    class: className, workStart: months === undefined ? null : addMonths(context.today, -months), example: true, ...made(context),
  };
}

function pairRow(context: Context, { form, variant, mentor, mentees, goal }: ExamplePair, people: ReadonlyMap<string, Person>, codes: Set<string>): Pair {
  const code = nextCode(CODE_LETTER.pair, codes, context.services.random);
  codes.add(code);
  const start = addDays(context.today, -30);
  return {
    id: context.services.newId("PA") as PairId, code, yearId: yearIdOf(context), form, variant, kind: mentees.length > 1 ? "group" : "pair", mentorId: people.get(mentor)!.id,
    secondMentorId: "", goal: goal ?? (variant === "" ? "" : VARIANT_GOAL[variant]), proposedOn: start, agreedOn: start, orderedOn: start, orderNumber: "0", start,
    end: `${schoolYearOf(context.today) + 1}-${context.school.pairsEnd}` as IsoDate, closedOn: null, state: "working", closeReason: "", loadReason: "", continuesFrom: "", example: true,
    ...UNASKED, ...NO_RESULT, ...made(context),
  };
}

const lessonRows = (context: Context, { mentor, mentees, lessons }: ExamplePair, pair: Pair, people: ReadonlyMap<string, Person>): Observation[] =>
  lessons.map(({ daysAgo, topic, scores, strength, difficulty, step }) => ({
    id: context.services.newId("CC") as ObservationId, pairId: pair.id, menteeId: people.get(mentees[0]!)!.id, observerId: people.get(mentor)!.id, aim: "coaching", controlId: "",
    lessonDate: addDays(context.today, -daysAgo), lessonNumber: 2, class: EXAMPLE_CLASS, subject: people.get(mentees[0]!)!.subjects[0] ?? "", topic,
    scores: Object.fromEntries(scores.map((score, at) => [String(at + 1), score])), facts: {}, strength, difficulty, recommendation: "", nextStep: step,
    nextStepBy: addDays(context.today, 7 - daysAgo), nextStepDoneOn: null, ...phasesOf({}), selfAnalysis: {}, selfAnalysisOn: null, state: "logged", corrects: "", ...made(context),
  }));

/**
 * «Убрать пример»: the only rows that are ever taken out of a sheet, since they are nobody's records. Real rows that name an example
 * person (somebody paired them) stay and are named as broken by the next look.
 */
export function removeExample(context: Context & { readonly sheets: ReadTables<RegistrySheet | "traces"> }, { apply }: Input<"example.remove">): Outcome<"example.remove"> {
  const { registry, sheets } = context;
  const people = new Set(registry.people.filter(({ example }) => example).map(({ id }) => id));
  const pairs = new Set(registry.pairs.filter(({ example }) => example).map(({ id }) => id));
  const ofPerson = <Row extends { id: string }>(rows: readonly Row[], key: (row: Row) => PersonId): string[] => rows.filter((row) => people.has(key(row))).map(({ id }) => id);
  const ofPair = <Row extends { id: string; pairId: PairId }>(rows: readonly Row[]): string[] => rows.filter(({ pairId }) => pairs.has(pairId)).map(({ id }) => id);
  const removed: Extract<Change, { remove: unknown }>[] = [
    { remove: "people", ids: [...people] }, { remove: "pairs", ids: [...pairs] }, { remove: "members", ids: ofPair(registry.members) },
    { remove: "observations", ids: ofPair(registry.observations) }, { remove: "meetings", ids: ofPair(registry.meetings) },
    { remove: "participations", ids: ofPerson(registry.participations, ({ personId }) => personId) }, { remove: "consents", ids: ofPerson(registry.consents, ({ personId }) => personId) },
    { remove: "tracks", ids: ofPerson(registry.tracks, ({ menteeId }) => menteeId) }, { remove: "controls", ids: ofPerson(registry.controls, ({ menteeId }) => menteeId) },
    { remove: "findings", ids: ofPerson(registry.findings, ({ menteeId }) => menteeId) },
  ];
  const gone = new Set(removed.flatMap(({ ids }) => ids));
  return {
    output: { people: people.size, pairs: pairs.size, lessons: ofPair(registry.observations).length, done: apply },
    changes: apply ? [...removed.filter(({ ids }) => ids.length > 0), ...forget(sheets.traces.rows, gone)] : [],
    entity: "people", entityId: "",
  };
}

/** What we took out ourselves is not reported as deleted by hand. */
const forget = (traces: readonly Trace[], gone: ReadonlySet<string>): Change[] =>
  traces.flatMap(({ sheet, ids }): Change[] => {
    const left = ids.split(" ").filter((id) => !gone.has(id)).join(" ");
    return left === ids ? [] : [{ update: "traces", id: sheet, fields: { ids: left } }];
  });
