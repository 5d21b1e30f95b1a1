import { AWAY, LESSONS, PAIRS, PAPERS, PEOPLE, VISITORS, call, marksIn, school, type Answer, type Visitor } from "./school";
import { INVITES, WAVES_OF, closedMark, codesIn, saidMark } from "./questionnaires";

/**
 * Every value of the fixture carries its owner's mark. What each role may read is written here once more by hand, from
 * `domain/rights.md` R.3, and compared with all that the page's reading calls ever answer that person.
 */
const workspace = school();
const everybody = Object.keys(VISITORS) as Visitor[];
const searches = ["", "Н-0", "секрет", "личное", "почта", "10А"].flatMap((query) => [0, 1].map((page) => ({ query, kind: null, role: null, class: "", consent: null, present: false, page })));

/** Everybody who was ever invited. */
const INVITED = [PEOPLE.mentee, PEOPLE.otherMentee, PEOPLE.groupMate, PEOPLE.agreedMentee, PEOPLE.formerMentee, PEOPLE.pupilMentor, PEOPLE.mentor, "PR-20", "PR-23", "PR-24"];
const FILLED = [[PAIRS.active, PEOPLE.mentee], [PAIRS.agreed, PEOPLE.agreedMentee], [PAIRS.foreign, PEOPLE.otherMentee], [PAIRS.foreign, PEOPLE.groupMate], [PAIRS.ended, PEOPLE.formerMentee], [PAIRS.pupils, PEOPLE.pupilMentee]]
  .map(([pairId, menteeId]) => ({ pairId, menteeId }));
const formsSeen = (visitor: Visitor): Answer[] => [
  call(workspace, visitor, "forms.show", {}), ...Object.values(WAVES_OF).map((waveId) => call(workspace, visitor, "wave.show", { waveId })),
  ...([["Q02", "entry"], ["Q23", "2026-11"]] as const).flatMap(([questionnaire, period]) => [call(workspace, visitor, "wave.plan", { questionnaire, period, personIds: null, closesOn: null }), call(workspace, visitor, "form.print", { questionnaire })]),
  call(workspace, visitor, "wave.plan", { questionnaire: "Q02", period: "entry", personIds: INVITED, closesOn: null }),
  ...Object.values(INVITES).map((inviteId) => call(workspace, visitor, "form.show", { inviteId })),
  ...INVITED.flatMap((personId) => [false, true].map((closed) => call(workspace, visitor, "answers.show", { personId, closed }))),
];
/** Everything that a person can ask to see. */
const seen = new Map(everybody.map((visitor) => [visitor, [
  ...formsSeen(visitor),
  call(workspace, visitor, "home.show", {}), call(workspace, visitor, "health.show", {}),
  ...searches.map((input) => call(workspace, visitor, "person.search", input)),
  call(workspace, visitor, "person.search", { ...searches[0]!, consent: "missing" }),
  ...Object.values(PAIRS).map((pairId) => call(workspace, visitor, "pair.show", { pairId })),
  ...Object.values(LESSONS).map((observationId) => call(workspace, visitor, "observation.read", { observationId })),
  ...Object.values(LESSONS).map((observationId) => call(workspace, visitor, "selfAnalysis.show", { observationId })),
  ...Object.values(PEOPLE).map((personId) => call(workspace, visitor, "person.card", { personId })),
  ...["", "секрет", "номер"].flatMap((query) => [null, "draft", "archived"].map((state) => call(workspace, visitor, "papers.show", { query, kind: null, state, page: 0 }))),
  ...Object.values(PAIRS).map((pairId) => call(workspace, visitor, "programme.show", { pairId })),
  ...FILLED.map((mentee) => call(workspace, visitor, "programme.fill", { mentees: [mentee], difficulties: null, codes: null, apply: false })),
  ...Object.values(PAPERS).map((paperId) => call(workspace, visitor, "paper.open", { paperId })),
  ...(["D10", "D12", "D15"] as const).map((kind) => call(workspace, visitor, "papers.plan", { kind, variant: "", mends: null, pairIds: [], inputs: {}, remake: [], apply: false, hash: "" })),
  call(workspace, visitor, "subject.report", { month: null }), call(workspace, visitor, "subject.report", { month: "2026-09" }), call(workspace, visitor, "event.show", { earlier: false }), call(workspace, visitor, "event.show", { earlier: true }), call(workspace, visitor, "names.check", {}), call(workspace, visitor, "group.show", { week: null }), call(workspace, visitor, "group.cards", {}), call(workspace, visitor, "group.show", { week: "2026-11-02" }), call(workspace, visitor, "control.show", { menteeId: null, month: "2026-09" }), call(workspace, visitor, "control.show", { menteeId: null, month: null }),
  call(workspace, visitor, "sample.show", {}), call(workspace, visitor, "appeal.show", { pairId: null }), ...Object.values(PAIRS).flatMap((pairId) => [call(workspace, visitor, "appeal.show", { pairId }), call(workspace, visitor, "note.show", { pairId })]),
  ...Object.values(PEOPLE).map((personId) => call(workspace, visitor, "timetable.show", { personId })), ...Object.values(PAIRS).map((pairId) => call(workspace, visitor, "meeting.times", { pairId, minutes: 30, meetingId: null })),
  ...Object.values(PEOPLE).map((menteeId) => call(workspace, visitor, "control.show", { menteeId, month: null })),
]]));
const marksOf = (visitor: Visitor): string[] => marksIn(JSON.stringify(seen.get(visitor)));

const cards = (...codes: readonly string[]): string[] => codes.map((code) => `секрет-карточка-${code}`);
const mails = (...codes: readonly string[]): string[] => codes.map((code) => `секрет-почта-${code.toLowerCase()}`);
const goals = (...pairs: readonly string[]): string[] => pairs.map((code) => `секрет-цель-${code}`);
const orders = (...pairs: readonly string[]): string[] => pairs.map((code) => `секрет-приказ-${code}`);
const meetings = (...pairs: readonly string[]): string[] => pairs.flatMap((code) => [`секрет-встреча-${code}`, `секрет-договор-${code}`]);
const lessons = (...ids: readonly number[]): string[] => ids.map((id) => `секрет-урок-${id}`);
const sheets = (...ids: readonly number[]): string[] => ids.map((id) => `секрет-лист-${id}`);
/** What a mentee wrote of her own lesson: of all but yesterday's. */
const analyses = (...ids: readonly number[]): string[] => ids.map((id) => `секрет-самоанализ-${id}`);
const steps = (...ids: readonly number[]): string[] => ids.map((id) => `секрет-шаг-${id}`);
const drafts = (...codes: readonly string[]): string[] => codes.map((code) => `секрет-черновик-${code}`);
const adults = ["001", "002", "003", "004", "005", "006", "007", "008", "009", "010", "011", "012", "013", "014", "015", "016", "019", "020", "021", "022", "023", "024", "025", "026"].map((n) => `Н-${n}`);
const all = [...adults, "У-017", "У-018"];
const pairs = ["П-001", "П-002", "П-003", "П-004", "П-005", "П-006"];
const ordered = ["П-001", "П-003", "П-004", "П-005"];
const held = ["П-001", "П-002", "П-003", "П-005"];
const taught = [1, 2, 3, 4, 5, 6, 7, 8, 9];
/** Who helps in the first pair stands on its card; what he advised, as a meeting does. */
const helps = cards("Н-025");
const helped = ["секрет-помощь-П-001"];
/** What is planned, by pair; what the helper of the first plans. */
const ahead = (...codes: readonly string[]): string[] => codes.map((code) => `секрет-впереди-${code}`);
const helpAhead = ["секрет-подсказка-П-001"];
/** Sample lessons are a lookup: everybody with a role reads them. */
const sample = ["секрет-образец-1"];

/** Names in the other cases, which only «Проверить имена» shows; pupils' names are off, and who has gone is not asked about. */
const forms = adults.filter((code) => code !== "Н-022").flatMap((code) => ["карточки", "карточке", "карточкой"].map((form) => `секрет-${form}-${code}`));
const numbers = (what: string, ids: readonly number[]): string[] => ids.map((id) => `секрет-${what}-${id}`);
/** What stands in the register of papers about a signed paper, and of a draft, which has no number yet. */
const signed = (...ids: readonly number[]): string[] => [...numbers("бумага", ids), ...numbers("номер", ids)];
const unsigned = (...ids: readonly number[]): string[] => numbers("бумага", ids);
/** A programme's goal and way; what it says of the person's needs; its lines; how they were done; what the mentee proposed; corrections. */
const words = (...ids: readonly number[]): string[] => [...numbers("программа", ids), ...numbers("анализ", ids)];
const lines = (...ids: readonly number[]): string[] => [...numbers("план", ids), ...numbers("выполнение", ids), ...numbers("предложение", ids)];
const corrections = (...ids: readonly number[]): string[] => numbers("правка", ids);
const programmes = (...ids: readonly number[]): string[] => [...words(...ids), ...lines(...ids), ...corrections(...ids)];
/** Another mentee's programme of the same group: the plan and no marks. */
const planOnly = (...ids: readonly number[]): string[] => [...numbers("программа", ids), ...numbers("план", ids)];
const every = [1, 2, 3, 4, 5, 6];
/** What was answered freely: to Q02 in A2 and A3 of R.5, to Q23 in A25 and A26. */
const requests = (...invites: readonly string[]): string[] => invites.flatMap((invite) => ["2", "5", "6", "13", "16"].map((key) => saidMark(invite, key)));
const closed = (...invites: readonly string[]): string[] => invites.flatMap((invite) => ["8", "9"].map((key) => closedMark(invite, key)));
const reports = (...invites: readonly string[]): string[] => invites.map((invite) => saidMark(invite, "1"));
const asked = (...invites: readonly string[]): string[] => invites.map((invite) => saidMark(invite, "5"));
const I = INVITES;
const Q02_OF_ALL = [I.mentee, I.otherMentee, I.agreedMentee, I.formerMentee, I.pupil, I.external, I.blocked, I.mentor];
const Q23_OF_ALL = [I.report, I.reportBefore, I.reportOfMate, I.reportBeforeForeign];
/** What a control of that mentee has noticed, and what was found with its measure. */
const controls = (...codes: readonly string[]): string[] => codes.map((code) => `секрет-контроль-${code}`);
/** Who holds a control stands in it, as who observed stands beside a lesson: here the deputy for teaching. */
const holder = cards("Н-003");
const findings = (...codes: readonly string[]): string[] => codes.flatMap((code) => [`секрет-недостаток-${code}`, `секрет-мера-${code}`]);
/** What was said to the curator alone, and private notes, by their authors (R.7). */
const said = (...codes: readonly string[]): string[] => codes.map((code) => `секрет-обращение-${code}`);
const notes = (...codes: readonly string[]): string[] => codes.map((code) => `секрет-заметка-${code}`);
/** An event; what came of somebody's part; what somebody took along for himself. */
const events = numbers("событие", [1, 2, 3, 4]);
const took = (...ids: readonly number[]): string[] => numbers("участие", ids);
const thought = (...ids: readonly number[]): string[] => numbers("мысль", ids);
/** Whose lesson it was stands in the event: the other mentor, and the first one. */
const hosts = cards("Н-010", "Н-013");
/** Somebody's week of lessons. */
const weeks = (...codes: readonly string[]): string[] => codes.map((code) => `секрет-расписание-${code}`);
const WEEKS = weeks("Н-010", "Н-012", "Н-013", "Н-014");
const orderPapers = signed(1, 3);

/** The name of whoever observed a lesson stands beside its date, so the second mentor Н-011 is known to all who see the pair's lessons. */
const GRANTED: { readonly [Each in Visitor]?: readonly string[] } = {
  curator: [
    ...WEEKS,
    ...said("Н-010", "Н-012", "Н-013", "Н-014"), ...notes("Н-010", "Н-011", "Н-013"),
    ...events, ...took(1, 2, 3), ...thought(1, 2, 3),
    ...controls("Н-012", "Н-014"), ...findings("Н-012", "Н-014"),
    ...cards(...all), ...mails(...mailed()), ...goals(...pairs), ...orders(...ordered), ...meetings(...held), ...ahead("П-001", "П-003", "П-005"), ...helpAhead, ...lessons(...taught), ...sheets(...taught), ...analyses(2, 3, 4, 5, 6, 7, 8, 9), ...steps(...taught), ...helped,
    ...requests(...Q02_OF_ALL), ...closed(...Q02_OF_ALL), ...reports(...Q23_OF_ALL), ...asked(...Q23_OF_ALL), "секрет-учётка-1", "секрет-учётка-2", "секрет-трудность-Н-012", "секрет-трудность-Н-014",
    ...forms, "секрет-запрос-Н-012", "секрет-запрос-Н-014", "секрет-ответ-1", ...programmes(...every), ...signed(1, 3, 4, 5, 11, 13, 15, 16, 17, 21, 23, 25, 26, 27, 31, 34, 36, 37, 51, 53, 54, 61, 62, 63), ...unsigned(2, 12, 14, 22, 24, 32, 33, 35, 38, 52),
  ],
  director: [
    ...WEEKS,
    ...events, ...took(1, 2, 3),
    ...controls("Н-012", "Н-014"),
    ...cards(...all), ...goals(...pairs), ...orders(...ordered), ...drafts("Н-001"),
    ...words(...every), ...orderPapers, ...unsigned(2), ...signed(21, 23, 25, 31, 34, 51, 53, 54, 63),
  ],
  actingDirector: [
    ...WEEKS,
    ...events, ...took(1, 2, 3),
    ...controls("Н-012", "Н-014"),
    ...cards(...all), ...goals(...pairs), ...orders(...ordered),
    ...words(...every), ...orderPapers, ...unsigned(2), ...signed(21, 23, 25, 31, 34, 51, 53, 54, 63),
  ],
  deputyTeaching: [
    ...WEEKS,
    ...events, ...took(1, 2, 3),
    ...controls("Н-012", "Н-014"), ...findings("Н-012", "Н-014"),
    ...cards(...all), ...mails(...mailed()), ...goals(...pairs), ...orders(...ordered), ...meetings(...held), ...ahead("П-001", "П-003", "П-005"), ...helpAhead, ...helped, ...lessons(...taught), ...steps(...taught), ...drafts("Н-003"), ...requests(...Q02_OF_ALL), ...reports(...Q23_OF_ALL),
    ...programmes(...every), ...orderPapers, ...signed(11, 13, 17, 21, 23, 25, 31, 34, 51, 53, 54, 63), ...unsigned(33),
  ],
  deputyMethods: [
    ...WEEKS,
    ...events, ...took(1, 2, 3),
    ...controls("Н-012", "Н-014"), ...findings("Н-012", "Н-014"),
    ...cards(...all), ...mails(...mailed()), ...goals(...pairs), ...orders(...ordered), ...meetings(...held), ...ahead("П-001", "П-003", "П-005"), ...helpAhead, ...helped, ...lessons(...taught), ...steps(...taught), ...requests(...Q02_OF_ALL), ...reports(...Q23_OF_ALL),
    ...programmes(...every), ...orderPapers, ...signed(21, 23, 25, 31, 34, 63), ...unsigned(38),
  ],
  headOfSubject: [
    ...weeks("Н-010", "Н-012"),
    ...events, ...hosts, ...took(1),
    ...holder,
    ...controls("Н-012"),
    ...cards("Н-005", "Н-010", "Н-011", "Н-012"), ...goals("П-001"), ...orders("П-001"), ...helps, ...lessons(1, 2, 3, 4, 7, 8, 9),
    ...words(1), ...lines(1), ...signed(21, 25, 31), ...reports(I.report, I.reportBefore),
  ],
  otherHead: [
    ...weeks("Н-013", "Н-014"),
    ...events, ...hosts, ...took(2),
    ...holder,
    ...controls("Н-014"),
    ...cards("Н-008", "Н-013", "Н-014", "Н-015"), ...goals("П-003"), ...orders("П-003"), ...cards("Н-026"), ...lessons(5, 6),
    ...words(2, 6), ...lines(2, 6), ...signed(23, 34), ...reports(I.reportOfMate, I.reportBeforeForeign),
  ],
  psychologist: [...cards("Н-006"), ...events, ...hosts],
  mentor: [
    ...weeks("Н-010", "Н-012"),
    ...notes("Н-010"),
    ...events, ...hosts, ...took(1), ...thought(1),
    ...holder,
    ...controls("Н-012"), ...findings("Н-012"),
    ...cards("Н-010", "Н-011", "Н-012", "Н-016", "Н-019"), ...mails("Н-010", "Н-012", "Н-016", "Н-019"), ...goals("П-001", "П-002", "П-004"), ...orders("П-001", "П-004"), ...meetings("П-001", "П-002"), ...ahead("П-001"), ...helpAhead, ...helps, ...helped,
    ...lessons(1, 2, 3, 4, 7, 8, 9), ...sheets(1, 2, 3, 7), ...analyses(2, 3, 4, 7, 8, 9), ...steps(1, 2, 3, 4, 7, 8, 9), ...drafts("Н-010"),
    ...programmes(1, 3, 4), ...signed(1, 11, 17, 21, 25, 31, 61, 62, 63), ...unsigned(12, 22, 32, 33),
    ...requests(I.mentee, I.agreedMentee, I.formerMentee, I.mentor), ...closed(I.mentor), ...reports(I.report, I.reportBefore), "секрет-трудность-Н-012",
  ],
  secondMentor: [
    ...weeks("Н-010", "Н-012"),
    ...notes("Н-011"),
    ...events, ...hosts, ...took(1), ...thought(1),
    ...holder,
    ...controls("Н-012"), ...findings("Н-012"),
    ...cards("Н-010", "Н-011", "Н-012"), ...mails("Н-010", "Н-011", "Н-012"), ...goals("П-001"), ...orders("П-001"), ...meetings("П-001"), ...ahead("П-001"), ...helpAhead, ...helps, ...helped, ...lessons(1, 2, 3, 4, 7, 8, 9), ...sheets(4), ...analyses(2, 3, 4, 7, 8, 9), ...steps(1, 2, 3, 4, 7, 8, 9),
    ...programmes(1), ...signed(1, 11, 21, 25, 31), ...unsigned(12, 22, 32, 33), ...requests(I.mentee), ...reports(I.report, I.reportBefore), "секрет-трудность-Н-012",
  ],
  mentee: [
    ...weeks("Н-010", "Н-012"),
    ...said("Н-012"),
    ...numbers("событие", [1, 4]), ...hosts, ...took(1), ...thought(1),
    ...holder,
    ...controls("Н-012"), ...findings("Н-012"),
    ...cards("Н-010", "Н-011", "Н-012"), ...mails("Н-010", "Н-012"), ...goals("П-001"), ...orders("П-001"), ...meetings("П-001"), ...ahead("П-001"), ...helpAhead, ...helps, ...helped, ...lessons(1, 2, 3, 4, 7, 8, 9), ...sheets(2, 3, 4, 7, 8, 9), ...analyses(2, 3, 4, 7, 8, 9), ...steps(1, 2, 3, 4, 7, 8, 9), ...drafts("Н-012"),
    ...programmes(1), ...signed(1, 11, 21, 25, 31, 62), ...unsigned(12, 22, 32, 33), ...requests(I.mentee), ...closed(I.mentee), ...reports(I.report, I.reportBefore), ...asked(I.report, I.reportBefore),
  ],
  otherMentor: [
    ...weeks("Н-013", "Н-014"),
    ...said("Н-013"), ...notes("Н-013"),
    ...events, ...hosts, ...took(2), ...thought(2),
    ...holder,
    ...controls("Н-014"), ...findings("Н-014"),
    ...cards("Н-013", "Н-014", "Н-015"), ...mails("Н-013", "Н-014", "Н-015"), ...goals("П-003"), ...orders("П-003"), ...meetings("П-003"), ...ahead("П-003"), ...cards("Н-026"), ...lessons(5, 6), ...sheets(5, 6), ...analyses(5, 6), ...steps(5, 6),
    ...programmes(2, 6), ...orderPapers, ...signed(13, 23, 34), ...unsigned(14, 24, 35, 38), ...requests(I.otherMentee), ...reports(I.reportOfMate, I.reportBeforeForeign), "секрет-трудность-Н-014",
  ],
  otherMentee: [
    ...weeks("Н-013", "Н-014"),
    ...said("Н-014"),
    ...numbers("событие", [2]), ...took(2), ...thought(2),
    ...holder,
    ...controls("Н-014"), ...findings("Н-014"),
    ...cards("Н-013", "Н-014", "Н-015"), ...mails("Н-013", "Н-014", "Н-015"), ...goals("П-003"), ...orders("П-003"), ...meetings("П-003"), ...ahead("П-003"), ...cards("Н-026"), ...lessons(5), ...sheets(5), ...analyses(5), ...steps(5),
    ...programmes(2), ...planOnly(6), ...orderPapers, ...signed(13, 23, 34), ...unsigned(38), ...requests(I.otherMentee), ...closed(I.otherMentee), ...reports(I.reportBeforeForeign), ...asked(I.reportBeforeForeign),
  ],
  groupMate: [
    ...weeks("Н-013", "Н-014"),
    ...holder,
    ...cards("Н-013", "Н-014", "Н-015"), ...mails("Н-013", "Н-014", "Н-015"), ...goals("П-003"), ...orders("П-003"), ...meetings("П-003"), ...ahead("П-003"), ...cards("Н-026"), ...lessons(6), ...sheets(6), ...analyses(6), ...steps(6),
    ...programmes(6), ...planOnly(2), ...orderPapers, ...unsigned(14, 24, 35), ...reports(I.reportOfMate), ...asked(I.reportOfMate),
  ],
  grownUp: [
    ...signed(51, 53, 54), ...unsigned(52),
    ...events, ...hosts, ...took(3), 
    ...cards("Н-007", "У-017", "У-018"), ...goals("П-005"), ...orders("П-005"), ...meetings("П-005"), ...ahead("П-005"),
    ...words(5), ...lines(5),
  ],
  otherGrownUp: [...cards("Н-009"), ...events, ...hosts],
  /** A plan without its marks, the signed programme, and of records his own alone. */
  helper: [...cards("Н-010", "Н-012", "Н-025"), ...goals("П-001"), ...orders("П-001"), ...helped, ...helpAhead, ...lessons(9), ...sheets(9), ...steps(9), ...words(1), ...numbers("план", [1]), ...signed(21, 25)],
  otherHelper: [...cards("Н-013", "Н-014", "Н-015", "Н-026"), ...goals("П-003"), ...orders("П-003"), ...words(2, 6), ...numbers("план", [2, 6]), ...signed(23)],
};

/** People whose school e-mail is a mark, not an account of a visitor. */
function mailed(): string[] {
  return ["Н-010", "Н-011", "Н-012", "Н-013", "Н-014", "Н-015", "Н-016", "Н-019", "У-017", "У-018"];
}

/** Drafts that the director is to sign: papers.test.ts says whether he sees them. */
const TO_SIGN: { readonly [Each in Visitor]?: readonly string[] } = { director: unsigned(22, 24), actingDirector: unsigned(22, 24) };

describe("who reads what", () => {
  it.each(everybody)("%s is shown exactly the marks that the tables grant", (visitor) => {
    expect(marksOf(visitor).filter((each) => !(visitor in TO_SIGN && TO_SIGN[visitor]!.includes(each)))).toEqual([...new Set([...(GRANTED[visitor] ?? []), ...(visitor in GRANTED ? sample : [])])].sort());
  });

  it("the deputies do not learn who lacks a consent, nor does anybody find a person by what they may not see", () => {
    const count = (visitor: Visitor, input: object): unknown => { const answer = call(workspace, visitor, "person.search", { ...searches[0]!, ...input }); return answer.ok && answer.value["total"]; };
    expect(count("curator", { consent: "missing" })).toBeGreaterThan(0);
    for (const visitor of ["deputyTeaching", "deputyMethods", "director", "mentor", "mentee"] as const) expect({ visitor, n: count(visitor, { consent: "missing" }) }).toEqual({ visitor, n: 0 });
    expect(count("curator", { query: "секрет-личное-Н-010" })).toBe(1);
    for (const visitor of ["deputyTeaching", "director", "secondMentor"] as const) expect({ visitor, n: count(visitor, { query: "секрет-личное-Н-010" }) }).toEqual({ visitor, n: 0 });
    expect(count("deputyTeaching", { query: "секрет-почта-н-012" })).toBe(1);
    expect(count("director", { query: "секрет-почта-н-012" })).toBe(0);
  });

  it("who planned a meeting, and from which day it was moved, is not the methodical deputy's, nor the helper's of his own (R.3 «Meeting: who proposed, moves, no-shows»)", () => {
    const planned = (visitor: Visitor): unknown => {
      const answer = call(workspace, visitor, "pair.show", { pairId: PAIRS.active });
      return answer.ok && (answer.value["planned"] as { meetingId: string; by: string; movedFrom: unknown; moved: unknown }[]).map(({ meetingId, by, movedFrom, moved }) => [meetingId, by !== "", movedFrom, moved]);
    };
    for (const visitor of ["curator", "deputyTeaching", "mentor"] as const) expect({ visitor, planned: planned(visitor) }).toEqual({ visitor, planned: [["MT-6", true, "2027-01-19", ["2027-01-19"]], ["MT-9", true, null, []]] });
    expect(planned("mentee")).toEqual([["MT-6", false, "2027-01-19", ["2027-01-19"]], ["MT-9", true, null, []]]);
    expect(planned("deputyMethods")).toEqual([["MT-6", false, null, []], ["MT-9", false, null, []]]);
    expect(planned("helper")).toEqual([["MT-9", false, null, []]]);
  });

  it("when somebody is away is told to nobody but the curator and himself (R.3 «absences»)", () => {
    const told = (day: string, self: Visitor): Visitor[] => everybody.filter((visitor) => visitor !== "curator" && visitor !== self && JSON.stringify(seen.get(visitor)).includes(day));
    expect([told(AWAY.mentee, "mentee"), told(AWAY.otherMentee, "otherMentee")]).toEqual([[], []]);
  });

  it("a person with two roles gets the union and nothing more: head of a subject here, mentor there", () => {
    const own = school();
    own.as(VISITORS.curator).call("appointment.make", { personId: PEOPLE.otherMentor, role: "headOfSubject", scope: "математика", from: "2026-12-01", to: null, orderNumber: "", orderDate: null });
    const answers = [call(own, "otherMentor", "home.show", {}), call(own, "otherMentor", "person.search", searches[0]!), call(own, "otherMentor", "pair.show", { pairId: PAIRS.active })];
    expect(answers[0]).toMatchObject({ ok: true, value: { roles: expect.arrayContaining(["mentor", "headOfSubject"]) } });
    expect(marksIn(JSON.stringify(answers)).filter((mark) => /-(?:П-001|[Нн]-01[02]|[12347])$/.test(mark))).toEqual(
      // The two orders stand in «Сегодня»: he is of those who have to read them (T18).
      [...cards("Н-010", "Н-012"), ...goals("П-001"), ...orders("П-001"), ...lessons(1, 2, 3, 4, 7), "секрет-бумага-1", "секрет-бумага-3"].sort());
  });

  it("no execution log, and no error of one, ever holds a mark, an address or a code", () => {
    expect(workspace.executions().length).toBeGreaterThan(500);
    const logs = JSON.stringify(workspace.executions().map(({ log, error }) => [log, error]));
    expect({ marks: marksIn(logs), codes: codesIn(logs), addresses: /\S+@\S+/.exec(logs) }).toEqual({ marks: [], codes: [], addresses: null });
  });

  it("and nothing is kept in a cache, where nobody would look", () => {
    expect([...new Set(workspace.executions().flatMap(({ calls }) => calls.map(({ service }) => service)))].filter((service) => service.startsWith("Cache"))).toEqual([]);
  });

  it("nothing personal lies in the script's properties", () => {
    expect(Object.keys(workspace.properties()).sort()).toEqual(expect.arrayContaining(["heartbeat", "registryId"]));
    expect(JSON.stringify(workspace.properties())).not.toMatch(/секрет|@/);
  });
});

describe("codes, links and looks", () => {
  /** Numbers of the invitations whose codes stand in what a visitor was told: the link of a Google Form carries its own. */
  const CODES: { readonly [Each in Visitor]?: readonly number[] } = { curator: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], mentee: [1], otherMentee: [2], groupMate: [3], mentor: [9] };
  it.each(everybody)("%s is told the codes of the own invitations alone, the curator all", (visitor) => {
    expect(codesIn(JSON.stringify(seen.get(visitor)))).toEqual(CODES[visitor] ?? []);
  });

  it("a link carries its code, or the id of the invitation, and nothing else", () => {
    const links = [...new Set([...seen.values()].flatMap((answers) => [...JSON.stringify(answers).matchAll(/"(?:link|address|editAddress|pageUrl|url)":"([^"]+)"/g)].map(([, link]) => link!)))];
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((link) => !/^https:\/\/(docs\.google\.com\/forms\/d\/e\/door\/viewform(\?usp=pp_url&entry\.1=SEKRETKQD22[2-9A-Z])?|script\.google\.com\/a\/macros\/school0\.example\/s\/[\w-]+\/exec(#form\/FI-\d+)?|drive\.example\/1)$/.test(link))).toEqual([]);
  });

  it("each look of the curator into the closed workbook is a row of the log: who, when, which questions, whose; nobody else's is one", () => {
    const [headers = [], ...rows] = workspace.sheet("Журнал");
    const looks = rows.map((row) => Object.fromEntries(headers.map((header, at) => [String(header), row[at]]))).filter((row) => row["Что сделано"] === "answers.show");
    const whose = [PEOPLE.mentee, PEOPLE.otherMentee, PEOPLE.agreedMentee, PEOPLE.formerMentee, PEOPLE.pupilMentor, PEOPLE.mentor, "PR-20", "PR-23"];
    expect(looks.map((row) => row["Ид строки"]).sort()).toEqual([...whose].sort());
    for (const look of looks) expect(look).toMatchObject({ "Кто": VISITORS.curator, "Когда": expect.stringMatching(/^2026-12-07T/), "Лист": "Ответы: личное", "Было и стало": "Q02.8, Q02.9", "Ответ": "", "Запрос": "" });
    // Their author is told when.
    const opened = (visitor: Visitor, personId: string): unknown => { const answer = call(workspace, visitor, "answers.show", { personId, closed: true }); return answer.ok && answer.value["opened"]; };
    expect(opened("mentee", PEOPLE.mentee)).toEqual([looks.find((row) => row["Ид строки"] === PEOPLE.mentee)!["Когда"]]);
    expect(opened("mentor", PEOPLE.mentee)).toEqual([]);
    expect(opened("curator", PEOPLE.otherMentee)).toEqual([]);
  });

  it("a refusal carries no name, no code and no address but the coordinator's", () => {
    // What is merely not ready may be named to whoever sees it: that a paper has no file yet.
    const refusals = [...seen.values()].flat().filter((answer) => !answer.ok && answer.code !== "not-ready").map((answer) => JSON.stringify(answer));
    expect(refusals.length).toBeGreaterThan(1000);
    const said = [...new Set(refusals)].map((text) => text.replaceAll(VISITORS.coordinator, ""));
    expect(said.filter((text) => marksIn(text).length > 0 || codesIn(text).length > 0 || text.includes("@"))).toEqual([]);
  });
});
