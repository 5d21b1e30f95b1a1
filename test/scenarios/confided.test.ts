import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, page, rowsOf, schoolWithPairs, value } from "./school";

type School = ReturnType<typeof schoolWithPairs>;
const day = (text: string) => text as never;
const WORDS = "секрет-слова";
/** What stands in «Наставничество. Личное». */
const closed = ({ workspace }: School): string => JSON.stringify(workspace.sheets(workspace.properties()["closedId"]!));
const open = ({ workspace }: School): string => JSON.stringify(workspace.workbook());
const appeals = ({ workspace }: School) => rowsOf(workspace, "Обращения").map((row) => [row["О чём"], row["Состояние"], row["Имя"], row["Пара"] === "" ? "" : "пара", row["Кем создано"]]);
const lines = ({ workspace }: School, email: string) => value<"home.show">(page(workspace, email, "home.show", {})).lines.filter(({ rule }) => rule === "appeal" || rule === "fit").map(({ text, state, due }) => [text.key, state, due]);
const stateFor = ({ workspace, pairId }: School, email: string) => value<"home.show">(page(workspace, email, "home.show", {})).pairs.find((pair) => pair.pairId === pairId)?.state;
const shown = ({ workspace }: School, email: string, pairId: string | null = null) => value<"appeal.show">(page(workspace, email, "appeal.show", { pairId: day(pairId!) }));

describe("«Хочу поговорить с куратором» (R-P15)", () => {
  it("is a line for the curator alone, with the words in the closed workbook; the author sees when they were read", () => {
    const school = schoolWithPairs();
    const { workspace } = school;
    value(page(workspace, MENTEE, "appeal.talk", { words: WORDS }));
    expect([CURATOR, MENTOR, MENTEE].map((email) => lines(school, email))).toEqual([[["duty.appeal.talk", "waiting", null]], [], []]);
    expect(appeals(school)).toEqual([["хочет поговорить", "открыто", "Морозов Павел Сергеевич", "", ""]]);
    expect([closed(school).includes(WORDS), open(school).includes(WORDS)]).toEqual([true, false]);
    expect(shown(school, MENTOR).appeals).toEqual([]);
    expect(shown(school, MENTEE).appeals).toMatchObject([{ kind: "talk", words: WORDS, settled: false, opened: [] }]);
    const [said] = shown(school, CURATOR).appeals;
    expect(said).toMatchObject({ who: "Морозов Павел Сергеевич", words: WORDS });
    expect(rowsOf(workspace, "Журнал").filter((row) => row["Что сделано"] === "appeal.show")).toMatchObject([{ "Кто": CURATOR, "Было и стало": said!.appealId, "Ид строки": "" }]);
    expect(shown(school, MENTEE).appeals[0]!.opened).toHaveLength(1);
    expect(page(workspace, MENTOR, "appeal.settle", { appealId: said!.appealId })).toMatchObject({ ok: false, code: "forbidden" });
    value(page(workspace, CURATOR, "appeal.settle", { appealId: said!.appealId }));
    expect(lines(school, CURATOR)).toEqual([]);
    expect(page(workspace, CURATOR, "appeal.settle", { appealId: said!.appealId })).toMatchObject({ ok: false, code: "conflict" });
    expect(shown(school, MENTEE).appeals).toMatchObject([{ settled: true }]);
  });
});

describe("«не подходит», «связь потеряна», «хочу завершить»", () => {
  it.each([
    ["pair.unfit", "unfit", MENTEE, {}], ["pair.lost", "lost", MENTOR, {}], ["pair.wishEnd", "end", MENTEE, { reasons: ["time", "people"] }],
  ] as const)("%s puts the pair on review for the curator, who has a week; both sides see it as it was, and the registry does not know who said it", (call, kind, who, more) => {
    const school = schoolWithPairs();
    const { workspace, pairId } = school;
    value(page(workspace, who, call, { pairId: day(pairId), words: WORDS, ...more } as never));
    expect([CURATOR, MENTOR, MENTEE].map((email) => stateFor(school, email))).toEqual(["review", "ordered", "ordered"]);
    expect([CURATOR, MENTOR, MENTEE].map((email) => lines(school, email))).toEqual([[[`duty.appeal.${kind}`, "due", "2026-09-14"]], [], []]);
    expect(appeals(school)).toMatchObject([[expect.any(String), "открыто", "", "пара", ""]]);
    const log = rowsOf(workspace, "Журнал").filter((row) => row["Что сделано"] === call);
    expect(log).toMatchObject([{ "Кто": "", "Ид строки": "", "Было и стало": "" }]);
    expect(open(school)).not.toContain(WORDS);
    workspace.clock.moveTo("2026-09-15T12:00:00+03:00");
    expect(lines(school, CURATOR)).toEqual([[`duty.appeal.${kind}`, "overdue", "2026-09-14"]]);
    expect(shown(school, CURATOR, pairId).appeals).toMatchObject([{ kind, words: WORDS, pairId, reasons: "reasons" in more ? more.reasons : [] }]);
    value(page(workspace, CURATOR, "pair.review", { pairId: day(pairId), decision: "continue" }));
    expect([stateFor(school, CURATOR), lines(school, CURATOR), appeals(school)[0]![1]]).toEqual(["working", [], "закрыто"]);
    expect(page(workspace, CURATOR, "pair.review", { pairId: day(pairId), decision: "continue" })).toMatchObject({ ok: false, code: "conflict", message: { key: "pair.noStep" } });
  });

  it("both may say so, each sees the own words alone; the end of the pair settles them", () => {
    const school = schoolWithPairs();
    const { workspace, pairId } = school;
    value(page(workspace, MENTEE, "pair.unfit", { pairId: day(pairId), words: "не сошлись" }));
    value(page(workspace, MENTOR, "pair.lost", { pairId: day(pairId), words: "не отвечает" }));
    expect([shown(school, MENTEE), shown(school, MENTOR)].map((each) => each.appeals.map(({ words }) => words))).toEqual([["не сошлись"], ["не отвечает"]]);
    expect(lines(school, CURATOR).map(([key]) => key).sort()).toEqual(["duty.appeal.lost", "duty.appeal.unfit"]);
    value(page(workspace, CURATOR, "pair.close", { pairId: day(pairId), on: day("2026-09-07"), reason: "по решению школы" }));
    expect([lines(school, CURATOR), appeals(school).map(([, state]) => state)]).toEqual([[], ["закрыто", "закрыто"]]);
  });

  it("not of a pair of others, not after the end, not by who only watches; the curator may take a pair on review herself", () => {
    const school = schoolWithPairs();
    const { workspace, pairId, otherPairId } = school;
    for (const [email, of] of [[MENTEE, otherPairId], [OTHER_MENTOR, pairId], [MENTEE, "PA-404"]] as const) {
      expect(page(workspace, email, "pair.unfit", { pairId: day(of), words: "" })).toMatchObject({ ok: false, code: "not-found" });
    }
    expect(page(workspace, CURATOR, "pair.unfit", { pairId: day(pairId), words: "" })).toMatchObject({ ok: false, code: "forbidden" });
    value(page(workspace, CURATOR, "pair.review", { pairId: day(otherPairId), decision: "review" }));
    expect(lines(school, CURATOR)).toEqual([["duty.appeal.review", "waiting", null]]);
    expect(page(workspace, MENTOR, "appeal.show", { pairId: day(pairId) })).toMatchObject({ ok: false, code: "not-found" });
  });

  it.each([6, 7, 8, 9, 10, 11, 12])("killed after %i calls and sent again it is there once", (afterCalls) => {
    const school = schoolWithPairs();
    const { workspace, pairId } = school;
    const send = () => page(workspace, MENTEE, "pair.unfit", { pairId: day(pairId), words: WORDS }, "request-kill-1");
    workspace.killNext({ afterCalls });
    try { send(); } catch { /* Killed. */ }
    workspace.clock.advance({ minutes: 8 });
    value(send());
    value(send());
    expect([appeals(school).length, closed(school).split(WORDS).length - 1, stateFor(school, CURATOR)]).toEqual([1, 1, "review"]);
  });
});

describe("«Подходит ли вам эта пара?» after the trial meeting (R-B31)", () => {
  const trial = (school: School) => value(page(school.workspace, MENTOR, "meeting.log", { pairId: day(school.pairId), kind: "trial", date: day("2026-09-07"), minutes: 40, agreement: "" }));
  const say = ({ workspace, pairId, mentee }: School, email: string, fit: "fits" | "unclear" | "unfit", words = "") => page(workspace, email, "pulse.answer", { pairId: day(pairId), menteeId: day(mentee), fit, words });

  it("both are asked for fourteen days; what they said is the curator's, no answer is «пока не ясно»", () => {
    const school = schoolWithPairs();
    expect([lines(school, MENTOR), say(school, MENTOR, "fits")]).toMatchObject([[], { ok: false, message: { key: "fit.closed" } }]);
    trial(school);
    expect([MENTOR, MENTEE, CURATOR, OTHER_MENTOR].map((email) => lines(school, email))).toEqual([[["duty.fit.mentor", "due", "2026-09-21"]], [["duty.fit.mentee", "due", "2026-09-21"]], [], []]);
    value(say(school, MENTOR, "unclear", "мало времени"));
    expect([lines(school, MENTOR), say(school, MENTOR, "unfit")]).toMatchObject([[], { ok: false, message: { key: "fit.closed" } }]);
    expect(shown(school, CURATOR, school.pairId).fits).toMatchObject([{ ofMentor: "unclear", ofMentee: "asked", words: [{ who: "Ковалёва Ирина Андреевна", text: "мало времени" }] }]);
    school.workspace.clock.moveTo("2026-09-22T12:00:00+03:00");
    expect([lines(school, MENTEE), say(school, MENTEE, "fits")]).toMatchObject([[], { ok: false, message: { key: "fit.closed" } }]);
    expect(shown(school, CURATOR, school.pairId).fits).toMatchObject([{ ofMentor: "unclear", ofMentee: "assumed" }]);
    expect(rowsOf(school.workspace, "Состав")[0]).toMatchObject({ "Ответ наставника о паре": "2026-09-07", "Ответ наставляемого о паре": "" });
  });

  it("«не подходит» is a line for the curator; the other side learns nothing", () => {
    const school = schoolWithPairs();
    trial(school);
    value(say(school, MENTEE, "unfit", WORDS));
    expect([CURATOR, MENTOR].map((email) => [lines(school, email), stateFor(school, email)])).toEqual([[[["duty.appeal.unfit", "due", "2026-09-14"]], "review"], [[["duty.fit.mentor", "due", "2026-09-21"]], "working"]]);
    expect(shown(school, CURATOR, school.pairId)).toMatchObject({ fits: [{ ofMentor: "asked", ofMentee: "unfit" }], appeals: [{ kind: "unfit", words: WORDS }] });
    expect(open(school)).not.toContain(WORDS);
  });
});

describe("private notes of the diary (R-A24, R-A26)", () => {
  const write = ({ workspace, pairId, mentee }: School, email: string, more: object = {}) => page(workspace, email, "note.private", { noteId: null, pairId: day(pairId), menteeId: day(mentee), recordId: "", text: WORDS, ...more });
  const notes = ({ workspace, pairId }: School, email: string) => value<"note.show">(page(workspace, email, "note.show", { pairId: day(pairId) })).notes;

  it("are read by their author and the curator, whose look is logged, and lie in no cell of the registry", () => {
    const school = schoolWithPairs();
    const { workspace } = school;
    const { meetingId } = value<"meeting.log">(page(workspace, MENTOR, "meeting.log", { pairId: day(school.pairId), kind: "work", date: day("2026-09-07"), minutes: 40, agreement: "" }));
    value(write(school, MENTOR, { recordId: meetingId }));
    expect([MENTEE, OTHER_MENTOR].map((email) => write(school, email))).toMatchObject([{ ok: false, code: "forbidden" }, { ok: false, code: "not-found" }]);
    expect([MENTEE, OTHER_MENTOR].map((email) => page(workspace, email, "note.show", { pairId: day(school.pairId) }))).toMatchObject([{ ok: false, code: "forbidden" }, { ok: false, code: "not-found" }]);
    expect(write(school, MENTOR, { recordId: "MT-404" })).toMatchObject({ ok: false, code: "not-found" });
    expect(write(school, MENTOR, { text: "" })).toMatchObject({ ok: false, code: "invalid-input", details: [{ key: "field.empty", field: "text" }] });
    expect([MENTOR, CURATOR].map((email) => notes(school, email))).toMatchObject([[{ text: WORDS, recordId: meetingId, mayFix: true }], [{ text: WORDS, mayFix: false }]]);
    expect(rowsOf(workspace, "Журнал").filter((row) => row["Что сделано"] === "note.show").map((row) => row["Кто"])).toEqual([CURATOR]);
    expect([open(school).includes(WORDS), closed(school).includes(WORDS)]).toEqual([false, true]);
  });

  it("may be mended for fourteen days, or taken back; sent twice they are there once", () => {
    const school = schoolWithPairs();
    const { workspace, pairId } = school;
    const input = { noteId: null, pairId: day(pairId), menteeId: null, recordId: "", text: "раз" };
    const { noteId } = value<"note.private">(page(workspace, MENTOR, "note.private", input, "request-note-1"));
    value(page(workspace, MENTOR, "note.private", input, "request-note-1"));
    expect(notes(school, MENTOR)).toMatchObject([{ text: "раз", menteeId: null }]);
    value(page(workspace, MENTOR, "note.private", { ...input, noteId, text: "два" }));
    expect(notes(school, MENTOR)).toMatchObject([{ text: "два" }]);
    workspace.clock.moveTo("2026-09-21T12:00:00+03:00");
    value(page(workspace, MENTOR, "note.private", { ...input, noteId, text: "три" }));
    workspace.clock.moveTo("2026-09-22T12:00:00+03:00");
    expect(page(workspace, MENTOR, "note.private", { ...input, noteId, text: "четыре" })).toMatchObject({ ok: false, code: "conflict", message: { key: "note.closed" } });
    const { noteId: second } = value<"note.private">(page(workspace, MENTOR, "note.private", input));
    value(page(workspace, MENTOR, "note.private", { ...input, noteId: second, text: "" }));
    expect(notes(school, MENTOR).map(({ text }) => text)).toEqual(["три"]);
  });
});
