import { linesOf, valuesOf } from "../commands/registry";
import type { Workspace } from "../workspace";
import type { Ledger } from "./ledger";
import { brokenMail } from "./oracle-mail";

/**
 * What must hold in a school whatever went wrong, looked at from outside: sheets, Drive, forms and mail as people see them. It knows nothing
 * of the program but the titles and words on the sheets. Each broken rule is a sentence.
 */
export function brokenRules(workspace: Workspace, ledger: Ledger): string[] {
  return [
    ...ledger.bugs.map((bug) => `Ответ без причины: ${bug}`),
    ...brokenRows(workspace),
    ...brokenInputs(workspace, ledger),
    ...brokenAnswers(workspace),
    ...brokenFiles(workspace),
    ...brokenJobs(workspace),
    ...brokenMail(workspace, ledger),
    ...brokenAfterwards(workspace),
  ];
}

/** Values that occur more than once, "" left aside. */
const doubled = (values: readonly string[]): string[] => [...new Set(values.filter((value, at) => value !== "" && values.indexOf(value) !== at))];

/** Every row has its id, and none stands twice. */
function brokenRows(workspace: Workspace): string[] {
  return workspace.workbook().sheets.flatMap(({ title }) => {
    const header = (valuesOf(workspace, title)[0] ?? []).map(String);
    if (!header.includes("Ид")) return [];
    const ids = linesOf(workspace, title).map((line) => line["Ид"] ?? "");
    return [...doubled(ids).map((id) => `«${title}»: ${id} стоит дважды`), ...(ids.includes("") ? [`«${title}»: ${ids.filter((id) => id === "").length} строк без Ид`] : [])];
  });
}

/** Calls that add one row, and where its id is told and found. */
const ADDS: { readonly [call: string]: { readonly sheet: string; readonly id: string } } = {
  "observation.log": { sheet: "Посещения", id: "observationId" }, "meeting.log": { sheet: "Встречи", id: "meetingId" }, "control.record": { sheet: "Контроль", id: "controlId" },
  "observation.fix": { sheet: "Посещения", id: "observationId" }, "appointment.make": { sheet: "Назначения", id: "appointmentId" }, "pair.propose": { sheet: "Пары и группы", id: "pairId" },
};
/** Sheets on which nobody but these calls adds rows. */
const ONLY_ADDED = new Set(["Посещения", "Встречи", "Контроль"]);

/** Each input that was accepted stands there once; what stands there was accepted; the log knows each request once. */
function brokenInputs(workspace: Workspace, { accepted }: Ledger): string[] {
  const known = new Map<string, Set<string>>();
  const lost = accepted.flatMap(({ name, value, requestId }) => {
    const adds = ADDS[name];
    if (!adds) return [];
    const id = String((value as { readonly [field: string]: unknown })[adds.id]);
    known.set(adds.sheet, (known.get(adds.sheet) ?? new Set()).add(id));
    const found = linesOf(workspace, adds.sheet).filter((line) => line["Ид"] === id).length;
    return found === 1 ? [] : [`${name} (${requestId}) принят как ${id}, на листе «${adds.sheet}» найден ${found} раз`];
  });
  const foreign = [...ONLY_ADDED].flatMap((sheet) => linesOf(workspace, sheet).filter((line) => !known.get(sheet)?.has(line["Ид"] ?? "")).map((line) => `«${sheet}»: строка ${line["Ид"]} ни от какого принятого ввода`));
  const log = doubled(linesOf(workspace, "Журнал").map((line) => (line["Запрос"] === "" ? "" : `${line["Запрос"]} ${line["Что сделано"]}`))).map((request) => `Журнал: запрос ${request} записан дважды`);
  return [...lost, ...foreign, ...log];
}

/** One answer to a question of an invitation; what was sent through a form is somebody's or waits for the curator. */
function brokenAnswers(workspace: Workspace): string[] {
  const twice = doubled(linesOf(workspace, "Ответы").map((line) => `${line["Ид приглашения"]} ${line["Вопрос"]}`)).map((answer) => `Ответ ${answer} записан дважды`);
  const invites = new Map(linesOf(workspace, "Приглашения").map((invite) => [invite["Код"] ?? "", invite]));
  const odd = new Set(linesOf(workspace, "Ответы без хозяина").map((line) => line["Ид ответа формы"]));
  const lost = workspace.forms().flatMap(({ responses }) => responses).flatMap(({ id, answers }) => {
    const invite = Object.values(answers).map((answer) => invites.get(String(answer))).find((known) => known !== undefined);
    return odd.has(id) || (invite && invite["Отвечено"] !== "") ? [] : [`Ответ формы ${id} не принят`];
  });
  return [...twice, ...lost];
}

/** No two files that are not in the bin have one key, or one place in the program's own tree. */
function brokenFiles(workspace: Workspace): string[] {
  const files = workspace.drive().filter(({ trashed }) => !trashed);
  const keys = (name: string): string[] => doubled(files.map(({ appProperties }) => appProperties[name] ?? "")).map((key) => `Два файла с ключом ${name} = ${key}`);
  const registered = doubled(linesOf(workspace, "Документы").filter((paper) => paper["Состояние"] !== "архив").map((paper) => paper["Ид файла"] ?? "")).map((id) => `Файл ${id} стоит в реестре бумаг дважды`);
  const there = new Set(files.map(({ id }) => id));
  const missing = linesOf(workspace, "Документы").filter((paper) => (paper["Ид файла"] ?? "") !== "" && paper["Состояние"] !== "архив" && !there.has(paper["Ид файла"]!)).map((paper) => `Бумага ${paper["Ид"]} без файла`);
  return [...keys("item"), ...keys("place"), ...registered, ...missing];
}

/** Every job has ended, or says in words why not. */
function brokenJobs(workspace: Workspace): string[] {
  const over = new Set(["сделана", "остановлена", "отменена"]);
  return linesOf(workspace, "Очередь").filter((job) => !over.has(job["Состояние"] ?? "") && job["Последняя ошибка"] === "").map((job) => `Работа ${job["Ид"]} (${job["Работа"]}): ${job["Состояние"]}, и ни слова почему`);
}

/** Once nothing fails any more, nothing fails. */
function brokenAfterwards(workspace: Workspace): string[] {
  const last = workspace.faults.log().at(-1)?.execution ?? 0;
  const before = workspace.executions().length - QUIET;
  return workspace.executions().slice(Math.max(0, before)).filter(({ id, error, log }) => id > last && (error !== undefined || log.some((line) => line.startsWith("ERROR")))).map((run) => `После сбоев ${run.function} не удался: ${run.error ?? run.log.join(" ")}`);
}
/** Executions of the last hour: the heartbeat's six. */
const QUIET = 6;
