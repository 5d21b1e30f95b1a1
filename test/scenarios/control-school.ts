import type { Workspace, WorkspaceOptions } from "../../local/workspace";
import type { Input, Output } from "../../src/contract/contract";
import { CURATOR, columnOf, lessonOf, page, registry, rowsOf, schoolWithPairs, typePeople, value } from "./school";

export const DEPUTY = "s.zimin@school0.example";
export const METHODIST = "t.orlova@school0.example";

/** The school with two pairs on 7 September, unless it is opened later, and its two deputies; papers can be made there. */
export function schoolWithDeputies(options: WorkspaceOptions = {}): ReturnType<typeof schoolWithPairs> {
  const school = schoolWithPairs(options);
  const { workspace } = school;
  typePeople(workspace, [
    { "Фамилия": "Зимин", "Имя": "Семён", "Отчество": "Ильич", "Вид": "педагог", "Должность": "заместитель директора по УВР", "Эл. почта": DEPUTY },
    { "Фамилия": "Орлова", "Имя": "Тамара", "Отчество": "Павловна", "Вид": "педагог", "Должность": "заместитель директора по МР", "Эл. почта": METHODIST },
  ]);
  const idOf = (surname: string): string => String(rowsOf(workspace, "Люди").find((row) => row["Фамилия"] === surname)!["Ид"]);
  for (const [surname, role] of [["Зимин", "deputyTeaching"], ["Орлова", "deputyMethods"]] as const) {
    value(registry(workspace, CURATOR, "appointment.make", { personId: idOf(surname) as never, role, scope: "", from: "2026-09-01" as never, to: null, orderNumber: "", orderDate: null }));
  }
  const at = rowsOf(workspace, "Настройки").findIndex((row) => row["Ключ"] === "orgCity");
  workspace.as(CURATOR).edit("Настройки", `${columnOf(workspace, "Настройки", "Значение")}${at + 2}`, "г. Примерск");
  return school;
}

export const OVERVIEW = { controlId: null, kind: "overview", own: "", from: "2026-09-01", to: "2026-09-30", topic: "Организация начала урока", purpose: "", byId: null } as const;

/** An overview control of one mentee, planned by the deputy for teaching. */
export const planned = (workspace: Workspace, mentee: string, more: Partial<Input<"control.plan">> = {}): string =>
  value<"control.plan">(page(workspace, DEPUTY, "control.plan", { ...OVERVIEW, menteeIds: [mentee], ...more } as never)).controlIds[0]!;

/** A visit of that control. */
export const visitOf = (pairId: string, mentee: string, controlId: string, more: Partial<Input<"observation.log">> = {}): Input<"observation.log"> =>
  lessonOf(pairId, mentee, { aim: "overview", controlId: controlId as never, ...more });

export const shown = (workspace: Workspace, who: string, menteeId: string | null = null, month: string | null = null): Output<"control.show"> =>
  value<"control.show">(page(workspace, who, "control.show", { menteeId: menteeId as never, month }));
