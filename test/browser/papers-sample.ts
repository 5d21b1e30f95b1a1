import type { Output } from "../../src/contract/contract";
import type { PaperBrief } from "../../src/contract/papers";
import { LONG_NAME } from "./sample";

type Loose<Value> = { [Key in keyof Value]?: unknown };
type Plan = Output<"papers.plan">;

export const paper = (at: number, part: Loose<PaperBrief> = {}): PaperBrief => ({
  paperId: `DO-${at}`, kind: "D15", variant: "", title: "Персонализированная программа наставничества", number: "", date: null, state: "draft", version: 1,
  about: `П-${String(at).padStart(3, "0")}: Ковалёва И. А. → Морозов П. С.`, pairIds: [`PA-${at}`], edited: "", hasFile: true, locked: false, url: "", scanUrl: "", mends: null, acknowledged: { done: 0, of: 0 }, waitsFor: [],
  maySign: true, mayAcknowledge: false, ...part,
}) as PaperBrief;

/** An order signed and half read, a draft edited by hand, a plain draft, one entered without a file, with the longest names a school has. */
export const register = (): PaperBrief[] => [
  paper(1, { kind: "D10", variant: "first", title: "Приказ о закреплении наставнических пар и групп на 2026/27 учебный год", number: "41-од", date: "2026-09-01", state: "signed", locked: true, maySign: false, about: "64 пары", url: "https://docs.google.com/document/d/1", acknowledged: { done: 12, of: 18 }, waitsFor: [{ personId: "PR-9", name: LONG_NAME }, { personId: "PR-8", name: "Ким Софья Андреевна" }], pairIds: ["PA-1", "PA-2"] }),
  paper(2, { about: `П-002: ${LONG_NAME} → Морозов П. С.` }),
  paper(3, { edited: "yes", url: "https://docs.google.com/document/d/3" }),
  paper(4, { kind: "D16", title: "План адаптации", state: "signed", number: "А-12", date: "2026-09-03", hasFile: false, maySign: false, version: null }),
];

export const shown = (part: Loose<Output<"papers.show">> = {}): Output<"papers.show"> => ({
  papers: register(), total: 4, pageSize: 50, edited: 1,
  counts: [{ kind: "D10", state: "signed", n: 1 }, { kind: "D15", state: "draft", n: 2 }, { kind: "D16", state: "signed", n: 1 }],
  signers: [{ personId: "PR-5", post: "директор", name: "Громова В. П." }, { personId: "PR-6", post: "заместитель директора по учебно-воспитательной работе", name: LONG_NAME }],
  ready: [{ kind: "D10", n: 64 }, { kind: "D15", n: 16 }], worksWithFiles: true, pageUrl: "https://script.google.com/macros/s/1/exec", undoable: [], ...part,
}) as Output<"papers.show">;

const line = (at: number, does: Plan["lines"][number]["does"], part: Loose<Plan["lines"][number]> = {}) => ({ key: `k${at}`, title: "Программа", about: `П-${at}`, paperId: does === "make" || does === "impossible" ? null : `DO-${at}`, does, lacks: [], ...part });
/** 16 to make, 2 to make anew, 2 signed, one edited by hand and one that lacks two things. */
export const planned = (remake: readonly string[] = [], part: Loose<Plan> = {}): Plan => ({
  lines: [
    ...Array.from({ length: 16 }, (_, at) => line(at, "make")), line(20, "remake"), line(21, "remake"), line(22, "signed"), line(23, "signed"),
    line(24, remake.includes("DO-24") ? "remake" : "edited", { about: `П-024: ${LONG_NAME}` }),
    line(25, "impossible", { about: LONG_NAME, lacks: [{ said: { key: "Нет согласия на обработку данных" }, mend: { view: "consents", of: [] } }, { said: { key: "Имя не склоняется без сомнений" }, mend: { view: "names", of: [] } }] }),
  ],
  inputs: [
    { name: "basis", label: "Основание", value: "Положение о наставничестве", long: false, required: true },
    { name: "tasks", label: "Особые задачи года", value: "", long: true, required: false },
  ],
  hash: `h${remake.length}`, worksWithFiles: true, pageUrl: "https://script.google.com/macros/s/1/exec", job: null, ...part,
}) as Plan;

export const job = (part: object) => ({ jobId: "QU-7", kind: "make-papers", state: "running", done: 0, total: 2, left: 0, message: null, now: null, reasons: [], undoUntil: null, ...part }) as never;
export const doubtful = () => ({ checked: 120, people: [
  { personId: "PR-1", code: "Н-014", name: LONG_NAME, gender: "", genitive: LONG_NAME, dative: LONG_NAME, instrumental: LONG_NAME, why: [{ key: "Двойная фамилия: вторая часть не склонена." }], confirmed: false },
  { personId: "PR-2", code: "Н-015", name: "Ким Саша", gender: "male", genitive: "Кима Саши", dative: "Киму Саше", instrumental: "Кимом Сашей", why: [{ key: "Имя бывает мужским и женским." }], confirmed: false },
  { personId: "PR-3", code: "Н-016", name: "Дюма Анна", gender: "female", genitive: "Дюма Анны", dative: "Дюма Анне", instrumental: "Дюма Анной", why: [], confirmed: true },
] }) as never;
export const templates = () => ({ folderUrl: "https://drive.google.com/drive/folders/1", templates: [
  { kind: "D10", title: "Приказ о закреплении наставнических пар и групп", state: "trouble", url: "https://docs.google.com/document/d/t10", edited: true, problems: [{ said: { key: "В шаблоне нет бланка {{номер приказа}}: верните его в первую строку." }, serious: true }, { said: { key: "template.newer", params: { version: 2 } }, serious: false }] },
  { kind: "D15", title: "Программа", state: "ok", url: "https://docs.google.com/document/d/t15", edited: false, problems: [] },
  { kind: "D12", title: "Соглашение", state: "missing", url: "", edited: false, problems: [{ said: { key: "Файл шаблона пропал." }, serious: true }] },
] }) as never;
