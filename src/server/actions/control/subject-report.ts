import type { SubjectMentee } from "../../../contract/controls";
import type { Input, Output } from "../../../contract/contract";
import type { PersonId } from "../../../contract/schemas";
import { stagesNow } from "../../domain/course/stage";
import { wasSigned } from "../../domain/paper/paper";
import { fullName, shortName } from "../../domain/person";
import { inForce } from "../../domain/registry";
import { monthBefore, pairsOfSubjects, planNumbers, visitNumbers } from "../../domain/subject-report";
import type { Pair } from "../../domain/tables";
import type { Context } from "../context";
import { seesPaper } from "../papers/rights";

/** Papers of a mentee that a head of methodical association reads once they are signed (`domain/rights.md` R.4, G5 and G6). */
const PLANS = ["D15", "D16", "D17", "D35"];

/**
 * What a month brought to the mentees of the visitor's subjects (R-A11): stage, plan, dates of visits and controls, signed plans. Nothing of diary, lesson sheets,
 * findings or meetings, which R.3 does not give to a head.
 */
export function reportOnSubject(context: Context, { month: asked }: Input<"subject.report">): Output<"subject.report"> {
  const { actor, registry, today } = context;
  const month = asked ?? monthBefore(today);
  const subjects = registry.appointmentsOf(actor.person?.id ?? ("" as PersonId)).filter((each) => each.role === "headOfSubject" && inForce(each, today)).map(({ scope }) => scope);
  const mentees = pairsOfSubjects(registry, subjects, today).map(({ pair, menteeId }) => menteeShown(context, pair, menteeId, month));
  return { month, subjects: [...new Set(subjects)], mentees: mentees.sort((one, other) => late(other) - late(one) || (one.name < other.name ? -1 : 1)) };
}

const late = ({ plans }: SubjectMentee): number => plans.reduce((sum, plan) => sum + plan.late, 0);

function menteeShown(context: Context, pair: Pair, menteeId: PersonId, month: string): SubjectMentee {
  const { registry, school, today } = context;
  const mentee = registry.person(menteeId);
  const mentor = registry.person(pair.mentorId);
  const running = stagesNow(registry, menteeId, today, school).filter(({ stage }) => stage.start !== null && stage.start <= today).pop();
  const within = (day: string | null): boolean => day !== null && day.startsWith(month);
  return {
    menteeId, code: mentee?.code ?? "", name: mentee ? fullName(mentee) : "", pairId: pair.id, pair: pair.code, mentor: mentor ? shortName(mentor) || mentor.code : "", subjects: mentee?.subjects ?? [],
    stage: running ? { title: running.stage.title, start: running.stage.start, end: running.stage.end } : null,
    plans: registry.programmesOf(pair.id).filter((each) => each.menteeId === menteeId && each.state === "active").map(({ id, kind }) => ({ programmeId: id, kind, ...planNumbers(registry.linesOf(id), month, today) })),
    lessons: visitNumbers(registry, pair, menteeId, month),
    controls: registry.controlsOf(menteeId).filter(({ state, date }) => state === "held" && within(date)).map(({ kind, own, date }) => ({ kind, own, date })),
    papers: registry.papersOf(pair.id).filter((paper) => PLANS.includes(paper.kind) && wasSigned(paper) && within(paper.date) && paper.personIds.includes(menteeId) && seesPaper(context, paper)).map(({ title, number, date }) => ({ title, number, date })),
  };
}
