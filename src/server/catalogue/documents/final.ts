import { D19, D39, D40 } from "../../../templates/documents/final";
import { pairNumbers } from "../../domain/assessment/pair-numbers";
import { criteriaOf, proposedEffect, type Criterion } from "../../domain/ending/effectiveness";
import { endingOf } from "../../domain/ending/ending";
import { OWED_BY, handedIn, lackingIn } from "../../domain/ending/package";
import { ownLessons } from "../../domain/helper";
import { minutesOfLesson } from "../../domain/observation";
import type { MentoringEnd, PlanItem } from "../../domain/tables";
import { measuredOf } from "../ending-evidence";
import { HANDED_TITLE } from "../ending-words";
import { PLAN_DIRECTION } from "../plan-words";
import { noBreak } from "../russian/no-break";
import { EFFECT, PLAN_KIND, WORK } from "../values";
import { fullIn, initialsIn, menteeOf, ofPerson, postIn } from "./answered-facts";
import { ORG, dated, orDash, shortDay, unstopped } from "./common";
import { blankOf, define, type Lack, type PaperLook } from "./look";
import { deputyOf, named } from "./naming";
import { mentorOf, markOf } from "./plan-facts";

const rowOf = ({ registry, pairs: [pair], mentee }: PaperLook): MentoringEnd | undefined => (pair && mentee ? registry.endOf(pair.id, mentee.id) : undefined);
const ending = ({ registry, pairs: [pair], mentee }: PaperLook) => (pair && mentee ? endingOf(registry, pair, mentee.id) : null);
/** The screen on which what is missing is written. */
const mend = ({ pairs: [pair], mentee }: PaperLook): Lack["mend"] => ({ view: "ending", of: [pair?.id ?? "", mentee?.id ?? ""] });
const said = (field: "review" | "proposals" | "results" | "conclusion") => (look: PaperLook) => {
  const text = (rowOf(look)?.[field] ?? "").split(/\s*\n\s*/).map(unstopped).filter((line) => line !== "").join("; ");
  return text === "" ? { said: { key: `paper.lack.ending.${field}` }, mend: mend(look) } : noBreak(text);
};
const deputy = (of: "full" | "initialsBefore") => (look: PaperLook): string => {
  const person = deputyOf(look, look.today);
  return person ? named(look, person, "nominative")[of] : "";
};

const COMMON = {
  orgFullName: ORG.orgFullName,
  menteeName: ofPerson(menteeOf, "paper.lack.mentee", fullIn), menteePost: ofPerson(menteeOf, "paper.lack.mentee", postIn), menteeInitials: ofPerson(menteeOf, "paper.lack.mentee", initialsIn),
  mentorName: ofPerson(mentorOf, "paper.lack.mentor", fullIn), mentorPost: ofPerson(mentorOf, "paper.lack.mentor", postIn), mentorInitials: ofPerson(mentorOf, "paper.lack.mentor", initialsIn),
  term: (look: PaperLook): string => orDash(look.pairs[0]?.start && ending(look) ? `с ${dated(look.pairs[0].start)} по ${dated(ending(look)!.on)}` : ""),
};
const FINAL = { place: "pair", numbered: false, editions: false, inputs: [] } as const;
const fileOf = (kind: string, title: string) => ({ mentee }: PaperLook): string => `${kind} ${title} ${mentee?.code ?? ""}`;

/** Lines of all plans of the mentee, the plan of the first stage first: what was proposed or given up is not in them. */
function throughPlan({ registry, mentee }: PaperLook): { readonly kind: keyof typeof PLAN_KIND; readonly item: PlanItem }[] {
  const programmes = mentee ? registry.programmes.filter((each) => each.menteeId === mentee.id && each.state !== "ended") : [];
  const key = (day: string | null): string => day ?? "9999";
  return [...programmes].sort((one, other) => (key(one.start) < key(other.start) ? -1 : key(one.start) > key(other.start) ? 1 : one.kind < other.kind ? -1 : 1))
    .flatMap(({ id, kind }) => registry.linesOf(id).filter(({ status }) => status !== "proposed" && status !== "cancelled").sort((one, other) => (key(one.due) < key(other.due) ? -1 : 1)).map((item) => ({ kind, item })));
}

/** D19: the plans of the stages as one, with the mentor's assessment of the work, review and proposals (R-D08, R-F28). */
export const throughPlanPaper = define({
  names: D19, group: "G6", ...FINAL, signs: ["mentor", "mentee"], title: () => D19.title, file: fileOf("D19", D19.title),
  lacks: (look) => (throughPlan(look).length > 0 ? [] : [{ said: { key: "paper.lack.ending.plan" }, mend: { view: "programme", of: [look.pairs[0]?.id ?? ""] } }]),
  facts: {
    blanks: {
      ...COMMON, review: said("review"), proposals: said("proposals"),
      work: (look) => (rowOf(look)?.work ? WORK[rowOf(look)!.work as keyof typeof WORK] : { said: { key: "paper.lack.ending.work" }, mend: mend(look) }),
    },
    tables: {
      plan: (look) => throughPlan(look).map(({ kind, item }, at) => ({
        n: String(at + 1), plan: item.offPlan ? `${PLAN_KIND[kind]}, сверх плана` : PLAN_KIND[kind], activity: noBreak(item.activity), due: shortDay(item.due), result: noBreak(item.actualResult || item.plannedResult), done: markOf(item),
      })),
    },
    blocks: {},
  },
});

const number = (value: number): string => String(Math.round(value * 10) / 10).replace(".", ",");
const ofFive = (value: number | null): string => (value === null ? "–" : number(value));
const percent = (value: number | null): string => (value === null ? "–" : `${number(value)}\u00a0%`);
const MET: { readonly [Each in Criterion]: string } = { met: "да", not: "нет", unknown: "нет данных", out: "–" };
const numbersOf = (look: PaperLook) => (look.pairs[0] && look.mentee ? pairNumbers(look.registry, look.pairs[0], look.mentee.id, look.pairs[0].start, ending(look)?.on ?? look.today) : null);
const measured = (look: PaperLook) => measuredOf(look.registry, look.answers, look.mentee!.id, look.school.basicQuality);
const lessonsOf = (look: PaperLook) => (look.pairs[0] ? ownLessons(look.pairs[0], look.registry).filter(({ menteeId, state }) => menteeId === look.mentee?.id && state === "logged") : []);

/** D39: the mentor's report with his conclusion and the criteria of his work (R-F30–R-F33). */
export const mentorReport = define({
  names: D39, group: "G12", ...FINAL, signs: ["mentor"], title: () => D39.title, file: fileOf("D39", "Отчёт наставника"), lacks: () => [],
  facts: {
    blanks: {
      ...COMMON, results: said("results"), conclusion: said("conclusion"), proposals: said("proposals"),
      pairCode: ({ pairs: [pair] }) => pair?.code ?? "", goal: ({ pairs: [pair] }) => noBreak(orDash(unstopped(pair?.goal ?? ""))),
      order: ({ pairs: [pair] }) => (pair?.orderNumber ? noBreak(`приказ № ${pair.orderNumber} от ${shortDay(pair.orderedOn)}`) : orDash("")),
      meetings: (look) => String(numbersOf(look)?.meetings ?? 0), hours: (look) => number(numbersOf(look)?.hours ?? 0), visits: (look) => String(numbersOf(look)?.visits ?? 0),
      planPercent: (look) => percent(numbersOf(look)?.planPercent ?? null),
      effect: (look) => {
        const decided = rowOf(look)?.effective || proposedEffect(criteriaOf(measured(look)));
        return decided ? `${EFFECT[decided]}${rowOf(look)?.effective ? "" : " по показателям; подтверждает заместитель директора"}` : "решает заместитель директора: не все показатели известны";
      },
      deputyInitials: deputy("initialsBefore"),
    },
    tables: {
      directions: (look) => {
        const lines = throughPlan(look).filter(({ item }) => !item.offPlan).map(({ item }) => item);
        return [...new Set(lines.map(({ direction }) => direction))].map((direction) => {
          const own = lines.filter((item) => item.direction === direction);
          const done = own.filter(({ status }) => status === "done");
          return { direction: direction === "" ? "другое" : PLAN_DIRECTION[direction], planned: String(own.length), done: String(done.length), what: noBreak(orDash(done.map(({ activity }) => unstopped(activity)).join("; "))) };
        });
      },
      lessons: (look) => lessonsOf(look).map((lesson) => ({ date: shortDay(lesson.lessonDate), lesson: noBreak([lesson.subject, lesson.class, lesson.topic].filter((part) => part !== "").join(", ")), minutes: minutesOfLesson(lesson) === 0 ? orDash("") : String(minutesOfLesson(lesson)) })),
      criteria: (look) => {
        const { levels, teaching, confidence, habit, review, visits, quality, basis } = measured(look);
        const met = criteriaOf(measured(look));
        return [
          { n: "1", criterion: "Овладел(а) необходимыми знаниями и навыками", value: `компетенции ${ofFive(levels)}; оценка деятельности ${percent(teaching)}`, bound: "3,5; 60\u00a0%", met: MET[met[0]] },
          { n: "2", criterion: "Проведение занятий стало привычным, без страха и неуверенности", value: `уверенность на уроке ${ofFive(confidence ?? habit)}; отзыв ${ofFive(review ?? visits)}`, bound: "4; 4", met: MET[met[1]] },
          { n: "3", criterion: "Качество обученности учеников на базовом уровне", value: percent(quality), bound: percent(basis), met: MET[met[2]] },
        ];
      },
    },
    blocks: { lessons: (look) => lessonsOf(look).length > 0 },
  },
});

const documents = (look: PaperLook) => (ending(look) ? handedIn(look.registry, ending(look)!, look.dayOf) : []);
/** D40: the act by which the deputy receives the package; it waits for all of it, and for the mark that it was received (R-F29). */
export const receiptAct = define({
  names: D40, group: "G12", ...FINAL, signs: ["deputy", "mentor", "mentee"], title: () => D40.title, file: fileOf("D40", D40.title),
  lacks: (look) => [
    ...lackingIn(documents(look)).map((kind) => ({ said: { key: `ending.lack.${OWED_BY[kind]}`, params: { what: HANDED_TITLE[kind] } }, mend: mend(look) })),
    ...(rowOf(look)?.acceptedOn ? [] : [{ said: { key: "paper.lack.ending.accepted" }, mend: mend(look) }]),
  ],
  facts: {
    blanks: {
      ...COMMON, acceptedOn: (look) => dated(rowOf(look)?.acceptedOn ?? null),
      deputyInitials: (look) => blankOf(deputy("initialsBefore")(look), "paper.lack.ending.deputy", "search"), deputyName: (look) => blankOf(deputy("full")(look), "paper.lack.ending.deputy", "search"),
    },
    tables: { documents: (look) => documents(look).map(({ kind, on }, at) => ({ n: String(at + 1), document: HANDED_TITLE[kind], received: on === null ? "нет" : "да", date: shortDay(on) })) },
    blocks: {},
  },
});
