import { idOf, made, papers, preview, signed, textOf } from "./paper-school";
import { CURATOR, MENTEE, MENTOR, page, schoolWithPairs, value } from "./school";

const day = (text: string) => text as never;

describe("the programme of self-improvement D20 (R-D21)", () => {
  it("holds what the mentee does alone, what he proposed and his mentor accepted too; he signs it, and a next one can be made", () => {
    const { workspace, pairId, mentee } = schoolWithPairs();
    const run = { pairIds: [day(pairId)], inputs: { theme: "Смысловое чтение на уроках математики." } };
    expect(preview(workspace, "D20").lines).toEqual([]);
    expect(preview(workspace, "D20", run).lines).toMatchObject([{ does: "impossible", lacks: [{ said: { key: "paper.lack.ownLines" }, mend: { view: "programme", of: [pairId] } }] }]);
    value(page(workspace, CURATOR, "programme.fill", { mentees: [{ pairId: day(pairId), menteeId: day(mentee) }], difficulties: null, codes: null, apply: true }));
    const { programmeId } = value<"programme.show">(page(workspace, MENTEE, "programme.show", { pairId: day(pairId) })).programmes[0]!;
    const line = (activity: string, kind: string) => ({ activity, direction: "" as const, difficulty: "", kind, manner: "", due: day("2026-11-20"), responsible: "mentee" as const, plannedResult: "конспект", evidence: "" });
    const { itemId } = value<"plan.propose">(page(workspace, MENTEE, "plan.propose", { programmeId, line: line("Прочесть книгу о смысловом чтении", "самообучение"), offPlan: false, doneOn: null }));
    value(page(workspace, MENTEE, "plan.propose", { programmeId, line: line("Ещё не принято", "конкурс"), offPlan: false, doneOn: null }));
    value(page(workspace, MENTOR, "plan.accept", { itemId, accepted: true }));
    made(workspace, "D20", run);
    const [paper] = papers(workspace, "D20");
    const text = textOf(workspace, idOf(workspace, paper!.paperId));
    expect(text).not.toContain("{{");
    for (const words of ["ПРОГРАММА САМОСОВЕРШЕНСТВОВАНИЯ", "Морозов Павел Сергеевич", "Смысловое чтение на уроках математики", "Прочесть книгу о смысловом чтении", "самообучение", "20.11.2026", "конспект"]) expect(text).toContain(words);
    expect(text).not.toContain("Ещё не принято");
    expect(value<"papers.show">(page(workspace, MENTEE, "papers.show", { query: "", kind: "D20", state: null, page: 0 })).total).toBe(1);
    signed(workspace, [{ paperId: paper!.paperId, number: "" }]);
    expect(papers(workspace, "D20")).toMatchObject([{ state: "signed" }]);
    expect(preview(workspace, "D20", run).lines).toMatchObject([{ does: "make" }]);
  });
});
