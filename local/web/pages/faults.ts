import { FAULT_KINDS, type DrawnFault, type FaultKind, type FaultOrder } from "../../workspace";
import { moment } from "../looking";
import { chip, escaped, layout, link, plural } from "../markup";
import { corner } from "../people";
import { moved, type Answer, type Visit } from "../visit";
import { CHANCES, FAULT_WORDS } from "./fault-words";

const SHOWN = 50;

/** What may go wrong on demand, what waits to strike, and what has struck. Not Google's: only this computer has it. */
export function faultsPage(visit: Visit): Answer {
  const { rate, orders } = visit.workspace.faults.set();
  const log = [...visit.workspace.faults.log()].reverse();
  const active = orders.length + FAULT_KINDS.filter((kind) => (rate[kind] ?? 0) > 0).length;
  const state = active === 0 ? chip("✓ сбоев нет", "done") : chip(`! включено: ${active}`, "due");
  return { body: layout("Сбои", `<h1>Сбои Google</h1><form method="post" action="/faults" class="row">${hidden(visit)}${state}${active === 0 ? "" : '<button name="do" value="clear">Убрать все сбои</button>'}</form><p class="quiet" style="margin-top:8px">Здесь заказывают то, что у Google случается само: посмотрите, как школа это переживает. Включённое действует, пока его не убрали или пока школу не открыли заново.</p>
${onceCard(visit, orders)}${chanceCard(visit, rate)}
<section class="card"><h2>Что случилось</h2>${log.length === 0 ? "<p>Пока ничего.</p>" : `<p class="quiet">${plural(log.length, "сбой", "сбоя", "сбоев")}${log.length > SHOWN ? `, показаны последние ${SHOWN}` : ""}</p><ul class="plain-list">${log.slice(0, SHOWN).map((fault) => logLine(visit, fault)).join("")}</ul>`}</section>`, { corner: corner(visit), reading: true }) };
}

const hidden = ({ as }: Visit): string => `<input type="hidden" name="as" value="${escaped(as)}">`;
const option = (value: string, words: string, chosen = false): string => `<option value="${escaped(value)}"${chosen ? " selected" : ""}>${escaped(words)}</option>`;

function onceCard(visit: Visit, orders: readonly FaultOrder[]): string {
  const ran = visit.workspace.executions();
  const functions = [...new Set(ran.flatMap(({ function: name, call }) => (call === undefined ? [name] : [call])))].sort();
  const calls = [...new Set(ran.flatMap(({ calls: made }) => made.map(({ service }) => service)))].sort();
  const waiting = orders.length === 0 ? "" : `<h3>Ждут своей минуты</h3><ul class="plain-list">${orders.map((order) => `<li>${escaped(orderWords(order))}</li>`).join("")}</ul>`;
  return `<section class="card"><h2>Один раз</h2><form method="post" action="/faults" class="filters">${hidden(visit)}
<div><label for="kind">Что</label><select id="kind" name="kind">${FAULT_KINDS.map((kind) => option(kind, FAULT_WORDS[kind].name)).join("")}</select></div>
<div><label for="function">Где</label><select id="function" name="function">${option("", "где угодно")}${functions.map((name) => option(name, name)).join("")}</select></div>
<div><label for="call">На обращении</label><select id="call" name="call">${option("", "на первом")}${calls.map((name) => option(name, name)).join("")}</select></div>
<div><label for="done">Работа этого обращения</label><select id="done" name="done">${option("", "как выйдет")}${option("yes", "сделана, ответ потерян")}${option("no", "не сделана")}</select></div>
<button class="first" name="do" value="add">Заказать</button></form>${waiting}</section>`;
}

function chanceCard(visit: Visit, rate: Readonly<Partial<Record<FaultKind, number>>>): string {
  const line = (kind: FaultKind): string => {
    const { name, what, each } = FAULT_WORDS[kind];
    const now = rate[kind] ?? 0;
    const known = CHANCES.some(([value]) => value === now) ? CHANCES : [...CHANCES, [now, String(now)] as const];
    return `<li class="row between"><label for="rate-${kind}">${escaped(name)}<br><small>${escaped(what)}</small></label><select id="rate-${kind}" name="${kind}" title="${escaped(`на каждое ${each}`)}">${known.map(([value, words]) => option(String(value), words, value === now)).join("")}</select></li>`;
  };
  return `<section class="card"><h2>По случаю</h2><form method="post" action="/faults">${hidden(visit)}<ul class="plain-list">${FAULT_KINDS.map(line).join("")}</ul><button name="do" value="rate">Включить</button></form></section>`;
}

const doneWords = (done: boolean | undefined): string => (done === undefined ? "" : done ? ", работа сделана" : ", работа не сделана");
const orderWords = ({ kind, at = {}, done }: FaultOrder): string => `${FAULT_WORDS[kind].name}: ${at.function ?? "где угодно"}${at.call === undefined ? "" : `, ${at.call}`}${doneWords(done)}`;

function logLine(visit: Visit, { kind, when, execution, function: name, call, done, said }: DrawnFault): string {
  const there = visit.workspace.executions().some(({ id }) => id === execution);
  const where = `${name === "" ? "" : `${name}, `}${call}`;
  return `<li><div class="row between"><strong>${escaped(FAULT_WORDS[kind].name)}</strong><span class="quiet">${escaped(moment(when))}</span></div><div>${there ? `<a href="${link("/execution", { id: String(execution), as: visit.as })}">${escaped(where)}</a>` : escaped(where)}${kind === "outage" || kind === "timeout" || kind === "kill" ? escaped(doneWords(done)) : ""}</div>${said === "" ? "" : `<small>${escaped(said)}</small>`}</li>`;
}

export function faultsSet(visit: Visit): Answer {
  const { workspace: { faults }, fields } = visit;
  const kind = FAULT_KINDS.find((each) => each === fields.get("kind"));
  if (fields.get("do") === "clear") faults.clear();
  if (fields.get("do") === "rate") faults.rate(Object.fromEntries(FAULT_KINDS.map((each) => [each, Math.min(1, Math.max(0, Number(fields.get(each)) || 0))])));
  if (fields.get("do") === "add" && kind) {
    const [name, call, done] = [fields.get("function") ?? "", fields.get("call") ?? "", fields.get("done") ?? ""];
    faults.add({ kind, at: { ...(name === "" ? {} : { function: name }), ...(call === "" ? {} : { call }) }, ...(done === "" ? {} : { done: done === "yes" }) });
  }
  return moved("/faults", { as: fields.get("as") ?? visit.as });
}
