import { corner } from "../people";
import { layout, link } from "../markup";
import type { Answer, Visit } from "../visit";

/** Google's page for a file one may not open. */
export const noAccess = (visit: Visit): Answer => ({
  status: 403,
  body: layout("Вам нужен доступ", `<section class="card"><h1>Вам нужен доступ</h1><p>Запросите доступ или перейдите в учётную запись, у которой он есть.</p><p class="quiet">You need access. Ask for access, or switch to an account with access.</p>
<div class="row"><a class="button first" href="${link("/who", { as: visit.as, back: `${visit.url.pathname}${visit.url.search}` })}">Сменить учётную запись</a></div></section>`, { corner: corner(visit), reading: true }),
});
