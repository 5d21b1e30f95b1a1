import { AppError } from "../../../contract/errors";
import type { QuestionnaireId, WaveId } from "../../../contract/schemas";
import { VARIANT_GOAL } from "../../catalogue/goals";
import { QUESTIONNAIRES } from "../../catalogue/questionnaires";
import { intakeOf, type Changed, type ToTake } from "../../domain/questions/intake";
import type { TargetLook, Targets } from "../../domain/questions/targets";
import { BLANK_REQUEST } from "../../domain/request";
import type { Answer, MenteeRequest, Person } from "../../domain/tables";
import type { Change, ReadTables } from "../../services";
import { made, type Context, type RegistrySheet } from "../context";

export type AnswersContext = Context & { readonly sheets: ReadTables<RegistrySheet | "answers"> };

/**
 * Takes submissions in, inside the lock: their answers, their invitations, and what of them belongs to the registry. Answers for the closed
 * workbook are written there at once, before the caller writes the rest: after a kill in between the same submission finds them and goes on.
 * @returns changes of the registry, and how many submissions brought something
 * @throws AppError `not-ready` for an account that cannot open the closed workbook, when there is something for it
 */
export function takeIn(context: AnswersContext, submissions: readonly ToTake[]): { readonly changes: readonly Change[]; readonly took: number } {
  const needed = submissions.some(({ said, invite }) => QUESTIONNAIRES[kindOf(context, invite.waveId)].items.some(({ key, closed }) => closed && said[key] !== undefined));
  const { changes, closed, took } = taken(context, submissions, needed ? closedAnswers(context) : []);
  if (closed.length > 0) context.services.closed.write(closed);
  return { changes, took };
}

/** @throws AppError `not-ready` for an account that cannot open the closed workbook */
export function closedAnswers({ services, school }: Context): readonly Answer[] {
  if (services.effectiveEmail() !== school.coordinator) throw new AppError("not-ready", "job.elsewhere", { account: school.coordinator });
  return services.closed.read("closedAnswers").closedAnswers.rows;
}

type Taken = { readonly changes: readonly Change[]; readonly closed: readonly Change[]; readonly took: number };
function taken(context: AnswersContext, submissions: readonly ToTake[], closedRows: readonly Answer[]): Taken {
  const { registry, now } = context;
  const look = targetLook(context);
  const open = grouped(context.sheets.answers.rows, ({ personId, kind }) => `${personId} ${kind}`);
  const closed = grouped(closedRows, ({ personId, kind }) => `${personId} ${kind}`);
  const intakes = [...grouped(submissions, ({ invite }) => `${invite.personId} ${kindOf(context, invite.waveId)}`)].map(([key, own]) => {
    const [personId, kind] = key.split(" ") as [Person["id"], QuestionnaireId];
    const person = registry.person(personId);
    return { person, intake: intakeOf(look, person, kind, QUESTIONNAIRES[kind], { open: open.get(key) ?? [], closed: closed.get(key) ?? [] }, own) };
  });
  return {
    changes: [
      ...rowChanges("answers", intakes.flatMap(({ intake }) => intake.open)),
      ...intakes.flatMap(({ intake }) => intake.invites.map(({ id, state, answeredAt, responseId, source, late, asks }): Change => ({ update: "invites", id, fields: { state, answeredAt, responseId, source, late, asks, updatedAt: now } }))),
      ...intakes.flatMap(({ person, intake }) => (person ? targetChanges(context, person, intake.targets) : [])),
    ],
    closed: rowChanges("closedAnswers", intakes.flatMap(({ intake }) => intake.closed)),
    took: intakes.reduce((sum, { intake }) => sum + intake.took, 0),
  };
}

const kindOf = ({ registry }: Context, waveId: WaveId): QuestionnaireId => {
  const wave = registry.wave(waveId);
  if (!wave) throw new Error(`${waveId} is not there`);
  return wave.kind;
};

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function rowChanges(sheet: "answers" | "closedAnswers", rows: readonly Changed[]): Change[] {
  const fresh = rows.filter(({ before }) => before === undefined).map(({ after }) => after);
  return [
    ...(fresh.length > 0 ? [{ append: sheet, rows: fresh }] : []),
    ...rows.flatMap(({ before, after: { id, value, at, late, taken } }): Change[] => (before ? [{ update: sheet, id, fields: { value, at, late, taken } }] : [])),
  ];
}

/** What decides about targets, on this registry. */
export const targetLook = ({ registry, school }: Context): TargetLook => ({
  registry, models: school.models, goals: VARIANT_GOAL,
  yearOf: ({ inviteId }) => {
    const invite = registry.invite(inviteId);
    return (invite && registry.wave(invite.waveId)?.yearId) ?? "";
  },
});

/** The registry's rows that a person's answers change. A request is made when there is none; one that says the same already stays. */
export function targetChanges(context: Context, person: Person, { request, profile, people, tracks, participations, pairs }: Targets): Change[] {
  const { registry, services, now, today } = context;
  const known = registry.requestOf(person.id);
  const differs = (field: keyof MenteeRequest): boolean => !known || JSON.stringify(known[field]) !== JSON.stringify(request[field]);
  const news = Object.fromEntries((Object.keys(request) as (keyof MenteeRequest)[]).filter(differs).map((field) => [field, request[field]]));
  const updates = (sheet: "people" | "tracks" | "participations" | "pairs", writes: readonly { readonly id: string; readonly fields: object }[]): Change[] =>
    writes.map(({ id, fields }) => ({ update: sheet, id, fields: { ...fields, updatedAt: now } }) as Change);
  const asked: Change[] = Object.keys(news).length === 0 ? [] : known
    ? [{ update: "requests", id: known.id, fields: { ...news, updatedAt: now } }]
    : [{ append: "requests", rows: [{ id: services.newId("RQ"), personId: person.id, date: today, ...BLANK_REQUEST, ...news, ...made(context) }] }];
  const held = registry.profileOf(person.id);
  const base: Change[] = Object.keys(profile).length === 0 ? [] : held
    ? [{ update: "mentorProfiles", id: held.id, fields: { ...profile, updatedAt: now } }]
    : [{ append: "mentorProfiles", rows: [{ id: services.newId("MP"), personId: person.id, capacity: null, reserve: false, ...profile, ...made(context) }] }];
  return [...asked, ...base, ...updates("people", people), ...updates("tracks", tracks), ...updates("participations", participations), ...updates("pairs", pairs)];
}
