import type { Input, Output } from "../../../contract/contract";
import type { StageShown } from "../../../contract/stages";
import type { PersonId } from "../../../contract/schemas";
import { stageModelRows } from "../../catalogue/stage-models";
import { assessorOf, filingDue, stagesNow, type StageNow } from "../../domain/course/stage";
import { ANNUAL, modelsOf } from "../../domain/course/models";
import { linesOf } from "../../domain/course/windows";
import { openPause, pausesOf } from "../../domain/course/pause";
import { areOurs } from "../../domain/course/rows";
import { categoryOf } from "../../domain/deadline";
import { fullName, isPresent, shortName } from "../../domain/person";
import { inForce } from "../../domain/registry";
import type { Context } from "../context";
import { mayWithCourse, menteeFor } from "./rights";

/** A mentee's course with its stages as they stand today: dates, what comes next, who organises and who holds the interview (R-E01, R-E02, R-A08, R-A09). */
export function showCourse(context: Context, { menteeId }: Input<"track.show">): Output<"track.show"> {
  const mentee = menteeFor(context, "s", menteeId);
  const { registry, school, today } = context;
  const track = registry.trackOf(menteeId);
  if (!track) return { track: null };
  const { pauses } = pausesOf(track.pauses);
  const mayEdit = mayWithCourse(context, "c", menteeId);
  return {
    track: {
      start: track.start, model: track.model, models: modelsOf(registry).map((code) => ({ code, stages: isOurs(code) ? "" : linesOf(registry.stageModels, code, null).map(({ title }) => title).join(", ") })), modelReason: mayEdit ? track.modelReason : "", category: categoryOf(mentee, registry.requestOf(menteeId), track.start) ?? "",
      pauses, pausedFrom: openPause(pauses, today)?.from ?? null, ...(mayEdit ? { pauseReason: track.pauseReason } : {}),
      stages: stagesNow(registry, menteeId, today, school).map((each) => stageShown(context, each)),
      mayEdit, assessors: mayEdit ? assessors(context, menteeId) : [],
    },
  };
}

/** Models that the screens have words for. */
const OURS = new Set([ANNUAL, ...stageModelRows().map(({ model }) => model)]);
const isOurs = (code: string): boolean => OURS.has(code);

function stageShown({ registry, school, today }: Context, now: StageNow): StageShown {
  const { stage, line, state, window } = now;
  const assessment = registry.assessmentOf(stage.id);
  const named = (what: "organiser" | "interviewer"): string => {
    const person = registry.person(assessorOf(registry, now, what, today) as PersonId);
    return person ? shortName(person) : "";
  };
  const { title, goal, start, end, no, extendedFrom, reason, dueByHand, organiserId, interviewerId } = stage;
  return {
    stageId: stage.id, no, title, goal, start, end, extendedFrom, reason, byHand: !areOurs(stage), state, opens: window?.opens ?? null, due: window?.due ?? null, dueByHand,
    filing: assessment?.state === "interviewed" && assessment.interviewOn !== null ? filingDue(assessment.interviewOn, line, school) : null,
    organiserRole: line.organiser, organiser: named("organiser"), interviewerRole: line.interviewer, interviewer: named("interviewer"), organiserId, interviewerId,
  };
}

/** Deputies, heads of subjects and the curator of the day. */
function assessors({ registry, today }: Context, menteeId: PersonId): { personId: PersonId; name: string }[] {
  const posts = new Set(registry.appointments.filter((each) => ["curator", "deputyTeaching", "deputyMethods", "headOfSubject"].includes(each.role) && inForce(each, today)).map(({ personId }) => personId));
  return [...posts].flatMap((id) => {
    const person = registry.person(id);
    return person && id !== menteeId && isPresent(person, today) ? [{ personId: id, name: fullName(person) }] : [];
  });
}
