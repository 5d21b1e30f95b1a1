import { layout, link } from "../markup";
import { corner } from "../people";
import type { Answer, Visit } from "../visit";

/** The local Workspace has no stand-in of Calendar yet, and the program writes nothing there. */
export const calendarPage = (visit: Visit): Answer => ({
  body: layout("Календарь", `<h1>Календарь</h1><section class="card"><p>Событий нет: эта версия программы ещё не ведёт календарь «Наставничество», и замены Google Календаря здесь тоже нет.</p>
<p>Когда что сделать, видно на странице и в письмах дня.</p><div class="row"><a class="button first" href="${link("/page", { as: visit.as })}">Открыть страницу наставничества</a></div></section>`, { corner: corner(visit), reading: true }),
});
