import { chip, escaped, layout, plural } from "../markup";
import { corner } from "../people";
import { peopleToBe, someone } from "../roles";
import { moved, type Answer, type Visit } from "../visit";
import { noAccess } from "./refused";

const ROLES = { owner: "владелец", editor: "редактор", viewer: "читатель" } as const;

/** With whom the registry is shared, and what a person may do with their own account: take the app's access away. */
export function accountsPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  if (as === "") return noAccess(visit);
  const people = peopleToBe(workspace);
  const me = someone(people, as);
  const hidden = `<input type="hidden" name="as" value="${escaped(as)}">`;
  const shared = workspace.mayOpen(workspace.registryId, as, "edit") ? `<section class="card"><h2>Доступ к реестру</h2><ul class="plain-list">${workspace.access(workspace.registryId).map(({ email, role }) => `<li class="row between"><span>${escaped(someone(people, email).name)} <small>${escaped(email)}</small></span>${chip(ROLES[role], role === "owner" ? "done" : "")}${role === "owner" ? "" : `<form method="post" action="/accounts/share">${hidden}<input type="hidden" name="email" value="${escaped(email)}"><button name="role" value="">Закрыть доступ</button></form>`}</li>`).join("")}</ul>
<form method="post" action="/accounts/share" class="row" style="margin-top:16px">${hidden}<label for="share-with">Поделиться с</label><input id="share-with" type="email" name="email" required style="flex:1 1 200px"><button name="role" value="editor">Сделать редактором</button></form>
<p class="quiet" style="margin-top:8px">Редактор реестра видит всё и может менять скрипт. Наставникам доступ не нужен: у них страница.</p></section>` : "";
  const roles = me.roles.length === 0 ? "" : ` · ${plural(me.roles.length, "роль", "роли", "ролей")}: ${escaped(me.roles.join(", "))}`;
  return { body: layout("Учётные записи", `<h1>Учётные записи и доступ</h1><p class="quiet">Вы – ${escaped(me.name)}${roles}</p>${shared}
<section class="card"><h2>Приложения с доступом к учётной записи ${escaped(as)}</h2><p>Если забрать доступ у «Наставника», файлы, которые он делал от имени этой учётной записи, станут для него «File not found» – навсегда, и новое согласие их не вернёт. На Google это myaccount.google.com → Безопасность.</p>
<details><summary>Забрать доступ…</summary><form method="post" action="/accounts/revoke" class="row" style="margin-top:8px">${hidden}<button>Забрать доступ у «Наставника»</button></form></details></section>`, { corner: corner(visit), reading: true }) };
}

export function registryShared(visit: Visit): Answer {
  const { workspace, as, fields } = visit;
  if (!workspace.mayOpen(workspace.registryId, as, "edit")) return noAccess(visit);
  const email = (fields.get("email") ?? "").trim().toLowerCase();
  if (fields.get("role") === "editor" && email.includes("@")) workspace.share(workspace.registryId, email, "editor");
  if (fields.get("role") === "") workspace.unshare(workspace.registryId, email);
  return moved("/accounts", { as });
}

export function appRevoked(visit: Visit): Answer {
  if (visit.as === "") return noAccess(visit);
  visit.workspace.revokeApp(visit.as);
  return moved("/accounts", { as: visit.as });
}
