import { readClipboard, type MarkupNode } from "./clipboard";

type Tag = { tag: string; attributes?: { [name: string]: string }; inside?: (Tag | string)[] };
const node = (of: Tag | string): MarkupNode => typeof of === "string"
  ? { nodeName: "#text", nodeValue: of, childNodes: [] }
  : { nodeName: of.tag.toUpperCase(), childNodes: (of.inside ?? []).map(node), getAttribute: (name) => of.attributes?.[name] ?? null };
const td = (text: string, attributes: { [name: string]: string } = {}): Tag => ({ tag: "td", attributes, inside: [text] });
const tr = (...inside: Tag[]): Tag => ({ tag: "tr", inside });
const paste = (...inside: Tag[]) => readClipboard("<table>", "", () => node({ tag: "html", inside: [{ tag: "body", inside: [{ tag: "table", inside: [{ tag: "tbody", inside }] }] }] }));

it("keeps merged cells in their first place", () => {
  expect(paste(tr(td("Наставник"), td("Наставляемый")), tr(td("Громов Егор", { rowspan: "2" }), td("Ким Софья")), tr(td("Рыжов Денис")))).toEqual({
    rows: [["Наставник", "Наставляемый"], ["Громов Егор", "Ким Софья"], ["", "Рыжов Денис"]], merged: [[1, 0, 2, 1]],
  });
});
it("keeps a wide header and line breaks in a cell", () => {
  const source = paste(tr(td("Наставник", { colspan: "2" }), td("Класс")), tr(td("Громов"), td("10А"), { tag: "td", inside: ["5Б", { tag: "br" }, "\n  6А"] }));
  expect(source).toEqual({ rows: [["Наставник", "", "Класс"], ["Громов", "10А", "5Б\n6А"]], merged: [[0, 0, 1, 2]] });
});
it("reads tabs when there is no table", () => {
  expect(readClipboard("", "ФИО\tКласс\r\n\"Ким\nСофья\"\t5Б\r\n\"Рыжов\tДенис\n", () => node("")).rows).toEqual([["ФИО", "Класс"], ["Ким\nСофья", "5Б"], ["\"Рыжов", "Денис"]]);
  expect(readClipboard("<b>нет таблицы</b>", "а\tб", () => node({ tag: "html" })).rows).toEqual([["а", "б"]]);
});
