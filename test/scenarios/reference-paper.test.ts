import { driven, filesOf, made, papers, preview, settle, textOf } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, OTHER_MENTOR, keptIn, lessonOf, page, registry, reopened, schoolWithPairs, value } from "./school";

/** D49, a mentor's own record (R-P12): a draft without signature for himself any day; the signed one is made by the curator for the director. */
const begun = schoolWithPairs();
const { pairId, mentee } = begun;
const kept = (() => {
  const { workspace } = begun;
  settle(workspace, "orgCity", "г. Примерск");
  workspace.clock.moveTo("2026-09-10T12:00:00+03:00");
  for (const date of ["2026-09-08", "2026-09-10"]) value(page(workspace, MENTOR, "meeting.log", { pairId: pairId as never, kind: "work", date: date as never, minutes: 45, agreement: "" }));
  value(page(workspace, MENTOR, "observation.log", { ...lessonOf(pairId, mentee, { lessonDate: "2026-09-09" as never, nextStepBy: "2026-09-16" as never }), lessonStart: "09:30", lessonEnd: "10:15", talkMinutes: 15 }));
  return keptIn(workspace);
})();
const opened = () => {
  const workspace = reopened(kept);
  workspace.clock.moveTo("2026-09-10T13:00:00+03:00");
  return workspace;
};
const print = (workspace: ReturnType<typeof opened>, who: string) => page(workspace, who, "paper.draft", { kind: "D49" });
const printed = (workspace: ReturnType<typeof opened>): string => textOf(workspace, workspace.drive().filter(({ appProperties }) => String(appProperties["place"]).startsWith("print ")).pop()!.id);

it("a mentor prints it any day about himself alone: pairs with order, hours of meetings, visits and talks, marked as a draft without signature", () => {
  const workspace = opened();
  expect(value<"paper.draft">(print(workspace, MENTOR)).title).toMatch(/^D49 Справка наставника Н-\d{3}, 2026-09-10$/);
  const text = printed(workspace);
  expect(text).toContain("Черновик без подписи, по записям на «10» сентября 2026 г.");
  expect(text).toContain("Дана: Ковалёвой Ирине Андреевне, учителю");
  expect(text).toMatch(/2026\/27\s+Морозов Павел Сергеевич\s+учитель – учитель\s+01\.09\.2026 – 31\.05\.2027\s+№ [^\n]*\s+2,5\s+1\s+/);
  expect(text).toContain("Всего: пар и групп 1, часов 2,5, посещённых уроков 1");
  expect(text).not.toMatch(/Лугова|Громова|\{\{/);
  value(print(workspace, OTHER_MENTOR));
  expect(printed(workspace)).not.toMatch(/Ковалёв|Морозов/);
  for (const who of [MENTEE, CURATOR]) expect({ who, answer: print(workspace, who) }).toMatchObject({ answer: { ok: false } });
});

it("does not tell its mentor that the pair is on review (R.3, «на пересмотре»)", () => {
  const workspace = opened();
  value(page(workspace, MENTEE, "pair.unfit", { pairId: pairId as never, words: "" }));
  value(print(workspace, MENTOR));
  expect(printed(workspace)).toMatch(/2,5\s+1\s+работает/);
  expect(printed(workspace)).not.toContain("пересмотр");
});

it("days on which another stood in are that person's (R-P05)", () => {
  const workspace = opened();
  const other = value<"person.search">(registry(workspace, CURATOR, "person.search", { query: "лугова", kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!.personId;
  value(registry(workspace, CURATOR, "appointment.make", { personId: other, role: "substitute", scope: value<"pair.show">(page(workspace, MENTOR, "pair.show", { pairId: pairId as never })).pair.code, from: "2026-09-10" as never, to: "2026-09-10" as never, orderNumber: "7", orderDate: "2026-09-09" as never }));
  value(print(workspace, MENTOR));
  expect(printed(workspace)).toContain("часов 1,8, посещённых уроков 1");
  value(print(workspace, OTHER_MENTOR));
  expect(printed(workspace)).toMatch(/Морозов[\s\S]*пар и групп 2, часов 0,8/);
});

it("on demand the curator makes it for the mentor of a chosen pair: with number and the head's signature, seen by the mentor once it is signed", () => {
  const workspace = opened();
  expect(preview(workspace, "D49").lines).toEqual([]);
  expect(preview(workspace, "D49", { pairIds: [pairId as never] }).lines.map(({ does }) => does)).toEqual(["make"]);
  made(workspace, "D49", { pairIds: [pairId as never] });
  const text = textOf(workspace, filesOf(workspace, "D49")[0]!.id);
  expect(text).not.toContain("Черновик");
  const seen = (who: string) => value<"papers.show">(page(workspace, who, "papers.show", { query: "", kind: "D49", state: null, page: 0 })).papers.map(({ state }) => state);
  expect([MENTOR, OTHER_MENTOR, MENTEE].map(seen)).toEqual([[], [], []]);
  const { job } = value<"paper.mark">(page(workspace, CURATOR, "paper.mark", { papers: papers(workspace, "D49").map(({ paperId }) => ({ paperId, number: "15" })), date: "2026-09-10" as never, signers: [], scan: null }));
  driven(workspace, job!);
  expect([MENTOR, OTHER_MENTOR, MENTEE].map(seen)).toEqual([["signed"], [], []]);
  // Another year asks for another one.
  expect(preview(workspace, "D49", { pairIds: [pairId as never] }).lines.map(({ does }) => does)).toEqual(["make"]);
});
