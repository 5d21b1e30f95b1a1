import type { ObservationBrief, PairBrief, PersonBrief } from "../../contract/contract";
import { helpersOf, substitutesOf } from "../domain/actor";
import { loadOf, capacityOf, stateTold } from "../domain/pair";
import { consentState } from "../domain/consent";
import { confidenceOf, lessonPercent } from "../domain/observation";
import { experienceMonths, fullName, isPresent, isYoung, reachesYears, shortName } from "../domain/person";
import { inForce } from "../domain/registry";
import { hasMentor } from "../domain/today";
import type { Observation, Pair, Person } from "../domain/tables";
import type { Context } from "./context";
import { sheetOf } from "./control/visit";
import { helpsIn, isOwnLesson, mayAnalyse, mayWithLesson, mayWithPair } from "./rights";

const standing = (observation: Observation): boolean => observation.state === "logged";

/** A pair as lists show it. Percents are there only for those who may see lesson sheets. */
export function pairBrief(context: Context, pair: Pair): PairBrief {
  const { registry } = context;
  const mentor = registry.person(pair.mentorId);
  const lessons = registry.observationsOf(pair.id).filter((each) => standing(each) && mayWithLesson(context, "s", "lesson", each, pair));
  const last = lessons.reduce<Observation | undefined>((latest, each) => (!latest || each.lessonDate >= latest.lessonDate ? each : latest), undefined);
  return {
    pairId: pair.id, code: pair.code, form: pair.form, variant: pair.variant, kind: pair.kind, state: mayWithPair(context, "s", "pair.closed", pair) ? pair.state : stateTold(pair, registry),
    mentor: { personId: pair.mentorId, code: mentor?.code ?? "", name: mentor ? shortName(mentor) : "" },
    mentees: registry.membersOf(pair.id).flatMap(({ menteeId, to }) => {
      const mentee = registry.person(menteeId);
      return mentee && to === null ? [{ personId: menteeId, code: mentee.code, name: shortName(mentee), class: mentee.class, subjects: mentee.subjects }] : [];
    }),
    goal: pair.goal, start: pair.start, end: pair.end, orderNumber: pair.orderNumber, orderedOn: pair.orderedOn,
    substitute: substituteOf(context, pair),
    lessons: lessons.length,
    lastLesson: last?.lessonDate ?? null,
    lastPercent: last && mayWithLesson(context, "s", sheetOf(last), last, pair) ? lessonPercent(last.scores) : null,
    mayLog: mayWithPair(context, "m", "lesson.sheet", pair), mayMeet: mayWithPair(context, "m", "meeting", pair),
    ...helpOf(context, pair),
  };
}

/** Who is named to help in the pair, for whoever sees its row (R.3, Pair). */
function helpOf(context: Context, pair: Pair): Pick<PairBrief, "helpers" | "helps"> {
  const helpers = helpersOf(pair, context.registry, context.today).flatMap(({ personId }) => {
    const person = context.registry.person(personId);
    return person ? [{ personId, code: person.code, name: shortName(person), post: person.post }] : [];
  });
  return { ...(helpers.length > 0 ? { helpers } : {}), ...(helpsIn(context, pair) ? { helps: true } : {}) };
}

function substituteOf({ registry, today }: Context, pair: Pair): PairBrief["substitute"] {
  const [first] = substitutesOf(pair, registry, today);
  const person = first && registry.person(first.personId);
  return person ? { personId: person.id, code: person.code, name: shortName(person), until: first.to } : null;
}

export function observationBrief(context: Context, observation: Observation, pair: Pair): ObservationBrief {
  const sheet = mayWithLesson(context, "s", sheetOf(observation), observation, pair);
  // The next step is the pair's agreement: seen by whoever sees what the pair agreed, not by a head of methodical association who sees the lesson's date.
  const step = sheet || mayWithPair(context, "s", "meeting", pair);
  const observer = context.registry.person(observation.observerId);
  return {
    observationId: observation.id, menteeId: observation.menteeId, lessonDate: observation.lessonDate, class: observation.class, subject: observation.subject,
    topic: observation.topic, aim: observation.aim, observer: observer ? shortName(observer) : "", percent: sheet ? lessonPercent(observation.scores) : null,
    nextStep: step ? observation.nextStep : "", nextStepBy: step ? observation.nextStepBy : null, nextStepDoneOn: step ? observation.nextStepDoneOn : null, state: observation.state,
    mayFix: mayWithLesson(context, "c", sheetOf(observation), observation, pair), mayRead: sheet || (observation.state === "planned" && isOwnLesson(context, observation)),
    ...(mayWithLesson(context, "s", "lesson.selfAnalysis", observation, pair) ? { analysedOn: observation.selfAnalysisOn, confidence: confidenceOf(observation.selfAnalysis) } : { analysedOn: null, confidence: null }), mayAnalyse: mayAnalyse(context, observation, pair),
  };
}

export function personBrief(context: Context, person: Person): PersonBrief {
  const { registry, school, today } = context;
  const months = experienceMonths(person, today);
  const third = reachesYears(person, school.youngYears);
  const roles = new Set(registry.participationsOf(person.id).filter(({ state }) => state !== "archived" && state !== "left").map(({ role }) => role));
  return {
    personId: person.id, code: person.code, name: fullName(person), kind: person.kind, class: person.class, post: person.post, subjects: person.subjects,
    email: person.email, roles: [...roles],
    appointments: registry.appointmentsOf(person.id).filter((each) => inForce(each, today)).map(({ role }) => role),
    consentData: consentState(person.id, "data", registry), consentMentoring: consentState(person.id, "mentoring", registry),
    workStart: person.workStart, experienceYears: months === null ? null : Math.floor(months / 12),
    passesThirdYear: third !== null && person.kind === "teacher" && third >= context.registry.years.reduce((first, { start, state }) => (state === "open" ? start : first), today) && third <= endOfYear(context),
    needsMentor: isPresent(person, today) && isYoung(person, today, school.youngYears) && !hasMentor(person.id, registry),
    load: loadOf(person.id, registry), capacity: capacityOf(person, registry, school), status: person.status,
  };
}

const endOfYear = ({ registry, today }: Context): string => registry.years.find(({ state, start, end }) => state === "open" && start <= today && today <= end)?.end ?? today;
