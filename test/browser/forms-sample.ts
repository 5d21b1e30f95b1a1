import type { Output } from "../../src/contract/contract";
import type { InviteShown, QuestionShown, QuestionnaireShown, WaveBrief } from "../../src/contract/forms";
import { QUESTIONNAIRE_WORDS } from "../../src/templates/questionnaires/common";
import { requestOfTeacher } from "../../src/templates/questionnaires/entry";
import { reportOfMentee } from "../../src/templates/questionnaires/reports";
import type { Questionnaire } from "../../src/templates/questionnaires/shape";
import { LONG_NAME } from "./sample";

type Loose<Value> = { [Key in keyof Value]?: unknown };
export const FORM_LINK = "https://docs.google.com/forms/d/e/1FAIpQLSc8v2Zk0uTq5l3y9J7wX1mBnEoRsHdGfKiPaVtUyWcQxZ4e6A/viewform?usp=pp_url&entry.1284650913=";
export const PAGE_URL = "https://script.google.com/macros/s/AKfycbx0123456789abcdefghijklmnopqrstuvwxyz/exec";

const questionOf = (item: Questionnaire["items"][number]): QuestionShown => ({
  key: item.key, title: item.title, help: item.help ?? "", required: item.required ?? false, closed: item.closed ?? false, type: item.type,
  whole: item.type === "short" ? (item.whole ?? null) : null,
  choices: ("choices" in item ? item.choices : "columns" in item ? item.columns : []).map(({ code, title }) => ({ code, title })),
  rows: ("rows" in item ? item.rows : []).map(({ code, title }) => ({ code, title })),
  scale: item.type === "scale" ? { low: item.low, high: item.high, lowLabel: item.lowLabel, highLabel: item.highLabel } : null,
});
/** A definition as the server shows it, in its own words. */
const shownOf = (definition: Questionnaire): QuestionnaireShown => ({
  id: definition.id, title: definition.title, head: QUESTIONNAIRE_WORDS.head.replace("{minutes}", String(definition.minutes)).replace("{mentor}", QUESTIONNAIRE_WORDS.headMentor),
  end: QUESTIONNAIRE_WORDS.end, noNames: "", closed: QUESTIONNAIRE_WORDS.closed, seen: "Кто это видит: вы, куратор наставничества и ваш наставник.", items: definition.items.map(questionOf),
}) as QuestionnaireShown;
export const q02 = (): QuestionnaireShown => shownOf(requestOfTeacher);
export const q23 = (): QuestionnaireShown => shownOf(reportOfMentee);

export const asked = (part: Loose<Output<"form.show">> = {}): Output<"form.show"> => ({
  questionnaire: q23(), person: "Морозов Павел Сергеевич", about: "Пара П-001, наставник Ковалёва И. А.", closesOn: "2026-09-15", open: true, values: {}, answeredAt: "", counted: null, ...part,
}) as Output<"form.show">;

const NAMES = ["Морозов П. С.", LONG_NAME, "Ким С. А.", "Рыжов Д. О.", "Щербатова-Долгорукая Е. К.", "Чан Минь", "Абдурахманов Р. Ш.", "Ёлкина Ф. Ю.", "Лебедев А. А.", "Петрова О. Н."];
export const invite = (at: number, part: Loose<InviteShown> = {}): InviteShown => ({
  inviteId: `IN-${at}`, person: { personId: `PR-${at}`, code: `Н-${String(at).padStart(3, "0")}`, name: NAMES[at % NAMES.length], class: "" }, pair: `П-${String(at).padStart(3, "0")}`, way: "mail", state: "sent",
  sentAt: "2026-09-01T05:00:00.000Z", reminded: 0, answeredAt: "", source: "", late: false, link: `${FORM_LINK}K7M4QX9PZT${at}C`, code: `K7M4QX9PZT${at}C`, ...part,
}) as InviteShown;

/** Answered, late on paper, silent with two reminders, not delivered, a slip, not sent yet, and the longest name a school has. */
export const invites = (): InviteShown[] => [
  invite(0, { state: "answered", answeredAt: "2026-09-03T07:12:00.000Z", source: "form" }), invite(1, { reminded: 2 }), invite(2, { state: "answered", answeredAt: "2026-09-04T10:00:00.000Z", source: "paper", late: true }),
  invite(3), invite(4, { state: "undelivered" }), invite(5, { way: "slip", state: "created", sentAt: "" }), invite(6), invite(7, { state: "opened" }), invite(8, { state: "answered", answeredAt: "2026-09-02T07:12:00.000Z", source: "form" }), invite(9),
];
export const wave = (part: Loose<WaveBrief> = {}): WaveBrief => ({
  waveId: "WV-1", questionnaire: "Q02", title: requestOfTeacher.title, period: "entry", openedOn: "2026-09-01", closesOn: "2026-09-15", open: true, rate: { invited: 10, answered: 3, percent: 30 }, silent: 5, waiting: 1, ...part,
}) as WaveBrief;
export const shownWave = (part: Loose<Output<"wave.show">> = {}): Output<"wave.show"> => ({ wave: wave(), channel: "form", invites: invites(), subject: "Наставничество: анкета", ...part }) as Output<"wave.show">;

type Forms = Output<"forms.show">;
export const formsShown = (part: Loose<Forms> = {}): Forms => ({
  questionnaires: [
    {
      questionnaire: "Q02", title: requestOfTeacher.title, channel: "form", minutes: 10, version: 1, due: null,
      form: { formDefId: "FD-1", state: "open", address: FORM_LINK.replace(/\?.*/, ""), editAddress: "https://docs.google.com/forms/d/1x/edit", version: 1, verified: false, refused: ["o.petrova@mail.example: адрес не принят"], trouble: "" },
    },
    { questionnaire: "Q23", title: reportOfMentee.title, channel: "page", minutes: 2, version: 1, form: null, due: { text: { key: "duty.wave", params: { title: reportOfMentee.title, n: 16 } }, period: "2026-09" } },
  ],
  waves: [wave({ waveId: "WV-2", questionnaire: "Q23", title: reportOfMentee.title, period: "2026-08", open: false, closesOn: "2026-08-31", openedOn: "2026-08-25", rate: { invited: 4, answered: 4, percent: 100 }, silent: 0, waiting: 0 }), wave()],
  odd: [
    { oddId: "OD-1", questionnaire: "Q02", at: "2026-09-04T09:30:00.000Z", why: "foreignAccount", code: "K7M4QX9PZT3C", account: "a.konstantinopolskaya-preobrazhenskaya@school0.example", invite: invite(3) },
    { oddId: "OD-2", questionnaire: "Q02", at: "2026-09-04T11:00:00.000Z", why: "noCode", code: "", account: "", invite: null },
  ],
  unclear: [{ letterId: "2026-09-04 digest PR-1", person: { personId: "PR-1", code: "Н-001", name: LONG_NAME, class: "" }, day: "2026-09-04" }],
  jobs: [], pageUrl: PAGE_URL, ...part,
}) as Forms;

type Plan = Output<"wave.plan">;
const who = (at: number, name = NAMES[at % NAMES.length]) => ({ personId: `PR-${at}`, code: `Н-${String(at).padStart(3, "0")}`, name, class: "" });
export const wavePlan = (part: Loose<Plan> = {}): Plan => ({
  title: requestOfTeacher.title, closesOn: "2026-09-19",
  people: Array.from({ length: 16 }, (_, at) => ({ person: who(at), about: "", pair: at % 3 === 0 ? "" : `П-${String(at).padStart(3, "0")}`, way: at % 7 === 6 ? "slip" : "mail" })),
  leftOut: [
    { person: who(31), about: "", why: { key: "wave.out.consent.none" } }, { person: who(32), about: "", why: { key: "wave.out.consent.none" } }, { person: who(33, LONG_NAME), about: "", why: { key: "wave.out.consent.none" } },
    { person: who(34), about: "", why: { key: "wave.out.answered" } }, { person: who(35), about: "", why: { key: "wave.out.onLeave" } },
  ],
  letters: 14, quota: 100, quiet: false, nextMail: "2026-09-07T05:00:00.000Z", makesForm: true, lacks: [], ...part,
}) as Plan;

export const formJob = (kind: string, part: object = {}) => ({ jobId: "QU-9", kind, state: "running", done: 0, total: 2, left: 0, message: null, now: null, reasons: [], undoUntil: null, ...part }) as never;

type Answers = Output<"answers.show">;
export const answersOf = (closed: boolean, part: Loose<Answers> = {}): Answers => ({
  sheets: [{
    inviteId: "IN-0", questionnaire: "Q02", title: requestOfTeacher.title, period: "entry", by: "", about: "", asks: false, answeredAt: "2026-09-03T07:12:00.000Z", late: false, hasClosed: !closed,
    answers: [
      { key: "1", title: "Кто вы сейчас?", text: "первый год в профессии", closed: false },
      { key: "4", title: "Отметьте, насколько это сейчас трудно", text: "составление рабочих программ – мешает работать\nотчётность в конце учебного периода – часто\nведение документации – бывает", closed: false },
      { key: "13", title: "Что вы умеете такого, чему могли бы научить других?", text: "", closed: false },
      ...(closed ? [{ key: "9", title: "Есть ли коллега, с которым в пару лучше не ставить?", text: "закрытый ответ", closed: true }] : []),
    ],
  }],
  differs: [{ field: "subjects", inviteId: "IN-0", answered: "математика и информатика, 5–8 классы", registry: "математика" }], opened: [], ...part,
}) as Answers;

export const health = (part: Loose<Output<"health.show">> = {}): Output<"health.show"> => ({
  coordinator: "nastavnik@school0.example", account: "nastavnik@school0.example", heartbeat: "works", heartbeatAt: "2026-09-05T08:50:00.000Z", pageUrl: PAGE_URL, failed: [], unreadable: 0, mailLeft: 86,
  letters: { sent: 14, waiting: 0, unclear: 0, failed: 0 }, off: [], answers: "works", newsWaits: false, open: [], ...part,
}) as Output<"health.show">;
