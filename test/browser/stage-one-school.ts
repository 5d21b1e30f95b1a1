import { made, papers, schoolWithAgreedPairs, signed, typeCell } from "../scenarios/paper-school";
import { consent } from "../scenarios/forms-school";
import { CURATOR, keptIn, registry, rowsOf, typePeople, value } from "../scenarios/school";

/** Where people of the walk sign in. */
export const PEOPLE = { mentor: "i.abrosimova@school0.example", mentee: "m.abrosimova@school0.example", deputy: "s.zimin@school0.example" } as const;

/**
 * A school on 7 September whose pair stands under a signed order, its people with accounts and consents, a deputy for teaching appointed.
 * @returns the directory in which it is kept
 */
export function directoryOfStageOne(): string {
  const workspace = schoolWithAgreedPairs(1);
  const [mentorId, menteeId] = [rowsOf(workspace, "Пары и группы")[0]!["Ид наставника"], rowsOf(workspace, "Состав")[0]!["Ид наставляемого"]];
  typeCell(workspace, "Люди", (row) => row["Ид"] === mentorId, "Эл. почта", PEOPLE.mentor);
  typeCell(workspace, "Люди", (row) => row["Ид"] === menteeId, "Эл. почта", PEOPLE.mentee);
  typeCell(workspace, "Люди", (row) => row["Ид"] === menteeId, "Фамилия", "Верхнеднепровская");
  typePeople(workspace, [{ "Фамилия": "Зимин", "Имя": "Семён", "Отчество": "Ильич", "Вид": "педагог", "Должность": "заместитель директора по УВР", "Эл. почта": PEOPLE.deputy, "Работает с": "01.09.2010" }]);
  const idOf = (surname: string) => String(rowsOf(workspace, "Люди").find((row) => row["Фамилия"] === surname)!["Ид"]);
  value(registry(workspace, CURATOR, "appointment.make", { personId: idOf("Зимин") as never, role: "deputyTeaching", scope: "", from: "2026-09-01" as never, to: null, orderNumber: "", orderDate: null }));
  consent(workspace, [String(mentorId), String(menteeId), idOf("Зимин")]);
  made(workspace, "D10");
  signed(workspace, [{ paperId: papers(workspace, "D10")[0]!.paperId, number: "41-од" }]);
  return keptIn(workspace);
}
