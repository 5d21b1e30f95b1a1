import type { Workspace, WorkspaceOptions } from "../../local/workspace";
import { CURATOR, keptIn, registry, reopened, schoolAfterSetup, typePeople, value } from "./school";

/** Grown-ups of the groups: a teacher without a pair of her own, and another one. */
export const GROWN_UP = "m.belova@school0.example";
export const OTHER_GROWN_UP = "o.zimin@school0.example";

export type Groups = { readonly first: string; readonly second: string; readonly foreign: string };
let template: { readonly dir: string; readonly ids: Groups } | null = null;

/** Three pupils' groups under an order: two of Белова's, of which one is a group of two mentees, and one of Зимин's. */
export function schoolWithGroups(options: WorkspaceOptions = {}): Groups & { readonly workspace: Workspace } {
  if (!template) {
    const workspace = schoolAfterSetup({ now: "2026-09-07T09:00:00+03:00", ...options });
    const ids = makeGroups(workspace);
    template = { dir: keptIn(workspace), ids };
  }
  return { ...template.ids, workspace: reopened(template.dir, options) };
}

const pupil = (surname: string, name: string, where: string) => ({ "Фамилия": surname, "Имя": name, "Вид": "ученик", "Класс": where });

function makeGroups(workspace: Workspace): Groups {
  typePeople(workspace, [
    { "Фамилия": "Белова", "Имя": "Мария", "Отчество": "Игоревна", "Вид": "педагог", "Эл. почта": GROWN_UP, "Работает с": "01.09.2010" },
    { "Фамилия": "Зимин", "Имя": "Олег", "Отчество": "Петрович", "Вид": "педагог", "Эл. почта": OTHER_GROWN_UP, "Работает с": "01.09.2010" },
    pupil("Семёнов", "Артём", "9А"), pupil("Ким", "Софья", "5Б"), pupil("Рыжова", "Дарья", "9А"), pupil("Орлов", "Тимур", "5Б"), pupil("Панина", "Вера", "5В"), pupil("Юдин", "Глеб", "8Б"), pupil("Котов", "Лев", "6А"),
  ]);
  const find = (query: string) => value<"person.search">(registry(workspace, CURATOR, "person.search", { query, kind: null, role: null, class: "", consent: null, present: true, page: 0 })).people[0]!.personId;
  const made = [["семенов", ["ким"]], ["рыжова", ["орлов", "панина"]], ["юдин", ["котов"]]].map(([mentor, mentees]) => value<"pair.propose">(registry(workspace, CURATOR, "pair.propose", {
    form: "pupil-pupil", variant: "", mentorId: find(mentor as string), menteeIds: (mentees as string[]).map(find), goal: "адаптация", start: "2026-09-01" as never, end: null, workStart: null, loadReason: "",
  })));
  const pairIds = made.map(({ pairId }) => pairId);
  value(registry(workspace, CURATOR, "pair.agree", { pairIds, mentorOn: "2026-09-03" as never, menteeOn: "2026-09-04" as never }));
  value(registry(workspace, CURATOR, "paper.enter", { kind: "D10", number: "42-од", date: "2026-09-07" as never, pairIds }));
  made.forEach(({ code }, at) => value(registry(workspace, CURATOR, "appointment.make", {
    personId: find(at < 2 ? "белова" : "зимин"), role: "grownUp", scope: code, from: "2026-09-01" as never, to: null, orderNumber: "", orderDate: null,
  })));
  return { first: pairIds[0]!, second: pairIds[1]!, foreign: pairIds[2]! };
}
