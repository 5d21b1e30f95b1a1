import { readDelimited } from "./delimited";

const rows = (text: string) => readDelimited(text).source.rows;

it.each([
  ["semicolon", "ФИО;Класс\nКим Софья;5Б", [["ФИО", "Класс"], ["Ким Софья", "5Б"]]],
  ["tab", "ФИО\tКласс\nКим Софья\t5Б", [["ФИО", "Класс"], ["Ким Софья", "5Б"]]],
  ["comma, with one in quotes", "ФИО,Предмет\nКим Софья,\"физика, химия\"", [["ФИО", "Предмет"], ["Ким Софья", "физика, химия"]]],
  ["bar", "ФИО|Класс\nКим Софья|5Б", [["ФИО", "Класс"], ["Ким Софья", "5Б"]]],
  ["semicolon before comma when equal", "а;б,в\nг;д,е", [["а", "б,в"], ["г", "д,е"]]],
  ["old Mac line ends", "ФИО;Класс\rКим Софья;5Б\r", [["ФИО", "Класс"], ["Ким Софья", "5Б"]]],
  ["a line break in a cell", "ФИО;Класс\n\"Ким\nСофья\";5Б", [["ФИО", "Класс"], ["Ким\nСофья", "5Б"]]],
])("%s", (_name, text, expected) => expect(rows(text)).toEqual(expected));

it("obeys and skips `sep=`, and keeps the numbers of the rows", () => {
  expect(readDelimited("sep=,\r\nФИО,Класс\r\nКим; Софья,5Б\r\n")).toMatchObject({ separator: ",", source: { rows: [[], ["ФИО", "Класс"], ["Ким; Софья", "5Б"]] } });
});
it("drops empty rows and columns at the ends only, and odd spaces", () => {
  expect(rows("\n ФИО\u00a0 ;Класс;;\nКим\u200b  Софья;5Б;;\n;;;\n")).toEqual([[""], ["ФИО", "Класс"], ["Ким Софья", "5Б"]]);
});
it("names the row where a quote was opened and never closed", () => {
  const { troubles } = readDelimited("ФИО;Класс\nКим Софья;5Б\n\"Рыжов Денис;6А\nГромов Егор;7А\n");
  expect(troubles).toEqual([{ key: "roster.text.quote", params: { row: 3, read: expect.stringContaining("Рыжов Денис") as unknown } }]);
});
