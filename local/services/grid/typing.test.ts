import { displayed } from "./display";
import { isoOfSerial } from "./serial";
import { typed } from "./typing";

const TODAY = 46266; // 2026-09-01
const russian = (text: string) => typed(text, { locale: "ru_RU", format: undefined, today: TODAY });
const seen = (text: string) => {
  const { value, numberFormat } = russian(text);
  return numberFormat && typeof value === "number" ? `${numberFormat.type} ${numberFormat.type === "PERCENT" ? value : isoOfSerial(value)}` : value;
};

describe("typing into a Russian spreadsheet (platform.md traps 5, 28)", () => {
  it.each<[string, unknown]>([
    ["01.09.2026", "DATE 2026-09-01"], ["1.9.26", "DATE 2026-09-01"], ["2026-09-01", "DATE 2026-09-01"], ["1/9/2026", "DATE 2026-09-01"], ["1-9", "DATE 2026-09-01"], ["12.5", "DATE 2026-05-12"],
    ["1 сентября 2026", "DATE 2026-09-01"], ["1 сентября 2026 г.", "DATE 2026-09-01"], ["01.09.2026 10:30", "DATE_TIME 2026-09-01T10:30:00"], ["10:30", "TIME 1899-12-30T10:30:00"],
    ["30.02.2026", "30.02.2026"], ["29.2", "29.2"], ["скоро", "скоро"], ["41-од", "41-од"], ["12,5", 12.5], ["-1 234,5", -1234.5], ["1\u00a0000", 1000], ["00123", 123], ["+5", 5], ["1e3", 1000],
    ["50%", "PERCENT 0.5"], ["ИСТИНА", true], ["false", false], ["'=x", "=x"], ["5 Б", "5 Б"], ["25:00", "25:00"], ["12.5.", "12.5."],
  ])("%j", (text, value) => {
    expect(seen(text)).toEqual(value);
  });

  it("in an American one 12.5 is a number and months come first", () => {
    const american = (text: string) => typed(text, { locale: "en_US", format: undefined, today: TODAY });
    expect(american("12.5")).toEqual({ value: 12.5 });
    expect(american("1,234.5")).toEqual({ value: 1234.5 });
    expect(american("9/1/2026").value).toBe(TODAY);
    expect(american("01.09.2026")).toEqual({ value: "01.09.2026" });
  });

  it("a cell of plain text keeps what is typed", () => {
    expect(typed("01.09.2026", { locale: "ru_RU", format: { numberFormat: { type: "TEXT", pattern: "@" } }, today: TODAY })).toEqual({ value: "01.09.2026" });
  });

  it("a formula is kept; simple arithmetic has a value, anything else is loudly wrong", () => {
    expect([russian("=1+2*3"), russian("=(1+2)/0"), russian("=СУММ(A1:A3)").value]).toEqual([{ formula: "=1+2*3", value: 7 }, { formula: "=(1+2)/0", value: { error: "#DIV/0!" } }, { error: "#ERROR!" }]);
  });
});

describe("showing", () => {
  it.each([
    [1234567.891, undefined, "1234567,891"], [1234.5, "#,##0.00", "1\u00a0234,50"], [0.256, "0.0%", "25,6%"], [-3, "0", "-3"], [46266.4375, "dd.MM.yyyy HH:mm", "01.09.2026 10:30"],
    [46266, "d mmmm yyyy", "1 сентября 2026"], [46266, "ddd dd", "вт 01"], [5, "0\" шт.\"", "5 шт."], [7, "00", "07"],
  ])("%s as %s is %s", (value, pattern, text) => {
    const type = pattern === undefined ? undefined : /[dy]/.test(pattern.replace(/"[^"]*"/g, "")) ? "DATE" : pattern.includes("%") ? "PERCENT" : "NUMBER";
    expect(displayed({ value, ...(pattern && type ? { format: { numberFormat: { type, pattern } } } : {}) }, "ru_RU")).toBe(text);
  });
});
