import { corner } from "../people";
import { escaped, layout } from "../markup";
import { peopleToBe, type Someone } from "../roles";
import { param, type Answer, type Visit } from "../visit";

/** An address of this front to come back to; anything else is the first page. */
export const backTo = (asked: string): string => (/^\/(?![/\\])/.test(asked) ? asked : "/");

function addressAs(back: string, as: string): string {
  const url = new URL(back, "http://localhost");
  url.searchParams.set("as", as);
  return `${url.pathname}${url.search}`;
}

const plain = (text: string): string => text.toLowerCase().replace(/ё/g, "е");
const found = (asked: string) => ({ name, email, roles }: Someone): boolean => {
  const text = plain(`${name} ${email} ${roles.join(" ")}`);
  return plain(asked).split(/\s+/).every((word) => text.includes(word));
};

/** Everybody one may be, with a search by name, role or address: a page, or with `part` its list alone for the dialog in the corner. */
export function whoPage(visit: Visit): Answer {
  const { workspace, as } = visit;
  const back = backTo(param(visit, "back"));
  const asked = param(visit, "q");
  const people = peopleToBe(workspace).filter(found(asked));
  const lines = people.map(({ email, name, roles }) => `<li><a href="${escaped(addressAs(back, email))}"${email === as ? ' aria-current="true"' : ""}>${escaped(name)}<small>${escaped([...roles, email].filter((each) => each !== "").join(" · "))}</small></a></li>`).join("");
  const search = `<form method="get" action="/who" class="row"><input type="hidden" name="back" value="${escaped(back)}"><input type="hidden" name="as" value="${escaped(as)}"><label for="who-search">Имя, роль или адрес</label><input id="who-search" class="who-search" type="text" name="q" value="${escaped(asked)}" autocomplete="off" style="flex:1 1 160px"></form>`;
  const list = `<h1>Кто вы</h1>${search}<ul class="who-list">${lines}</ul>${people.length === 0 ? "<p>Никого не нашлось.</p>" : ""}`;
  if (param(visit, "part") === "1") return { body: list };
  return { body: layout("Кто вы", `<section class="card">${list}</section>`, { corner: corner(visit), reading: true }) };
}
