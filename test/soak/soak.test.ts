import { brokenRules } from "../../local/soak/oracle";
import { differing, essenceOf } from "../../local/soak/essence";
import { soakedWeeks, unexpected } from "../../local/soak/soak";
import { playedTerm, weeksOf } from "../../local/soak/term-of-seed";
import type { Workspace } from "../../local/workspace";

/** Six weeks of a school of nine people each, `npm run soak` plays two hundred seeds of them. */
const WEEKS = 6;
const SEEDS = [4, 12, 23, 44];
/** Some seconds on a quiet machine, minutes on one that does ten other things. */
const SLOW = 900_000;

describe("six weeks of a small school under faults", () => {
  const { workspace, ledger, player } = playedTerm(1, weeksOf(WEEKS, false));
  const without = essenceOf(workspace);

  it("without faults it is whole, and has had all of its life", () => {
    expect(unexpected(player.errors)).toEqual([]);
    expect(brokenRules(workspace, ledger)).toEqual([]);
    const asked = new Set(ledger.accepted.map(({ name }) => name));
    for (const name of ["setup.run", "roster.apply", "roster.undo", "pair.agree", "papers.plan", "paper.mark", "job.undo", "programme.fill", "wave.send", "observation.log", "observation.fix", "meeting.log", "consent.withdraw"]) expect(asked).toContain(name);
    expect(workspace.mail().length).toBeGreaterThan(3);
    expect(workspace.forms()[0]!.responses.length).toBeGreaterThan(0);
  });

  it.each(SEEDS)("seed %i: nothing is lost, nothing is doubled, and afterwards it is the same school", (seed) => {
    const soaked = soakedWeeks(seed, WEEKS, without);
    expect(soaked.broken).toEqual([]);
    expect(soaked.faults).toBeGreaterThan(500);
  }, SLOW);

  describe("the oracle sees what a hand has broken", () => {
    const curator = workspace.as(workspace.coordinator);
    const broken = (act: () => void): string => {
      act();
      return brokenRules(workspace, ledger).join("\n");
    };
    const lines = (title: string): unknown[][] => (workspace as Workspace).sheet(title);

    it("a lesson that is gone, one that stands twice, and one that nobody gave", () => {
      const [, lesson = []] = lines("Посещения");
      const copy = lesson.map((cell) => (typeof cell === "number" ? cell : String(cell)));
      expect(broken(() => { curator.paste("Посещения", `A${lines("Посещения").length + 1}`, [copy]); })).toMatch(/«Посещения»: CC-\d+ стоит дважды[^]*найден 2 раз/);
      expect(broken(() => { for (let times = 0; times < 2; times += 1) curator.deleteRow("Посещения", lines("Посещения").findIndex((row) => row.includes(lesson.find((cell) => /^CC-/.test(String(cell))))) + 1); })).toMatch(/observation\.log .* найден 0 раз/);
      expect(differing(without, essenceOf(workspace)).filter((line) => line.startsWith("-1 Посещения"))).toHaveLength(1);
    });

    it("a letter marked as sent that never went, a job that stands still, a lost answer", () => {
      const at = (title: string, header: string): string => String.fromCharCode(65 + lines(title)[0]!.indexOf(header));
      expect(broken(() => { curator.edit("Письма", `${at("Письма", "День")}2`, "05.10.2026"); })).toMatch(/отмечено отправленным и не ушло/);
      expect(broken(() => { curator.edit("Очередь", `${at("Очередь", "Состояние")}2`, "идёт"); })).toMatch(/идёт, и ни слова почему/);
      expect(broken(() => { curator.edit("Приглашения", `${at("Приглашения", "Отвечено")}2`, ""); curator.edit("Приглашения", `${at("Приглашения", "Отвечено")}3`, ""); })).toMatch(/Ответ формы .* не принят/);
    });
  });
});
