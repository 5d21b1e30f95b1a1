import { CORNER_SCRIPT, CORNER_STYLE } from "./corner-look";
import { escaped, link } from "./markup";
import { peopleToBe, someone } from "./roles";
import { isHere, SECTIONS } from "./sections";
import { timeParts } from "./school-time";
import type { Visit } from "./visit";

/** The bar above every page: where one may go, the school's time, and who is at the keyboard. Whoever is changed stays at the same place. */
export function corner({ workspace, as, url }: Visit): string {
  const who = someone(peopleToBe(workspace), as);
  const places = SECTIONS.map((section) => `<a href="${link(section.path, { as })}"${isHere(section, url.pathname) ? ' aria-current="page"' : ""}>${section.title}</a>`).join("");
  const [weekday, day, hour] = timeParts(workspace.clock.now());
  const here = new URLSearchParams([...url.searchParams].filter(([name]) => name !== "as"));
  const back = `${url.pathname}${here.size === 0 ? "" : `?${here.toString()}`}`;
  return `<style>${CORNER_STYLE}</style><header class="corner"><button type="button" class="corner-menu" aria-expanded="false" aria-controls="corner-places"><svg width="20" height="20" viewBox="0 -960 960 960" aria-hidden="true" fill="currentColor"><path d="M120-240v-80h720v80H120Zm0-200v-80h720v80H120Zm0-200v-80h720v80H120Z"/></svg>Меню</button><a class="corner-home" href="${link("/", { as })}"${url.pathname === "/" ? ' aria-current="page"' : ""}>Школа</a>
<nav id="corner-places" aria-label="Куда перейти">${places}</nav><span class="corner-right"><a class="corner-clock" href="${link("/clock", { as })}" title="Часы школы"><span class="corner-weekday">${escaped(weekday)},</span> <span>${escaped(day)}</span> <span>${escaped(hour)}</span></a>
<a class="corner-who" href="${link("/who", { as, back })}" title="Сменить человека"><span class="hidden">Кто вы: </span><b>${escaped(who.short)}</b> <span>${escaped(who.roles[0] ?? "")}</span></a></span></header>
<dialog class="corner-people" aria-label="Кто вы"></dialog><script>${CORNER_SCRIPT}</script>`;
}
