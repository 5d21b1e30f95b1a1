import { evidenceOf } from "./evidence";

const AREAS = ["K1", "K2", "K3", "K4", "K5"];

it.each<[string, string, string[]]>([
  ["one line an area, in their order", "раз\nдва\nтри\nчетыре\nпять", ["раз", "два", "три", "четыре", "пять"]],
  ["fewer lines", "раз\n\n два ", ["раз", "два", "", "", ""]],
  ["lines beyond the last stay with it", "1\n2\n3\n4\n5\n6", ["1", "2", "3", "4", "5; 6"]],
  ["areas named in Latin letters", "K3: беседа\nK1 – журнал", ["журнал", "", "беседа", "", ""]],
  ["areas named in Cyrillic letters", "К5. таблицы\nк2) разбор урока", ["", "разбор урока", "", "", "таблицы"]],
  ["a line without a name goes on with the one before", "K1: журнал\nи планы\nK2: цель", ["журнал; и планы", "цель", "", "", ""]],
  ["an area that is not there", "K9: что-то", ["что-то", "", "", "", ""]],
  ["nothing", "", ["", "", "", "", ""]],
])("%s", (_, text, expected) => expect(evidenceOf(text, AREAS)).toEqual(expected));
