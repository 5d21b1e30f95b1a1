import type { IsoDate, PersonId } from "../../contract/schemas";
import { experienceMonths, folded, fullName, isPresent, isYoung, matches, reachesYears, shortName } from "./person";
import type { Person } from "./tables";

const day = (text: string): IsoDate => text as IsoDate;
const person = (more: Partial<Person> = {}): Person => ({
  id: "PR-1" as PersonId, code: "Н-014", kind: "teacher", surname: "Ковалёва", name: "Ирина", patronymic: "Андреевна", gender: "female", genitive: "", dative: "", instrumental: "", email: "i.kovaleva@school0.example",
  aliases: [], post: "учитель", subjects: ["математика"], class: "7Б", unit: "", category: "highest", workStart: day("2026-09-01"), experienceBefore: null, experienceStated: null,
  experienceStatedOn: null, language: "", slots: "", absences: [], status: "active", leftOn: null, leaveReason: "", example: false, createdAt: "", createdBy: "", updatedAt: "", ...more,
});

describe("names in lists and cards", () => {
  it.each<[Partial<Person>, string, string]>([
    [{}, "Ковалёва\u00a0И.\u00a0А.", "Ковалёва Ирина Андреевна"],
    [{ surname: "Чан", name: "Минь", patronymic: "" }, "Чан\u00a0М.", "Чан Минь"],
    [{ surname: "Римская-Левина", name: "Ольга", patronymic: "Викторовна" }, "Римская-Левина\u00a0О.\u00a0В.", "Римская-Левина Ольга Викторовна"],
    [{ surname: "", name: "", patronymic: "" }, "Н-014", "Н-014"],
  ])("%j", (more, short, full) => {
    expect(shortName(person(more))).toBe(short);
    expect(fullName(person(more))).toBe(full);
  });
});

describe("search (R-P20)", () => {
  it.each([["ковалева", true], ["КОВАЛЁВА ир", true], ["н-014", true], ["7б", true], ["матем", true], ["ковалёв пётр", false], ["", true]])("«%s» finds her: %s", (query, found) =>
    expect(matches(person(), query)).toBe(found));
  it("folds ё, case and hyphen spaces", () => expect(folded("  Римская -  ЛЁВИНА ")).toBe("римская-левина"));
});

describe("experience is computed from the start date (R-A16)", () => {
  it.each<[Partial<Person>, string, number | null]>([
    [{}, "2026-11-25", 2],
    [{ experienceBefore: 10 }, "2027-09-01", 22],
    [{ workStart: null, experienceStated: 60, experienceStatedOn: day("2026-08-25") }, "2027-08-25", 72],
    [{ workStart: null, experienceBefore: 24 }, "2026-11-25", 24],
    [{ workStart: null }, "2026-11-25", null],
    [{ workStart: day("2027-01-01") }, "2026-11-25", 0],
  ])("%j on %s: %p months", (more, on, months) => expect(experienceMonths(person(more), day(on))).toBe(months));

  it("passes the line of three years on that very day", () => {
    expect(reachesYears(person({ experienceBefore: 12 }), 3)).toBe("2028-09-01");
    expect(isYoung(person({ experienceBefore: 12 }), day("2028-08-31"), 3)).toBe(true);
    expect(isYoung(person({ experienceBefore: 12 }), day("2028-09-01"), 3)).toBe(false);
  });
  it("a pupil, and somebody of unknown experience, is not a young specialist", () => {
    expect(isYoung(person({ kind: "pupil" }), day("2026-11-25"), 3)).toBe(false);
    expect(isYoung(person({ workStart: null }), day("2026-11-25"), 3)).toBe(false);
  });
});

it("access ends on the day of leaving (R-P06)", () => {
  expect(isPresent(person({ leftOn: day("2026-11-26") }), day("2026-11-25"))).toBe(true);
  expect(isPresent(person({ leftOn: day("2026-11-26") }), day("2026-11-26"))).toBe(false);
  expect(isPresent(person({ status: "archived" }), day("2026-11-25"))).toBe(false);
});
