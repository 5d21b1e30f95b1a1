import { corner } from "../people";
import { escaped, layout } from "../markup";
import type { Answer, Visit } from "../visit";


/** What was said without opening anything. */
export const saidPage = (visit: Visit, title: string, said: string, status = 200): Answer =>
  ({ status, body: layout(title, `<h1>${escaped(title)}</h1><p>${escaped(said)}</p>`, { corner: corner(visit) }) });
