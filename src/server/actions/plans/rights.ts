import { AppError } from "../../../contract/errors";
import type { PersonId, ProgrammeId, Role } from "../../../contract/schemas";
import { RIGHTS, type Subject } from "../../catalogue/rights";
import { pairFacts } from "../../domain/actor";
import { isOpen } from "../../domain/plan/progress";
import { may, type Facts, type Letter } from "../../domain/rights";
import type { Pair, PlanChange, PlanItem, Programme } from "../../domain/tables";
import { notYours, type Context } from "../context";
import { isStagePlan } from "./course";

/** A programme with its pair: what rights about it are read off. */
export type OfProgramme = { readonly programme: Programme; readonly pair: Pair };
/** One that may not be written yet. */
type About = { readonly programme: Pick<Programme, "menteeId" | "state">; readonly pair: Pair };

/** What holds between the visitor and a programme: a mentee's own one is her own alone, also in a group (`domain/rights.md` R.3). */
function factsOf({ actor, registry, today }: Context, { programme, pair }: About): (role: Role) => Facts {
  const ofPair = pairFacts(actor, pair, registry, today, programme.menteeId);
  const own = actor.person?.id === programme.menteeId;
  return (role) => ({ ...ofPair(role), self: ofPair(role).self === true && own, draft: programme.state === "draft" });
}

/** Whether the visitor may do so with a matter of that programme, by the table of rights. */
export const mayWithProgramme = (context: Context, letter: Letter, subject: Subject, of: About, roles: Iterable<Role> = context.actor.roles): boolean =>
  may(RIGHTS, roles, letter, subject, factsOf(context, of));

/** Another mentee of the same group sees the plan of the programme, and no marks in it (R.3). */
const inTheGroup = ({ actor, registry, today }: Context, { pair }: OfProgramme): boolean => actor.roles.has("mentee") && pair.kind === "group" && pairFacts(actor, pair, registry, today)("mentee").pair === true;
export const seesProgramme = (context: Context, of: OfProgramme): boolean => mayWithProgramme(context, "s", "programme", of) || inTheGroup(context, of);

/** The programme, if the visitor sees it as more than a plan of the group. @throws AppError `not-found`, the same for a foreign and a missing one */
export function programmeFor(context: Context, id: ProgrammeId | ""): OfProgramme {
  const programme = id === "" ? undefined : context.registry.programme(id);
  const pair = programme && context.registry.pair(programme.pairId);
  if (!programme || !pair || !mayWithProgramme(context, "s", "programme", { programme, pair })) throw notYours();
  return { programme, pair };
}

/** The line with its programme, if the visitor sees lines there. @throws AppError `not-found` */
export function lineFor(context: Context, id: PlanItem["id"] | null): OfProgramme & { readonly item: PlanItem } {
  const item = id === null ? undefined : context.registry.planItems.find((each) => each.id === id);
  const of = programmeFor(context, item?.programmeId ?? "");
  if (!item || !mayWithProgramme(context, "s", "planItem", of)) throw notYours();
  return { ...of, item };
}

/** It is written or runs, and its school year is open: after that nobody changes it (R.2, `year`). */
export const goesOn = ({ registry }: Context, { state, yearId }: Programme): boolean =>
  (state === "draft" || state === "active") && registry.years.find(({ id }) => id === yearId)?.state !== "closed";

/** @throws AppError `conflict` when the programme is over */
export function refuseOver(context: Context, { programme }: OfProgramme): void {
  if (!goesOn(context, programme)) throw new AppError("conflict", "plan.over");
}

/** @throws AppError `forbidden` unless the visitor may do so */
export function requireRight(context: Context, letter: Letter, subject: Subject, of: OfProgramme): void {
  if (!mayWithProgramme(context, letter, subject, of)) throw new AppError("forbidden", "door.role");
}

/** The package of the stage before was reviewed: from then on who, what and why of every change of the next plan's draft are kept (R-D16). */
const isReviewed = ({ registry }: Context, { kind, menteeId, stageNo }: Programme): boolean =>
  isStagePlan(kind) && registry.stagesOf(menteeId).some((stage) => stage.no < (stageNo ?? 0) && registry.assessments.some(({ stageId, state, reviewedOn }) => stageId === stage.id && state !== "cancelled" && reviewedOn !== null));

const SIDES: readonly Role[] = ["mentor", "secondMentor", "mentee"];
const STAFF: readonly Role[] = ["curator", "deputyTeaching", "deputyMethods"];
const ofRoles = ({ actor }: Context, roles: readonly Role[]): Role[] => roles.filter((role) => actor.roles.has(role));
const asSide = (context: Context, of: OfProgramme): boolean => mayWithProgramme(context, "m", "planChange", of, ofRoles(context, SIDES));

/**
 * How a change of a line comes about: the line itself, while the programme is a draft or the line only proposed; as a correction done at once
 * by the curator or a deputy, in a draft whose package was reviewed by the mentor too; as one that waits for the other side (R-D16, R-D17). Null when the
 * visitor may not.
 */
export function changeWay(context: Context, of: OfProgramme, item: Pick<PlanItem, "status" | "givenBy">): "itself" | "atOnce" | "waits" | null {
  if (!goesOn(context, of.programme) || !(isOpen(item) || item.status === "proposed")) return null;
  const proposed = item.status === "proposed";
  const ownProposal = proposed && item.givenBy !== "" && item.givenBy === context.actor.person?.id && mayWithProgramme(context, "m", "planItem", of);
  const writes = mayWithProgramme(context, "c", "planItem", of);
  const draft = of.programme.state === "draft";
  if (ownProposal || ((proposed || (draft && !isReviewed(context, of.programme))) && writes)) return "itself";
  if (proposed) return null;
  if (draft && writes) return "atOnce";
  if (mayWithProgramme(context, "m", "planChange", of, ofRoles(context, STAFF))) return "atOnce";
  return asSide(context, of) ? "waits" : null;
}

const isDeputys = ({ kind }: Programme): boolean => kind !== "D15";

/** A correction waits for the side that did not begin it, or for the curator (R.6, plan.change); one of a stage's plan also for the deputy who signs that plan (D16–D18). */
export function mayAgree(context: Context, of: OfProgramme, { fields, initiator }: PlanChange): boolean {
  const me = context.actor.person?.id;
  if (fields === "" || me === undefined || me === initiator || !goesOn(context, of.programme)) return false;
  const side = (person: PersonId | ""): boolean => person === of.programme.menteeId;
  const agreesPlan = isDeputys(of.programme) && mayWithProgramme(context, "m", "planChange", of, ofRoles(context, ["deputyTeaching"]));
  return mayWithProgramme(context, "c", "planChange", of) || agreesPlan || (asSide(context, of) && side(me) !== side(initiator));
}

/** Pairs for which a programme may be written: agreed or under an order. */
export const isPaired = ({ state }: Pair): boolean => state === "agreed" || state === "ordered" || state === "working" || state === "review";
