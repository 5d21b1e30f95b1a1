import type { InviteId, IsoDate } from "../../../contract/schemas";
import type { FieldTarget, Questionnaire } from "../../../templates/questionnaires/shape";
import { isIsoDay } from "../calendar";
import type { Answer, Person, Track } from "../tables";
import { firstDay } from "./targets";
import { sameSubjects, taughtSubjects } from "./taught";

/** An answer that the registry does not follow, since somebody had filled it in already. `value` is what would be taken, null when it cannot be. */
export type Differing = {
  readonly field: "subjects" | "workStart"; readonly key: string; readonly inviteId: InviteId; readonly answered: string; readonly registry: string;
  readonly value: string[] | IsoDate | null;
};

/** @param latest the person's latest answers to that questionnaire */
export function differing(person: Person, track: Track | undefined, { items }: Questionnaire, latest: ReadonlyMap<string, Answer>): Differing[] {
  const answerTo = (target: FieldTarget): Answer | undefined => {
    const item = items.find(({ targets }) => targets.includes(target));
    const answer = item && latest.get(item.key);
    return answer && answer.value !== "" ? answer : undefined;
  };
  const of = ({ key, inviteId, value }: Answer): Pick<Differing, "key" | "inviteId" | "answered"> => ({ key, inviteId, answered: value });
  const subjects = answerTo("person.subjects");
  const taught = subjects ? taughtSubjects(subjects.value) : [];
  const began = answerTo("person.workStart");
  const day = began ? firstDay(began) : null;
  const other = began && isIsoDay(began.value) && (began.value !== person.workStart || (track !== undefined && track.start !== began.value));
  return [
    ...(subjects && taught.length > 0 && !sameSubjects(taught, person.subjects) ? [{ field: "subjects" as const, ...of(subjects), registry: person.subjects.join(", "), value: taught }] : []),
    ...(began && other ? [{ field: "workStart" as const, ...of(began), registry: (began.value !== person.workStart ? person.workStart : track?.start) ?? "", value: day }] : []),
  ];
}
