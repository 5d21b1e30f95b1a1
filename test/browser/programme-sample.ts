import type { Input, Output } from "../../src/contract/contract";
import type { PlanLine, ProgrammeShown, ProposedProgramme } from "../../src/contract/plans";
import { paper } from "./papers-sample";
import { LONG_NAME } from "./sample";

type Loose<Value> = { [Key in keyof Value]?: unknown };

export const planLine = (at: number, part: Loose<PlanLine> = {}): PlanLine => ({
  itemId: `PL-${at}`, due: "2026-10-30", dueBefore: null, activity: "Разобрать с наставником действующую рабочую программу по предмету «математика»: отметить цветом обязательное, решаемое учителем и то, что зависит от класса",
  direction: "norms", difficulty: "DF01", competence: "K1", kind: "наставничество", manner: "разбор документа", responsible: "mentor", plannedResult: "Наставляемый показывает, какие части менять нельзя, а какие он выбирает сам",
  actualResult: "", evidence: "размеченный экземпляр программы", mentorMark: null, status: "planned", doneOn: null, offPlan: false, reason: "", libraryCode: `B-DF01-${at}`, part: "", outside: false, overdue: false,
  mayMark: true, mayGrade: true, mayAccept: false, change: "itself", ...part,
}) as PlanLine;

const lines = (): PlanLine[] => [
  planLine(1, { due: "2026-09-01", overdue: true, activity: "Познакомиться с пятью коллегами, от которых зависит работа", difficulty: "DF04", direction: "psychology", kind: "наставничество", manner: "знакомство" }),
  planLine(2, { due: "2026-09-04", status: "done", doneOn: "2026-09-03", actualResult: "Записи за неделю сделаны без исправлений завуча", mentorMark: 2, activity: "Заполнить электронный журнал за неделю рядом с наставником" }),
  planLine(3, { due: "2026-09-08", activity: "Посетить два урока наставника с одним вопросом на каждый", direction: "methods", status: "working", responsible: "mentee" }),
  planLine(4, { due: "2026-11-20", dueBefore: "2026-10-16", status: "moved", direction: "ict", difficulty: "DF12", kind: "самообучение" }),
  planLine(5, { due: "2026-10-02", status: "cancelled", reason: "не нужно", mayMark: false, change: null }),
  ...Array.from({ length: 24 }, (_, at) => planLine(10 + at, { due: `2026-1${at % 3}-0${1 + (at % 9)}`, direction: at % 2 ? "theory" : "subject", activity: `Дело ${at + 1}` })),
  planLine(90, { due: "2026-12-10", status: "proposed", mayMark: false, mayAccept: true, activity: "Провести открытый урок для коллег", difficulty: "", libraryCode: "", responsible: "mentee" }),
  planLine(91, { due: null, offPlan: true, status: "done", doneOn: "2026-09-02", activity: "Подготовили класс к празднику", libraryCode: "", difficulty: "", direction: "upbringing", actualResult: "Праздник прошёл" }),
];

export const programme = (part: Loose<ProgrammeShown> = {}): ProgrammeShown => ({
  programmeId: "PG-1", kind: "D15", menteeId: "PR-11", mentee: LONG_NAME, year: "2026/27", state: "draft", start: "2026-09-01", end: "2027-05-31", extendedFrom: null,
  text: { authorMode: "joint", duties: "", analysis: "Мешает работе: составление рабочих программ.", goal: "Освоить первый год работы", tasks: "Научиться планировать урок\nОсвоить документы", results: "План выполнен | доля мероприятий | не менее 80 %", rhythm: "один раз в неделю", mode: "очно" },
  marks: true, percent: 50, due: 2, done: 1, late: 1, uncovered: ["DF06"], coverage: { covered: 2, of: 3 }, gaps: [], lines: lines(), changes: [], papers: [paper(1, { pairIds: ["PA-1"], mends: null })], mayWrite: true, mayExtend: false, mayPropose: true, mayFill: true, ...part,
}) as ProgrammeShown;

/** Signed: what is changed now is a correction. */
export const signed = (part: Loose<ProgrammeShown> = {}): ProgrammeShown => programme({
  state: "active", mayWrite: false, lines: lines().map((line) => ({ ...line, change: line.change && line.status !== "proposed" ? "waits" : line.change })),
  changes: [
    { changeId: "PC-1", date: "2026-09-04", before: "Познакомиться с пятью коллегами; срок 01.09.2026", after: "Познакомиться с пятью коллегами; срок 15.09.2026", reason: "болезнь", initiator: "Морозов П. С.", agreedBy: "", agreedOn: null, state: "waits", mayAgree: true, mayWithdraw: false },
    { changeId: "PC-2", date: "2026-09-02", before: "Дело 1", after: "отменено", reason: "не нужно", initiator: "Ковалёва И. А.", agreedBy: "Морозов П. С.", agreedOn: "2026-09-03", state: "agreed", mayAgree: false, mayWithdraw: false },
  ], ...part,
});

export const shownPlans = (part: Loose<Output<"programme.show">> = {}): Output<"programme.show"> => ({ programmes: [programme()], without: [], ...part }) as Output<"programme.show">;
export const nobody = () => shownPlans({ programmes: [], without: [{ kind: "D15", menteeId: "PR-11", name: LONG_NAME, mayFill: true }] });

const proposedLine = (at: number, part: object = {}) => ({
  code: `B-${at}`, activity: `Разобрать с наставником тему ${at} и записать, что из этого взять на следующий урок`, direction: "methods", difficulty: "", due: "2026-10-12", responsible: "mentor", kind: "наставничество", manner: "беседа",
  result: "", evidence: "", ticked: true, movedFrom: null, ...part,
});
/** 30 ticked lines and two that are only offered; more with each difficulty. */
export const proposed = ({ difficulties, mentees }: Input<"programme.fill">, part: Loose<ProposedProgramme> = {}): ProposedProgramme => {
  const known = difficulties ?? { DF01: 3 };
  const own = Object.entries(known).flatMap(([code, score], at) => Array.from({ length: score }, (_, nth) => proposedLine(100 + at * 10 + nth, { difficulty: code, ticked: score > 1, activity: `Дело по трудности ${code}, ${nth + 1}` })));
  return {
    pairId: mentees[0]!.pairId, menteeId: mentees[0]!.menteeId, mentee: LONG_NAME, start: "2026-09-01", end: "2027-05-31", difficulties: known, proposed: 27 + own.length,
    lines: mentees.length > 1 ? [] : [...Array.from({ length: 27 }, (_, at) => proposedLine(at, at === 2 ? { movedFrom: "2026-10-05" } : {})), ...own],
    moved: 1, crowded: ["B-5"], leftOut: [{ code: "B-POT-01", activity: "Пройти курсы повышения квалификации по выбранной области", why: "limit" }], standing: 2, uncovered: ["DF14"], missing: ["subject"], lacks: [], already: false, ...part,
  } as ProposedProgramme;
};
