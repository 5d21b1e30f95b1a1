import { CONTROLS, EVENTS, FINDINGS, LESSONS, OUTSIDE, PAIRS, PAPERS, PEOPLE, PROGRAMMES, TODAY, call, changeOf, fingerprintOf, lineOf, school, stateOf, withFiles, type Visitor } from "./school";
import { ANSWERED, ASSESSED, STAGES, itemOf, withAssessments } from "./assessed";
import { INVITES, WAVES_OF } from "./questionnaires";
import { CONTRACT } from "../../src/contract/contract";

const workspace = withAssessments(withFiles(school()));
const planMark = (itemId: string): unknown => ({ itemId, status: "done", doneOn: TODAY, actualResult: "", evidence: "", mentorMark: null });
const agreeTo = (changeId: string): unknown => ({ itemId: null, line: null, cancel: false, reason: "", agreeTo: changeId });
const text = { authorMode: "joint", duties: "", analysis: "", goal: "", tasks: "", results: "", rhythm: "", mode: "" };
const line = { activity: "Урок", direction: "", difficulty: "", kind: "", manner: "", due: TODAY, responsible: "mentor", plannedResult: "", evidence: "" };

const event = { eventId: null, kind: "contest", date: TODAY, until: null, at: "", title: "Конкурс", class: "", subject: "математика", lessonNumber: null, aim: "", level: "school", hours: null, result: "", link: "", hostId: null, host: "", invite: [], inviteAll: false };
const visit = {
  pairId: PAIRS.active, menteeId: PEOPLE.mentee, lessonDate: TODAY, lessonNumber: 1, class: "7Б", subject: "математика", topic: "", scores: {}, facts: {}, strength: "", difficulty: "", recommendation: "",
  nextStep: "План", nextStepBy: TODAY, aim: "overview",
};

describe("a refusal tells nothing", () => {
  const inputs: { readonly [verb: string]: unknown } = {
    "pair.show": { pairId: PAIRS.active }, "observation.read": { observationId: LESSONS.settled }, "record.withdraw": { observationId: LESSONS.settled },
    "person.search": { query: "Н-01", kind: null, role: null, class: "", consent: null, present: false, page: 0 },
  };

  it.each(OUTSIDE)("%s gets one sentence for every verb, whatever is asked", (visitor) => {
    const answers = new Set(Object.keys(CONTRACT).filter((verb) => !verb.startsWith("setup.")).flatMap((verb) => [JSON.stringify(call(workspace, visitor, verb, inputs[verb] ?? { pairId: "PA-404" }))]));
    const key = visitor === "blank" ? "door.blank" : "door.stranger";
    expect([...answers]).toEqual([JSON.stringify({ ok: false, code: "forbidden", message: { key, params: {} }, details: [], execution: "" })]);
  });

  it.each(OUTSIDE)("%s is told nothing of setup either", (visitor) => {
    const state = stateOf(workspace);
    for (const verb of ["setup.run", "setup.repair"]) {
      const text = JSON.stringify(call(workspace, visitor, verb, {}));
      expect(text).toContain('"ok":false');
      expect(text).not.toMatch(/секрет|nastavnik@|curator@/);
    }
    expect(stateOf(workspace)).toBe(state);
  });

  /** A foreign row, an id of another kind of row, an id that nobody has. */
  const ID_CASES: readonly [Visitor, string, (id: string) => unknown, readonly string[]][] = [
    ["otherMentor", "pair.show", (pairId) => ({ pairId }), [PAIRS.active, PEOPLE.mentor, LESSONS.fresh, "PA-404", "QU-1"]],
    ["mentee", "pair.show", (pairId) => ({ pairId }), [PAIRS.foreign, PAIRS.proposed, PEOPLE.mentor, "PA-404"]],
    ["mentor", "pair.show", (pairId) => ({ pairId }), [PAIRS.foreign, PAIRS.proposed, PAIRS.pupils, LESSONS.foreign, "PA-404"]],
    ["otherHead", "pair.show", (pairId) => ({ pairId }), [PAIRS.active, "PA-404"]],
    ["otherGrownUp", "pair.show", (pairId) => ({ pairId }), [PAIRS.pupils, PAIRS.active, "PA-404"]],
    ["otherMentor", "observation.read", (observationId) => ({ observationId }), [LESSONS.fresh, LESSONS.settled, PAIRS.active, "CC-404"]],
    ["mentee", "observation.read", (observationId) => ({ observationId }), [LESSONS.fresh, LESSONS.foreign, "CC-404"]],
    ["groupMate", "observation.read", (observationId) => ({ observationId }), [LESSONS.foreign, "CC-404"]],
    ["secondMentor", "observation.read", (observationId) => ({ observationId }), [LESSONS.settled, "CC-404"]],
    ["otherMentor", "record.withdraw", (observationId) => ({ observationId }), [LESSONS.fresh, PEOPLE.mentor, "CC-404"]],
    ["otherMentor", "record.withdraw", (meetingId) => ({ meetingId }), ["MT-0", PEOPLE.mentor, "MT-404"]],
    ["otherMentor", "meeting.confirm", (meetingId) => ({ meetingId, held: true, minutes: null }), ["MT-0", PEOPLE.mentor, "MT-404"]],
    ["otherMentor", "meeting.move", (meetingId) => ({ meetingId, date: TODAY, at: "" }), ["MT-0", PEOPLE.mentor, "MT-404"]],
    ["otherMentor", "meeting.plan", (pairId) => ({ pairId, kind: "work", date: TODAY, at: "", minutes: null, mode: "", topic: "", repeat: "once", until: null, apply: true }), [PAIRS.active, PEOPLE.mentor, "PA-404"]],
    ["otherMentor", "meeting.times", (pairId) => ({ pairId, minutes: 30, meetingId: null }), [PAIRS.active, PAIRS.pupils, PEOPLE.mentor, "PA-404"]],
    ["mentee", "meeting.times", (pairId) => ({ pairId, minutes: 30, meetingId: null }), [PAIRS.foreign, PAIRS.ended, "PA-404"]],
    ["mentor", "timetable.show", (personId) => ({ personId }), [PEOPLE.otherMentee, PEOPLE.pupilMentee, PAIRS.active, "PR-404"]],
    ["grownUp", "timetable.show", (personId) => ({ personId }), [PEOPLE.mentee, PEOPLE.mentor, "PR-404"]],
    ["mentor", "event.attend", (personId) => ({ eventId: EVENTS.open, personId, stand: "going", result: "", hours: null, reflection: "" }), [PEOPLE.otherMentee, PEOPLE.pupilMentee, EVENTS.open, "PR-404"]],
    ["mentee", "event.attend", (eventId) => ({ eventId, personId: null, stand: "missed", result: "", hours: null, reflection: "" }), [EVENTS.foreign, EVENTS.pupils, PEOPLE.mentee, "EV-404"]],
    ["mentee", "event.attend", (personId) => ({ eventId: EVENTS.open, personId, stand: "missed", result: "", hours: null, reflection: "" }), [PEOPLE.mentor, PEOPLE.otherMentee, "PR-404"]],
    ["otherMentor", "event.withdraw", (eventId) => ({ eventId }), [EVENTS.open, EVENTS.lesson, PEOPLE.mentor, "EV-404"]],
    ["mentee", "event.withdraw", (eventId) => ({ eventId }), [EVENTS.open, EVENTS.foreign, "EV-404"]],
    ["otherMentor", "event.save", (eventId) => ({ ...event, eventId, invite: [PEOPLE.otherMentee] }), [EVENTS.open, EVENTS.lesson, PEOPLE.mentor, "EV-404"]],
    ["mentor", "event.save", (personId) => ({ ...event, invite: [PEOPLE.mentee, personId] }), [PEOPLE.otherMentee, PEOPLE.pupilMentee, EVENTS.open, "PR-404"]],
    ["mentee", "event.save", (hostId) => ({ ...event, invite: [PEOPLE.mentee], hostId }), [PEOPLE.otherMentor, PEOPLE.otherMentee, "PR-404"]],
    ["grownUp", "event.save", (personId) => ({ ...event, invite: [personId] }), [PEOPLE.mentee, PEOPLE.otherMentee, "PR-404"]],
    ["headOfSubject", "event.save", (personId) => ({ ...event, invite: [personId] }), [PEOPLE.otherMentee, "PR-404"]],
    ["otherMentor", "afterMeeting.save", (meetingId) => ({ meetingId, values: { 2: "4", 3: "joined" } }), ["MT-0", PEOPLE.mentor, "MT-404"]],
    ["mentee", "meeting.fix", (meetingId) => ({ meetingId, kind: "work", date: TODAY, minutes: null, agreement: "" }), ["MT-0", "MT-1", "MT-404"]],
    ["otherMentor", "task.done", (observationId) => ({ observationId, doneOn: TODAY }), [LESSONS.fresh, "CC-404"]],
    ["otherMentee", "task.done", (observationId) => ({ observationId, doneOn: TODAY }), [LESSONS.fresh, LESSONS.ofMate, "CC-404"]],
    ["grownUp", "group.form", (inviteId) => ({ inviteId }), ["FI-1", "FI-6", "FI-404", PAIRS.pupils]],
    ["grownUp", "group.results", (inviteId) => ({ inviteId, values: {} }), ["FI-1", "FI-6", "FI-404", PAIRS.pupils]],
    ["grownUp", "group.week", (pairId) => ({ week: TODAY, rows: [{ pairId, date: TODAY, held: true, minutes: null, note: "" }] }), [PAIRS.active, PAIRS.proposed, PEOPLE.pupilMentor, "PA-404"]],
    ["grownUp", "group.plan", (pairId) => ({ pairId, codes: [], own: { activity: "Своё дело", due: null }, marks: [] }), [PAIRS.active, PAIRS.proposed, PEOPLE.pupilMentor, "PA-404"]],
    ["grownUp", "group.plan", (itemId) => ({ pairId: PAIRS.pupils, codes: [], own: null, marks: [{ itemId, does: "done" }] }), ["PL-1", "PL-404", PAIRS.pupils]],
    ["otherGrownUp", "group.plan", (pairId) => ({ pairId, codes: [], own: null, marks: [] }), [PAIRS.pupils, "PA-404"]],
    ["grownUp", "group.result", (pairId) => ({ pairId, reached: "yes", indicator: "", before: "", after: "", mentorWords: "", menteeWords: "" }), [PAIRS.active, PEOPLE.pupilMentor, "PA-404"]],
    ["otherGrownUp", "group.result", (pairId) => ({ pairId, reached: "yes", indicator: "", before: "", after: "", mentorWords: "", menteeWords: "" }), [PAIRS.pupils, "PA-404"]],
    ["otherGrownUp", "group.week", (pairId) => ({ week: TODAY, rows: [{ pairId, date: TODAY, held: true, minutes: null, note: "" }] }), [PAIRS.pupils, "PA-404"]],
    ["otherMentor", "task.done", (meetingId) => ({ meetingId, doneOn: TODAY }), ["MT-0", LESSONS.fresh, "MT-404"]],
    ["mentee", "task.done", (meetingId) => ({ meetingId, doneOn: TODAY }), ["MT-1", "MT-2", "MT-404"]],
    ["otherMentor", "meeting.log", (pairId) => ({ pairId, kind: "work", date: TODAY, minutes: null, agreement: "" }), [PAIRS.active, PAIRS.agreed, PEOPLE.mentor, "PA-404"]],
    ["curator", "pair.close", (pairId) => ({ pairId, on: TODAY, reason: "по решению школы" }), [PEOPLE.mentor, "PA-404"]],
    ["curator", "consent.withdraw", (personId) => ({ personId, kind: "photo", on: TODAY }), [PAIRS.active, "PR-404"]],
    ["curator", "leave.person", (personId) => ({ personId, on: TODAY, reason: "уволен(а)", apply: false }), [PAIRS.active, "PR-404"]],
    ["curator", "control.record", (menteeId) => ({ menteeId, kind: "overview", date: TODAY, note: "" }), [PEOPLE.mentor, PAIRS.active, "PR-404"]],
    ["curator", "control.plan", (menteeId) => ({ controlId: null, menteeIds: [menteeId], kind: "preventive", own: "", from: null, to: TODAY, topic: "", purpose: "", byId: null }), [PEOPLE.mentor, PAIRS.active, "PR-404"]],
    ["deputyMethods", "control.plan", (controlId) => ({ controlId, menteeIds: [PEOPLE.mentee], kind: "preventive", own: "", from: null, to: TODAY, topic: "", purpose: "", byId: null }), [CONTROLS.planned, "CO-404"]],
    ["mentor", "control.show", (menteeId) => ({ menteeId, month: null }), [PEOPLE.otherMentee, PEOPLE.mentor, PAIRS.active, "PR-404"]],
    ["mentee", "control.show", (menteeId) => ({ menteeId, month: null }), [PEOPLE.otherMentee, PEOPLE.mentor, "PR-404"]],
    ["mentor", "finding.add", (sourceId) => ({ menteeId: PEOPLE.mentee, source: "control", sourceId, text: "Темп", competence: "", measure: "", due: null, toPlan: false }), [PAIRS.active, LESSONS.fresh, "CO-404"]],
    ["deputyMethods", "finding.add", (sourceId) => ({ menteeId: PEOPLE.mentee, source: "control", sourceId, text: "Темп", competence: "", measure: "", due: null, toPlan: false }), [CONTROLS.held, "CO-404"]],
    ["otherMentor", "finding.close", (findingId) => ({ findingId, step: "check", measure: "", due: null, toPlan: false, checkedIn: null }), [FINDINGS.mentee, PAIRS.active, "FN-404"]],
    ["deputyMethods", "observation.log", (controlId) => ({ ...visit, controlId }), [CONTROLS.held, CONTROLS.planned, "CO-404"]],
    ["mentor", "observation.log", (controlId) => ({ ...visit, controlId }), [CONTROLS.held, "CO-404"]],
    ["curator", "job.step", (jobId) => ({ jobId }), [PAIRS.active, "QU-404"]],
    ["curator", "job.undo", (jobId) => ({ jobId, apply: true }), [PAIRS.active, "QU-404"]],
    ["deputyTeaching", "job.step", (jobId) => ({ jobId }), [PAIRS.active, "QU-404"]],
    ["mentor", "programme.show", (pairId) => ({ pairId }), [PAIRS.foreign, PAIRS.proposed, PAIRS.pupils, PROGRAMMES.active, "PA-404"]],
    ["otherMentee", "programme.show", (pairId) => ({ pairId }), [PAIRS.active, PEOPLE.mentor, "PA-404"]],
    ["mentor", "programme.fill", (pairId) => ({ mentees: [{ pairId, menteeId: PEOPLE.otherMentee }], difficulties: null, codes: null, apply: true }), [PAIRS.foreign, PAIRS.active, PAIRS.agreed, "PA-404"]],
    ["mentor", "programme.fill", (menteeId) => ({ mentees: [{ pairId: PAIRS.active, menteeId: PEOPLE.mentee }, { pairId: PAIRS.foreign, menteeId }], difficulties: null, codes: null, apply: true }), [PEOPLE.otherMentee, PEOPLE.groupMate, "PR-404"]],
    ["mentor", "programme.save", (programmeId) => ({ programmeId, text, reason: "так" }), [PROGRAMMES.foreign, PROGRAMMES.mate, PAIRS.active, "PG-404"]],
    ["mentee", "programme.save", (programmeId) => ({ programmeId, text, reason: "так" }), [PROGRAMMES.foreign, PROGRAMMES.agreed, "PG-404"]],
    ["curator", "programme.extend", (programmeId) => ({ programmeId, end: "2027-06-30", reason: "так" }), [PAIRS.active, "PG-404"]],
    ["mentor", "plan.mark", planMark, [lineOf(PROGRAMMES.foreign, "planned"), lineOf(PROGRAMMES.mate, "done"), PROGRAMMES.active, "PL-404"]],
    ["otherMentee", "plan.mark", planMark, [lineOf(PROGRAMMES.active, "planned"), lineOf(PROGRAMMES.mate, "planned"), "PL-404"]],
    ["grownUp", "plan.mark", planMark, [lineOf(PROGRAMMES.active, "planned"), "PL-404"]],
    ["mentor", "plan.propose", (programmeId) => ({ programmeId, line, offPlan: false, doneOn: null }), [PROGRAMMES.foreign, PROGRAMMES.mate, "PG-404"]],
    ["otherGrownUp", "plan.propose", (programmeId) => ({ programmeId, line, offPlan: false, doneOn: null }), [PROGRAMMES.pupils, PROGRAMMES.active, "PG-404"]],
    ["mentor", "plan.accept", (itemId) => ({ itemId, accepted: true }), [lineOf(PROGRAMMES.foreign, "proposed"), "PL-404"]],
    ["mentor", "plan.change", (itemId) => ({ itemId, line, cancel: false, reason: "так", agreeTo: null }), [lineOf(PROGRAMMES.foreign, "planned"), "PL-404"]],
    ["mentor", "plan.change", agreeTo, [changeOf(PROGRAMMES.foreign, "ofMentee"), changeOf(PROGRAMMES.mate, "ofMentee"), lineOf(PROGRAMMES.active, "planned"), "PC-404"]],
    ["otherMentee", "plan.change", agreeTo, [changeOf(PROGRAMMES.active, "ofMentor"), changeOf(PROGRAMMES.mate, "ofMentor"), "PC-404"]],
    ["mentor", "paper.draft", (pairId) => ({ kind: "D22", pairId, span: "year" }), [PAIRS.foreign, PAIRS.pupils, PEOPLE.mentee, "PA-404"]],
    ["mentee", "paper.draft", (pairId) => ({ kind: "D22", pairId, span: "year" }), [PAIRS.active, "PA-404"]],
    ["mentor", "paper.draft", (observationId) => ({ kind: "D23", observationId }), [LESSONS.foreign, LESSONS.ofMate, LESSONS.ofCurator, PAIRS.active, "CC-404"]],
    ["mentee", "paper.draft", (observationId) => ({ kind: "D23", observationId }), [LESSONS.fresh, LESSONS.foreign, "CC-404"]],
    ["deputyTeaching", "paper.draft", (observationId) => ({ kind: "D23", observationId }), [LESSONS.settled, LESSONS.foreign, "CC-404"]],
    ["mentor", "paper.open", (paperId) => ({ paperId }), [PAPERS.orderDraft, PAPERS.agreementForeign, PAPERS.programmeForeignDraft, PAPERS.orderArchived, PAIRS.active, "DC-404"]],
    ["mentor", "paper.acknowledge", (paperId) => ({ paperId, personIds: [PEOPLE.mentor], date: TODAY, agree: "no", remark: "" }), [PAPERS.orderDraft, PAPERS.orderForeign, PAPERS.programme, PAPERS.orderArchived, "DC-404"]],
    ["director", "paper.mark", (paperId) => ({ papers: [{ paperId, number: "1" }], date: TODAY, signers: [], scan: null }), [PAPERS.agreementDraft, PAPERS.adaptationDraft, PAPERS.orderArchived, "DC-404"]],
    ["mentee", "form.show", (inviteId) => ({ inviteId }), [INVITES.otherMentee, INVITES.reportOfMate, INVITES.pupil, PAIRS.active, "FI-404"]],
    ["mentor", "form.show", (inviteId) => ({ inviteId }), [INVITES.mentee, INVITES.report, INVITES.agreedMentee, PEOPLE.mentor, "FI-404"]],
    ["deputyTeaching", "form.show", (inviteId) => ({ inviteId }), [INVITES.mentee, "FI-404"]],
    ["curator", "form.show", (inviteId) => ({ inviteId }), [PAIRS.active, "FI-404"]],
    ["mentee", "form.answer", (inviteId) => ({ inviteId, values: { 1: "получилось" } }), [INVITES.reportSilent, INVITES.reportOfMate, WAVES_OF.Q23, "FI-404"]],
    ["curator", "form.answer", (inviteId) => ({ inviteId, values: { 1: "получилось" } }), [INVITES.report, INVITES.reportSilent, "FI-404"]],
    ["curator", "answer.type", (inviteId) => ({ inviteId, values: { 1: "получилось" } }), [PAIRS.active, "FI-404"]],
    ["mentor", "answers.show", (personId) => ({ personId, closed: true }), [PEOPLE.otherMentee, PEOPLE.groupMate, PEOPLE.secondMentor, PEOPLE.pupilMentor, PAIRS.active, "PR-404"]],
    ["mentee", "answers.show", (personId) => ({ personId, closed: true }), [PEOPLE.mentor, PEOPLE.otherMentee, "PR-404"]],
    ["groupMate", "answers.show", (personId) => ({ personId, closed: false }), [PEOPLE.otherMentee, PEOPLE.otherMentor, "PR-404"]],
    ["director", "answers.show", (personId) => ({ personId, closed: true }), [PEOPLE.mentee, PEOPLE.mentor, "PR-404"]],
    ["grownUp", "answers.show", (personId) => ({ personId, closed: true }), [PEOPLE.pupilMentor, PEOPLE.pupilMentee, PEOPLE.mentee, "PR-404"]],
    ["curator", "answers.show", (personId) => ({ personId, closed: true }), [PAIRS.active, "PR-404"]],
    ["curator", "answers.take", (personId) => ({ personId, field: "subjects", answered: "физика" }), [PAIRS.active, "PR-404"]],
    ["curator", "wave.show", (waveId) => ({ waveId }), [PAIRS.active, INVITES.mentee, "FW-404"]],
    ["curator", "wave.close", (waveId) => ({ waveId, closesOn: "2026-12-30" }), [PAIRS.active, "FW-404"]],
    ["curator", "wave.remind", (waveId) => ({ waveId, inviteIds: null }), [PAIRS.active, "FW-404"]],
    ["curator", "wave.remind", (inviteId) => ({ waveId: WAVES_OF.Q02, inviteIds: [inviteId] }), [INVITES.reportSilent, PEOPLE.mentee, "FI-404"]],
    ["curator", "wave.plan", (personId) => ({ questionnaire: "Q02", period: "entry", personIds: [PEOPLE.mentee, personId], closesOn: null }), [PAIRS.active, "PR-404"]],
    ["curator", "odd.settle", (oddId) => ({ oddId, inviteId: null }), [PAIRS.active, "OA-404"]],
    ["curator", "letter.settle", (letterId) => ({ letterId, sent: true }), [PEOPLE.mentee, "2026-12-04 digest PR-404"]],
    ["curator", "form.mend", (formDefId) => ({ formDefId, verified: true, mend: true }), [PAIRS.active, "FD-404"]],
    ["mentor", "assessment.show", (stageId) => ({ stageId }), [STAGES.collecting, STAGES.drafted, ASSESSED.signed, PAIRS.active, "ST-404"]],
    ["mentee", "assessment.show", (stageId) => ({ stageId }), [STAGES.collecting, STAGES.closed, "ST-404"]],
    ["curator", "assessment.open", (stageId) => ({ stageId, on: TODAY }), [ASSESSED.signed, PEOPLE.mentee, "ST-404"]],
    ["deputyMethods", "assessment.open", (stageId) => ({ stageId, on: TODAY }), [STAGES.closed, "ST-404"]],
    ["deputyMethods", "assessment.receive", (itemId) => ({ itemId, receivedOn: TODAY, note: "" }), [itemOf(ASSESSED.collecting, "Q03"), ASSESSED.collecting, "PI-404"]],
    ["deputyMethods", "assessment.review", (assessmentId) => ({ assessmentId, step: { do: "waive", reason: "так" } }), [ASSESSED.collecting, STAGES.collecting, "AS-404"]],
    ["curator", "assessment.review", (id) => ({ assessmentId: ASSESSED.collecting, step: { do: "review", on: TODAY, participants: [id] } }), [PAIRS.active, "PR-404"]],
    ["deputyMethods", "conclusion.write", (assessmentId) => ({ assessmentId, level: "good", conclusion: "1a", summary: "так", recommendations: "" }), [ASSESSED.drafted, "AS-404"]],
    ["deputyMethods", "conclusion.submit", (assessmentId) => ({ assessmentId, on: TODAY, by: ["organiser"], extendTo: null }), [ASSESSED.drafted, "AS-404"]],
    ["deputyMethods", "interview.record", (assessmentId) => ({ assessmentId, on: TODAY, rows: ANSWERED, acquainted: null }), [ASSESSED.signed, "AS-404"]],
    ["deputyMethods", "file.close", (assessmentId) => ({ assessmentId, on: TODAY }), [ASSESSED.signed, "AS-404"]],
    ["deputyMethods", "assessment.cancel", (assessmentId) => ({ assessmentId, reason: "так" }), [ASSESSED.drafted, "AS-404"]],
    ["curator", "names.save", (personId) => ({ people: [{ personId, gender: "", genitive: "", dative: "", instrumental: "" }] }), [PAIRS.active, "PR-404"]],
  ];
  it.each(ID_CASES)("%s asks %s about what is not theirs: foreign, of another kind and non-existing are one answer", (visitor, verb, input, ids) => {
    const state = stateOf(workspace);
    const before = fingerprintOf(workspace);
    const answers = new Set(ids.map((id) => JSON.stringify(call(workspace, visitor, verb, input(id)))));
    expect([...answers]).toEqual([JSON.stringify({ ok: false, code: "not-found", message: { key: "notYours", params: {} }, details: [], execution: "" })]);
    expect(stateOf(workspace)).toBe(state);
    expect(fingerprintOf(workspace)).toBe(before);
  });
});
