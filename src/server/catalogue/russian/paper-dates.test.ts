import fc from "fast-check";
import type { IsoDate } from "../../../contract/schemas";
import { noBreak } from "./no-break";
import { BLANK_DATE, BLANK_NUMBER, dayMonthYear, paperDate, paperNumber } from "./paper-dates";

const day = (text: string): IsoDate => text as IsoDate;
const shown = (text: string): string => text.replace(/\u00a0/g, "_");

describe("dates and numbers of papers", () => {
  it("«01» сентября 2026 г., unbroken", () => expect(paperDate(day("2026-09-01"))).toBe("«01»\u00a0сентября\u00a02026\u00a0г."));
  it("1 сентября 2026 года", () => expect(dayMonthYear(day("2026-09-01"))).toBe("1\u00a0сентября 2026\u00a0года"));
  it("a paper to be signed has blanks that can be found again", () => {
    expect([paperDate(null), BLANK_DATE]).toEqual(Array(2).fill("«___»\u00a0____________\u00a020__\u00a0г."));
    expect([paperNumber(""), BLANK_NUMBER]).toEqual(Array(2).fill("№\u00a0________"));
    expect(paperNumber("41-од")).toBe("№\u00a041-од");
  });
});

describe("what a line keeps together", () => {
  it.each([
    ["приказ № 41-од от 1 сентября", "приказ №_41-од от 1_сентября"], ["№41-од", "№_41-од"], ["приказ №29.2", "приказ №_29.2"],
    ["назначить И. А. Ковалёву", "назначить И._А._Ковалёву"], ["Ковалёва И. А. и Жук П. Р.", "Ковалёва_И._А. и_Жук_П._Р."],
    ["выполнено 5 % плана", "выполнено 5_% плана"], ["2026/27 учебный год", "2026/27_учебный_год"], ["на 2026/2027 учебного года", "на 2026/2027_учебного_года"],
    ["в 2026 г. в г. Самара", "в_2026_г. в_г._Самара"], ["п. 3 ст. 10", "п._3 ст._10"], ["и. о. директора", "и._о. директора"],
    ["с учителем и к ним", "с_учителем и_к_ним"], ["О внедрении", "О_внедрении"], ["наставник – наставляемый", "наставник_– наставляемый"],
    ["Раздел А. Текст", "Раздел А._Текст"], ["т. е. потом", "т._е. потом"], ["", ""], ["цифра 5. В начале", "цифра 5. В_начале"],
  ])("%s", (text, expected) => expect(shown(noBreak(text))).toBe(expected));

  it("keeps the blanks, dates and names that are bound already", () => {
    for (const bound of [BLANK_DATE, BLANK_NUMBER, paperDate(day("2026-09-01"))]) expect(noBreak(bound)).toBe(bound);
  });
  it("twice is once, and only spaces change", () => fc.assert(fc.property(fc.oneof(fc.string({ unit: "grapheme" }), fc.stringMatching(/^[№§АиВ5п.г %/–а-я]{0,30}$/)), (text) => {
    const once = noBreak(text);
    expect(noBreak(once)).toBe(once);
    expect(once.replace(/[ \u00a0\u202f]+/g, "")).toBe(text.replace(/[ \u00a0\u202f]+/g, ""));
  })));
});
