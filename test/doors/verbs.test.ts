import { CONTROLS, EVENTS, FINDINGS, LESSONS, PAIRS, PAPERS, PEOPLE, PROGRAMMES, TODAY, VISITORS, call, cell, changeOf, fingerprintOf, lineOf, school, stateOf, withFiles, type Answer, type Visitor } from "./school";
import { CONTRACT } from "../../src/contract/contract";
import type { Role } from "../../src/contract/schemas";
import { ASSESSMENT_INPUTS, withAssessments } from "./assessed";
import { FORMS, INVITES, LETTERS, ODD, WAVES_OF, saidMark } from "./questionnaires";

/** One account of each role that reaches the page, and those who never do. */
const ROLE_OF: { readonly [Each in Visitor]?: Role } = {
  curator: "curator", director: "director", actingDirector: "actingDirector", deputyTeaching: "deputyTeaching", deputyMethods: "deputyMethods", headOfSubject: "headOfSubject",
  psychologist: "psychologist", mentor: "mentor", secondMentor: "secondMentor", mentee: "mentee", grownUp: "grownUp", helper: "helper", coordinator: "coordinator", pupil: "pupil", external: "external",
  stranger: "stranger", blank: "blank",
};
const visitors = Object.keys(ROLE_OF) as Visitor[];
const lesson = {
  pairId: PAIRS.active, menteeId: PEOPLE.mentee, lessonDate: TODAY, lessonNumber: 1, class: "7Б", subject: "математика", topic: "Дроби", scores: { 1: 2 }, facts: {}, strength: "", difficulty: "",
  recommendation: "", nextStep: "План урока с минутами", nextStepBy: TODAY,
};
const EVENT = { eventId: null, kind: "contest", date: TODAY, until: null, at: "", title: "Конкурс", class: "", subject: "математика", lessonNumber: null, aim: "", level: "school", hours: null, result: "", link: "", hostId: null, host: "", inviteAll: false };
const preparedLesson = { pairId: PAIRS.active, menteeId: PEOPLE.mentee, lessonDate: TODAY, lessonNumber: null, class: "7Б", subject: "математика", topic: "", focus: "вопросы", success: "отвечают все" };
/** Answers to Q10. */
const ANALYSIS = { 1: "цель", 2: "работа в парах", 3: "не хватило времени", 4: "groups", 5: "начну с итога", 6: "7" };
const planLine = { activity: "Посетить урок", direction: "methods", difficulty: "", kind: "наставничество", manner: "показ", due: "2027-03-15", responsible: "mentee", plannedResult: "Посещён", evidence: "" };
const programmeText = { authorMode: "joint", duties: "", analysis: "Анализ", goal: "Цель", tasks: "Задача", results: "Результат", rhythm: "раз в неделю", mode: "очно" };
const run = { kind: "D12", variant: "", mends: null, pairIds: [], inputs: {}, remake: [], apply: false, hash: "" };
const workspace = withAssessments(withFiles(school()));
/** The run of programmes, which is over and may be undone. */
const made = cell(workspace, "Очередь", (row) => row["Сделано"] === 2, "Ид");
const roster = { source: { rows: [["ФИО"], ["Новикова Нина Петровна"]], merged: [] }, columns: {}, answers: {}, appointments: [] };

/** A right input of every verb, as its proper visitor would send it. */
const INPUTS: { readonly [verb in keyof typeof CONTRACT]: unknown } = {
  ...ASSESSMENT_INPUTS,
  "home.show": {}, "pair.show": { pairId: PAIRS.active },
  "person.search": { query: "", kind: null, role: null, class: "", consent: null, present: false, page: 0 },
  "observation.plan": { lesson: preparedLesson, observationId: null }, "selfAnalysis.show": { observationId: LESSONS.settled }, "selfAnalysis.save": { observationId: LESSONS.fresh, values: ANALYSIS },
  "observation.log": lesson, "observation.read": { observationId: LESSONS.settled }, "observation.fix": { observationId: LESSONS.fresh, lesson }, "record.withdraw": { observationId: LESSONS.fresh },
  "task.done": { observationId: LESSONS.settled, doneOn: TODAY },
  "meeting.log": { pairId: PAIRS.active, kind: "work", date: TODAY, minutes: 20, agreement: "" },
  "appeal.talk": { words: "поговорить" }, "pair.unfit": { pairId: PAIRS.active, words: "" }, "pair.lost": { pairId: PAIRS.active, words: "" }, "pair.wishEnd": { pairId: PAIRS.active, words: "", reasons: ["time"] },
  "pulse.answer": { pairId: PAIRS.active, menteeId: PEOPLE.mentee, fit: "fits", words: "" }, "appeal.show": { pairId: null }, "appeal.settle": { appealId: "OB-404" }, "pair.review": { pairId: PAIRS.active, decision: "continue" },
  "note.private": { noteId: null, pairId: PAIRS.active, menteeId: PEOPLE.mentee, recordId: "", text: "заметка" }, "note.show": { pairId: PAIRS.active },
  "slots.hand": {}, "group.form": { inviteId: INVITES.pupil }, "group.results": { inviteId: INVITES.pupil, values: {} },
  "group.cards": {}, "group.plan": { pairId: PAIRS.pupils, codes: [], own: { activity: "Сходить в музей", due: null }, marks: [] }, "group.result": { pairId: PAIRS.pupils, reached: "yes", indicator: "", before: "", after: "", mentorWords: "", menteeWords: "" },
  "group.show": { week: null }, "group.week": { week: TODAY, rows: [{ pairId: PAIRS.pupils, date: TODAY, held: true, minutes: 30, note: "Дроби" }] },
  "meeting.times": { pairId: PAIRS.active, minutes: 30, meetingId: null }, "timetable.show": { personId: null }, "timetable.paste": { what: "bells", rows: [["1", "08:30", "09:15"]], from: TODAY, apply: true }, "timetable.absence": { personId: PEOPLE.mentee, from: TODAY, to: TODAY, away: true },
  "event.show": { earlier: false }, "event.attend": { eventId: EVENTS.open, personId: null, stand: "going", result: "", hours: null, reflection: "" }, "event.withdraw": { eventId: EVENTS.open }, "event.attendance": { eventId: EVENTS.lesson, came: [] },
  "event.series": { date: TODAY, at: "", every: "week", topics: ["План урока"], subject: "математика", hostId: null, host: "", hours: null, link: "", invite: true, apply: true },
  "event.save": ((visitor: Visitor) => ({ ...EVENT, invite: { mentor: [PEOPLE.mentee], secondMentor: [PEOPLE.mentee], mentee: [PEOPLE.mentee], grownUp: [PEOPLE.pupilMentee] }[visitor as string] ?? [] })),
  // The mentee cannot be with both at once.
  "meeting.plan": (visitor: Visitor) => ({ pairId: PAIRS.active, kind: "work", date: TODAY, at: visitor === "helper" ? "16:10" : "14:10", minutes: 30, mode: "", topic: "", repeat: "once", until: null, apply: true }),
  "meeting.confirm": { meetingId: "MT-0", held: true, minutes: null }, "meeting.move": { meetingId: "MT-0", date: TODAY, at: "" },
  "afterMeeting.show": { meetingId: "MT-0" }, "afterMeeting.save": { meetingId: "MT-0", values: { 2: "4", 3: "joined", 5: "no" } },
  "meeting.fix": { meetingId: "MT-0", kind: "work", date: TODAY, minutes: 25, agreement: "" },
  "control.record": { menteeId: PEOPLE.mentee, kind: "preventive", date: TODAY, note: "" },
  "control.show": { menteeId: null, month: null }, "subject.report": { month: null }, "pair.health": { pairId: null }, "pair.check": { form: "teacher-teacher", variant: "young", mentorId: PEOPLE.otherMentor, menteeIds: [PEOPLE.mentee] }, "sample.show": {}, "sample.save": { sampleId: null, title: "Дроби", lessonType: "new", subject: "математика", class: "6", author: "", link: "https://disk.example/fractions", note: "" }, "sample.withdraw": { sampleId: "SL-404" }, "control.plan": { controlId: null, menteeIds: [PEOPLE.mentee], kind: "preventive", own: "", from: null, to: TODAY, topic: "Дроби", purpose: "", byId: null },
  "finding.add": { menteeId: PEOPLE.mentee, source: "control", sourceId: CONTROLS.held, text: "Нет итога урока", competence: "", measure: "", due: null, toPlan: false },
  "finding.close": { findingId: FINDINGS.mentee, step: "measure", measure: "План урока с минутами", due: TODAY, toPlan: false, checkedIn: null },
  "draft.save": { form: "lesson", subject: "PA-1 x", text: "черновик", savedAt: "" },
  "pair.propose": { form: "teacher-teacher", variant: "subject", mentorId: PEOPLE.otherMentor, menteeIds: [PEOPLE.mentee], goal: "", start: null, end: null, workStart: null, loadReason: "" },
  "pair.agree": { pairIds: [PAIRS.proposed], mentorOn: TODAY, menteeOn: TODAY }, "pair.close": { pairId: PAIRS.foreign, on: TODAY, reason: "по решению школы" },
  "mentor.change": { pairId: PAIRS.foreign, mentorId: PEOPLE.mentor, on: TODAY, cause: "mentor", noticeOn: null, reason: "много часов", loadReason: "много желающих", apply: false },
  "paper.enter": { kind: "D16", number: "5", date: TODAY, pairIds: [PAIRS.active] },
  "paper.mark": (visitor: Visitor) => ({
    papers: [{ paperId: { director: PAPERS.programmeDraft, actingDirector: PAPERS.programmeForeignDraft }[visitor as string] ?? PAPERS.orderDraft, number: `29.${visitor}` }], date: TODAY, signers: [], scan: null,
  }),
  "papers.show": { query: "", kind: null, state: null, page: 0 }, "papers.plan": run, "paper.keep": { paperId: PAPERS.agreementDraft }, "paper.cancel": { paperId: PAPERS.adaptationDraft, reason: "не нужен", apply: true },
  "paper.acknowledge": { paperId: PAPERS.order, personIds: [PEOPLE.mentor], date: TODAY, agree: "yes", remark: "" }, "paper.open": { paperId: PAPERS.programmeDraft }, "page.part": { name: "print" }, "paper.draft": { kind: "D23", observationId: LESSONS.settled },
  "template.check": { renew: [] }, "names.check": {}, "names.save": { people: [{ personId: PEOPLE.mentee, gender: "female", genitive: "кого", dative: "кому", instrumental: "кем" }] },
  "ending.show": { pairId: PAIRS.active, menteeId: PEOPLE.mentee }, "ending.write": { pairId: PAIRS.active, menteeId: PEOPLE.mentee, work: "full", review: "", proposals: "", results: "", conclusion: "", reward: "" },
  "ending.receive": { pairId: PAIRS.active, menteeId: PEOPLE.mentee, kind: "D37", on: TODAY, note: "" }, "ending.accept": { pairId: PAIRS.active, menteeId: PEOPLE.mentee, on: TODAY },
  "ending.confirm": { pairId: PAIRS.active, menteeId: PEOPLE.mentee, effective: "yes", why: "видел уроки" }, "pair.finish": { pairId: PAIRS.active, on: TODAY, cause: "цель достигнута досрочно", result: "получилось" },
  "track.show": { menteeId: PEOPLE.mentee }, "track.change": { menteeId: PEOPLE.mentee, model: "001", reason: "уточнение" }, "track.pause": { menteeId: PEOPLE.mentee, from: TODAY, to: null },
  "track.resume": { menteeId: PEOPLE.mentee, to: TODAY }, "stage.save": { stageId: "ST-0", start: "2026-09-01", end: "2026-12-10", dueByHand: null, organiserId: "", interviewerId: "", reason: "болезнь" },
  "stage.extend": { stageId: "ST-0", end: "2027-08-31", reason: "вывод 1c" },
  "programme.show": { pairId: PAIRS.active }, "programme.fill": { mentees: [{ pairId: PAIRS.active, menteeId: PEOPLE.mentee }], difficulties: null, codes: null, apply: true },
  "programme.save": { programmeId: PROGRAMMES.mate, text: programmeText, reason: "уточнение" }, "programme.extend": { programmeId: PROGRAMMES.active, end: "2027-06-30", reason: "болезнь" },
  "plan.mark": { itemId: lineOf(PROGRAMMES.active, "planned"), status: "working", doneOn: null, actualResult: "", evidence: "", mentorMark: null },
  "plan.propose": { programmeId: PROGRAMMES.active, line: planLine, offPlan: false, doneOn: null }, "plan.accept": { itemId: lineOf(PROGRAMMES.active, "proposed"), accepted: true },
  "plan.change": { itemId: null, line: null, cancel: false, reason: "", agreeTo: changeOf(PROGRAMMES.active, "ofMentee") },
  "consent.tick": { personIds: [PEOPLE.agreedMentee], kinds: ["data"], on: TODAY, refused: false }, "consent.withdraw": { personId: PEOPLE.otherMentee, kind: "data", on: TODAY },
  "appointment.make": { personId: PEOPLE.otherMentor, role: "psychologist", scope: "", from: TODAY, to: null, orderNumber: "", orderDate: null }, "appointment.end": { appointmentId: "AP-8", on: TODAY },
  "person.card": { personId: PEOPLE.mentee }, "request.save": { personId: PEOPLE.mentee, category: "deficit", goal: "" }, "mentor.limit": { personId: PEOPLE.mentor, limit: 5 },
  "leave.person": { personId: PEOPLE.groupMate, on: TODAY, reason: "уволен(а)", apply: true },
  "roster.plan": roster, "roster.apply": { roster, hash: "" }, "roster.codes": { jobId: "QU-1" }, "roster.undo": { jobId: "QU-1", apply: false }, "job.step": { jobId: made }, "job.stop": { jobId: made }, "job.undo": { jobId: made, apply: true }, "work.step": {},
  "setup.run": { school: "Чужая", director: "", curator: "Чужая Чужая", curatorEmail: VISITORS.stranger, year: 2026, recordsFrom: TODAY, mode: "names", understood: true }, "setup.repair": {},
  "example.fill": {}, "example.remove": { apply: true }, "health.show": {}, "environment.check": {}, "environment.show": {}, "environment.step": { jobId: made }, "environment.stop": { jobId: made },
  "forms.show": {}, "wave.plan": { questionnaire: "Q02", period: "entry", personIds: null, closesOn: null },
  "wave.send": { questionnaire: "Q23", period: "2026-11", personIds: null, closesOn: "2026-12-21", now: true }, "wave.show": { waveId: WAVES_OF.Q02 },
  "wave.remind": { waveId: WAVES_OF.Q02, inviteIds: [INVITES.groupMate] }, "wave.close": { waveId: WAVES_OF.Q23before, closesOn: "2026-12-21" },
  "form.show": { inviteId: INVITES.mentee }, "form.answer": { inviteId: INVITES.report, values: { 1: "получилось", 3: "3" } }, "answer.type": { inviteId: INVITES.groupMate, values: { 1: "young", 8: "с Петровой" } },
  "form.print": { questionnaire: "Q02" }, "answers.show": { personId: PEOPLE.mentee, closed: true }, "answers.take": { personId: PEOPLE.mentee, field: "subjects", answered: saidMark(INVITES.mentee, "2") },
  "answer.seen": { inviteId: INVITES.mentee }, "answers.collect": {}, "odd.settle": { oddId: ODD.unknown, inviteId: null }, "letter.settle": { letterId: LETTERS.unclear, sent: true }, "form.mend": { formDefId: FORMS.Q02, verified: true, mend: true },
};
/** What a visitor sends; a paper can be signed only once, so each who may has one of his own. */
const inputOf = (verb: string, visitor: Visitor): unknown => {
  const input = INPUTS[verb as keyof typeof CONTRACT];
  return typeof input === "function" ? (input as (visitor: Visitor) => unknown)(visitor) : input;
};

/** `forbidden`, and the sentence of the page's door; setup has its own, about the account. */
const refusal = (role: Role, verb: string): unknown => ({
  ok: false, code: "forbidden", details: [], execution: "",
  message: { key: role === "blank" ? "door.blank" : verb.startsWith("setup.") ? "setup.elsewhere" : ["stranger", "pupil", "external"].includes(role) ? "door.stranger" : "door.role", params: {} },
});

describe("a role that the contract does not name is refused, and nothing changes", () => {
  it.each(visitors)("%s", (visitor) => {
    const role = ROLE_OF[visitor]!;
    const before = fingerprintOf(workspace);
    for (const [verb, { allowed }] of Object.entries(CONTRACT)) {
      if ((allowed as readonly Role[]).includes(role)) continue;
      const state = stateOf(workspace);
      expect({ verb, answer: call(workspace, visitor, verb, inputOf(verb, visitor)) }).toEqual({ verb, answer: refusal(role, verb) });
      expect({ verb, changed: stateOf(workspace) !== state }).toEqual({ verb, changed: false });
    }
    expect(fingerprintOf(workspace)).toBe(before);
  });

  it("nor does a right input change that: a wrong one is not even looked at", () => {
    expect(call(workspace, "mentee", "pair.propose", { nonsense: true })).toEqual(refusal("mentee", "pair.propose"));
    expect(call(workspace, "mentor", "consent.tick", null)).toEqual(refusal("mentor", "consent.tick"));
  });
});

describe("a role that the contract names comes through", () => {
  // Reads and steps first; what writes comes last, so that each still finds what it needs.
  const order = Object.keys(CONTRACT).filter((verb) => !verb.startsWith("setup.")).sort((a, b) => Number(CONTRACT[a as keyof typeof CONTRACT].writes) - Number(CONTRACT[b as keyof typeof CONTRACT].writes));
  it.each(order)("%s", (verb) => {
    const { allowed } = CONTRACT[verb as keyof typeof CONTRACT];
    for (const visitor of visitors.filter((each) => (allowed as readonly Role[]).includes(ROLE_OF[each]!))) {
      const answer = call(workspace, visitor, verb, inputOf(verb, visitor));
      expect({ visitor, code: answer.ok ? "ok" : answer.code }).toEqual({ visitor, code: expect.not.stringMatching(/^(forbidden|bug|invalid-input)$/) });
    }
  });

  it("the setup of the registry is open to the coordinator at the registry alone", () => {
    for (const verb of ["setup.run", "setup.repair"] as const) {
      expect(call(workspace, "coordinator", verb, { ...(INPUTS[verb] as object), school: "Школа № 0" })).toMatchObject({ ok: true });
      const curator = workspace.as(VISITORS.curator).call(verb, INPUTS[verb]) as Answer;
      expect(curator).toMatchObject({ ok: false, code: "forbidden", message: { key: "setup.otherAccount", params: { account: VISITORS.coordinator } } });
    }
  });
});

describe("every write is done once", () => {
  it("the same request id again gets the same answer and no second row", () => {
    const own = school();
    const first = call(own, "mentor", "observation.log", lesson, "request-0001");
    const rows = own.sheet("Посещения").length;
    const log = own.sheet("Журнал").length;
    expect(first).toMatchObject({ ok: true });
    expect(call(own, "mentor", "observation.log", lesson, "request-0001")).toEqual(first);
    expect(own.sheet("Посещения")).toHaveLength(rows);
    expect(own.sheet("Журнал")).toHaveLength(log);
    // Another person cannot fetch the answer by its id, nor can another verb.
    expect(call(own, "otherMentor", "observation.log", lesson, "request-0001")).toMatchObject({ ok: false, code: "not-found" });
    expect(call(own, "mentor", "meeting.log", INPUTS["meeting.log"], "request-0001")).toMatchObject({ ok: true, value: { meetingId: expect.stringMatching(/^MT-/) } });
  });
});
