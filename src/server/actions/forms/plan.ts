import type { Input, Output } from "../../../contract/contract";
import type { Message } from "../../../contract/errors";
import type { IsoDate } from "../../../contract/schemas";
import { ANYONE, MAIL_HOURS, schoolDomain, WAVES } from "../../catalogue/waves";
import { addDays } from "../../domain/calendar";
import { admissionsFor, untried } from "../../domain/questions/admission";
import { previewOf, type Invited, type LeftOut } from "../../domain/questions/audience";
import { periodsOf } from "../../domain/questions/due";
import { fullName } from "../../domain/person";
import { isMailTime, nextMail } from "../../domain/questions/mail-time";
import { currentForm, openWaves, type WaveRule } from "../../domain/questions/wave";
import { openYear } from "../../domain/school-year";
import type { FormDef, Person, Wave } from "../../domain/tables";
import { notYours, refuse, type Context } from "../context";
import { momentOf } from "./post";
import { whoShown } from "./shown";

/** A wave as it would be: who, until when, with which form, and what stands in the way. */
export type WavePlan = {
  readonly rule: WaveRule; readonly yearId: string;
  /** The open wave about the same, to which people are added. */
  readonly wave: Wave | undefined;
  readonly form: FormDef | undefined;
  readonly invited: readonly Invited[];
  readonly leftOut: readonly LeftOut[];
  readonly closesOn: IsoDate;
  readonly lacks: readonly Message[];
};

type Asked = Pick<Input<"wave.plan">, "questionnaire" | "period" | "personIds" | "closesOn">;

/** @throws AppError `invalid-input` for a period that the questionnaire has not or that is still to come, and for a last day that has passed */
export function wavePlan(context: Context, { questionnaire, period: id, personIds, closesOn }: Asked): WavePlan {
  const { registry, today, services, school } = context;
  const rule = WAVES[questionnaire];
  const year = openYear(registry, today);
  const period = year && periodsOf(rule, year).find((each) => each.id === id);
  refuse([
    ...(year && !period ? [{ key: "wave.period.wrong", field: "period", params: { period: id } }] : []),
    ...(period && period.from > today ? [{ key: "wave.period.early", field: "period", params: { period: id } }] : []),
    ...(closesOn !== null && closesOn < today ? [{ key: "wave.closes.past", field: "closesOn", params: { on: closesOn } }] : []),
  ]);
  if (personIds?.some((each) => !registry.person(each))) throw notYours();
  const wave = openWaves(registry, today).find((each) => each.kind === questionnaire && each.yearId === year?.id && each.period === id);
  const form = wave ? registry.formDef(wave.formDefId) : currentForm(registry, questionnaire, year?.id ?? "");
  const preview = year && period ? previewOf({ registry, calendar: school.calendar, today, dayOf: services.dayOf, yearId: year.id, pageDomain: schoolDomain(school.mailDomain) }, rule, period, personIds) : { invited: [], leftOut: [] };
  return {
    rule, yearId: year?.id ?? "", wave, form: wave || (form && form.version >= rule.version) ? form : undefined, ...preview,
    closesOn: closesOn ?? (wave ? wave.closesOn : addDays(today, rule.openDays)),
    lacks: [
      ...(year ? [] : [{ key: "wave.lack.year" }]),
      ...(rule.channel === "page" && services.memory.pageUrl() === "" ? [{ key: "wave.lack.page" }] : []),
      ...(rule.channel === "form" && services.memory.answersId() === "" ? [{ key: "wave.lack.answers" }] : []),
    ],
  };
}

/** Whether the form has to be seen to first: made, opened again, or somebody let in. */
export function needsFormJob({ school }: Context, { rule, form }: Pick<WavePlan, "rule" | "form">, people: readonly Pick<Person, "email" | "kind">[]): boolean {
  if (rule.channel === "page") return false;
  if (!form || form.state !== "open") return true;
  if (form.admitted.includes(ANYONE)) return false;
  const { anyone, outsiders } = admissionsFor(people, schoolDomain(school.mailDomain));
  return untried([...(anyone ? [ANYONE] : []), ...outsiders], form).length > 0;
}

/** The preview: nothing is written. What only the coordinator's account can ask of Google is left open for another. */
export function planWave(context: Context, input: Input<"wave.plan">): Output<"wave.plan"> {
  const { services, school } = context;
  const plan = wavePlan(context, input);
  const mine = services.effectiveEmail() === school.coordinator;
  const moment = momentOf(context);
  const makesForm = plan.rule.channel === "form" && plan.form?.state !== "open";
  const { day, time } = nextMail(moment, school.calendar, MAIL_HOURS);
  const off = mine && makesForm ? services.files.off() : [];
  return {
    title: plan.rule.title, closesOn: plan.closesOn,
    people: plan.invited.map(({ person, about, pairId, way }) => ({ person: whoShown(person), about: about ? fullName(about) : "", pair: pairId === "" ? "" : context.registry.pair(pairId)?.code ?? "", way })),
    leftOut: plan.leftOut.map(({ person, about, why: { key, params } }) => ({ person: whoShown(person), about: about ? fullName(about) : "", why: { key, ...(params ? { params: { ...params } } : {}) } })),
    letters: new Set(plan.invited.filter(({ way }) => way === "mail").map(({ person }) => person.id)).size,
    quota: mine ? services.mail.remaining() : null,
    quiet: !isMailTime(moment, school.calendar, MAIL_HOURS),
    nextMail: `${day}T${time}`,
    makesForm,
    lacks: [...plan.lacks, ...off.map((service) => ({ key: "wave.lack.service", params: { service } }))].map(({ key, params }) => ({ key, ...(params ? { params: { ...params } } : {}) })),
  };
}

