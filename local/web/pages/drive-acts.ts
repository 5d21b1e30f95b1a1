import { corner } from "../people";
import { escaped, layout, link, plural } from "../markup";
import { param, type Answer, type Visit } from "../visit";
import { FOLDER } from "./drive-kinds";
import { DRIVE_STYLE } from "./drive-look";
import { noAccess } from "./refused";
import { saidPage } from "./sheet";

/** Google's refusals in the words of a Russian account. */
const REFUSED: readonly (readonly [words: RegExp, said: string])[] = [
  [/^You need access/, "У этого человека нет такого права на файл: это делает владелец."], [/does not exist/, "Такого файла уже нет."],
  [/is locked/, "Файл закреплён от правок: так хранится подписанное."], [/in the trash/, "Файл в корзине: сначала восстановите его."],
];
export const inWords = (thrown: unknown): string => {
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return REFUSED.find(([form]) => form.test(words))?.[1] ?? words;
};

const DONE: { readonly [act: string]: string } = { trash: "Отправлено в корзину.", restore: "Восстановлено.", delete: "Удалено навсегда.", share: "Доступ открыт." };

/** What has just been done, with the way back where there is one. */
export function saidOf(visit: Visit): string {
  const [done, id, wrong] = [param(visit, "done"), param(visit, "file"), param(visit, "wrong")];
  if (wrong !== "") return `<div class="said error" role="alert">${escaped(wrong)}</div>`;
  if (!DONE[done]) return "";
  const back = done !== "trash" ? "" : `<form method="post" action="${link("/drive/act", { as: visit.as })}"><input type="hidden" name="id" value="${escaped(id)}"><input type="hidden" name="do" value="restore"><input type="hidden" name="back" value="${escaped(param(visit, "from") || "/drive")}"><button>Вернуть</button></form>`;
  return `<div class="said" role="status">${DONE[done]}${back}</div>`;
}

/** Bin, restore, delete, share; then back to where it was asked, with what came of it. */
export function driveAct(visit: Visit): Answer {
  const { workspace, as, fields } = visit;
  const [id, does, back] = [fields.get("id") ?? "", fields.get("do") ?? "", new URL(fields.get("back") ?? "/drive", "http://localhost")];
  const person = workspace.as(as);
  const role = fields.get("role") === "writer" ? "writer" : fields.get("role") === "commenter" ? "commenter" : "reader";
  const acts: { readonly [act: string]: () => void } = {
    trash: () => person.trashFile(id), restore: () => person.restoreFile(id), delete: () => person.deleteFile(id),
    share: () => share(visit, id, (fields.get("email") ?? "").trim(), role),
  };
  for (const name of ["done", "file", "from", "wrong"]) back.searchParams.delete(name);
  const from = `${back.pathname}${back.search}`;
  back.searchParams.set("as", as);
  try {
    if (!acts[does]) throw new Error(`Нет такого действия: ${does}.`);
    acts[does]();
    back.searchParams.set("done", does);
    if (does === "trash") { back.searchParams.set("file", id); back.searchParams.set("from", from); }
  } catch (thrown) {
    back.searchParams.set("wrong", inWords(thrown));
  }
  return { status: 303, body: "", location: `${back.pathname}${back.search}` };
}

function share({ workspace, as }: Visit, id: string, email: string, role: "writer" | "commenter" | "reader"): void {
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) throw new Error(`«${email}» не похоже на адрес почты. Нужен адрес вида i.kovaleva@school.ru.`);
  const file = workspace.as(as).fileDetails(id);
  if (file.changedAt !== null) { workspace.as(as).shareFile(id, email, role); return; }
  // A workbook that no script made, such as the registry: its grants are those of the workbook.
  if (file.role === "reader") throw new Error("You need access");
  workspace.share(id, email, role === "writer" ? "editor" : "viewer");
}

/** What cannot be taken back is asked once more, in numbers. */
export function deletePage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const file = workspace.as(as).files().find(({ id }) => id === param(visit, "id"));
  if (!file) return saidPage(visit, "Такого файла нет", "Его уже удалили, или ссылка неполная.", 404);
  if (file.role !== "owner") return noAccess(visit);
  const { below } = workspace.as(as).fileDetails(file.id);
  const back = link("/drive", { view: "bin", as });
  return { body: layout("Удалить навсегда?", `${DRIVE_STYLE}<section class="card"><h1>Удалить навсегда?</h1><p>${file.mimeType === FOLDER ? `Исчезнет папка «${escaped(file.name)}» и всё в ней: ${plural(below, "файл", "файла", "файлов")}.` : `Исчезнет «${escaped(file.name)}».`} Вернуть будет нельзя.</p>
<form method="post" action="${link("/drive/act", { as })}" class="row"><input type="hidden" name="id" value="${escaped(file.id)}"><input type="hidden" name="do" value="delete"><input type="hidden" name="back" value="/drive?view=bin"><button class="first">Удалить навсегда</button><a class="button" href="${back}">Оставить в корзине</a></form></section>`, { corner: corner(visit), reading: true }) };
}
