import { useState } from "preact/hooks";
import { ROW_CLASSES } from "../../contract/roster";
import type { RosterAnswer, RosterRow } from "../../contract/roster";
import { text, told } from "../../texts/text";
import { finds } from "../format";
import { Button } from "../parts/button";
import { SelectField, TextField, Tick } from "../parts/field";
import { Pager } from "../parts/pager";
import { Empty } from "../parts/screen";
import { label, say } from "../words";
import type { Chosen, Plan } from "./roster";

const SIZE = 50;
/** Row of the source from 0, or "all" for a question about the whole of it. */
type Answer = (row: number | "all", part: RosterAnswer) => void;
type Props = { plan: Plan; chosen: Chosen; answer: Answer; appoint: (appointments: number[]) => void };
const roleTitle = (role: string): string => (role === "mentor" || role === "mentee" || role === "both" ? label(`role.${role}`) : role);
/** A column of the list or a field of a person. */
const fieldTitle = (field: string): string => text(`screen.field.${field}`);

/** Every row of the source in its class, doubtful ones first to be looked at. */
export function RosterRows({ plan, chosen, answer, appoint }: Props) {
  const [shown, setShown] = useState<RosterRow["class"] | "">(plan.counts.doubtful > 0 ? "doubtful" : "");
  const [query, setQuery] = useState("");
  const [page, setPage] = useState(0);
  const rows = plan.rows.filter((row) => (!shown || row.class === shown) && (!query || finds(`${row.title} ${row.number} ${row.schoolClass}`, query)));
  const pick = (next: typeof shown) => { setShown(next); setPage(0); };
  const doubtful = plan.rows.filter((row) => row.class === "doubtful");
  const takeAll = (take: boolean) => { for (const { row } of doubtful) answer(row, { take }); };
  return (
    <section class="stack loose">
      {plan.messages.length > 0 && <div class="notice">{plan.messages.map((message, at) => <Said key={at} message={message} chosen={chosen.answers["all"] ?? {}} choose={(choices) => answer("all", { choices })} />)}</div>}
      {plan.absent > 0 && <p class="quiet">{say("roster.absent", { n: plan.absent })}</p>}
      <div class="row" role="group" aria-label={say("roster.byClass")}>
        <Button bare pressed={shown === ""} onClick={() => pick("")}>{say("roster.all", { n: plan.rows.length })}</Button>
        {ROW_CLASSES.filter((each) => plan.counts[each] > 0).map((each) => <Button key={each} bare pressed={shown === each} onClick={() => pick(each)}><span class="strong">{plan.counts[each]}</span> {say(`rowClass.count.${each}`, { n: plan.counts[each] })}</Button>)}
      </div>
      {shown !== "" && <p class="quiet">{say(`rowClass.what.${shown}`)}</p>}
      <TextField type="search" label={say("find.label")} value={query} set={(typed) => { setQuery(typed); setPage(0); }} />
      {shown === "doubtful" && doubtful.length > 1 && <div class="row"><Button onClick={() => takeAll(true)}>{say("roster.takeAll")}</Button><Button onClick={() => takeAll(false)}>{say("roster.takeNone")}</Button></div>}
      {rows.length === 0 ? <Empty why={say("find.none")} /> : <ul class="cards">{rows.slice(page * SIZE, page * SIZE + SIZE).map((row) => <Row key={row.row} row={row} chosen={chosen.answers[row.row] ?? {}} answer={answer} />)}</ul>}
      <Pager page={page} size={SIZE} total={rows.length} go={setPage} />
      {plan.appointments.length > 0 && (
        <fieldset class="group">
          <legend>{say("roster.appointments")}</legend>
          <p class="quiet">{say("roster.appointmentsWhat")}</p>
          {plan.appointments.map(({ row, title, role }, at) => (
            <Tick key={row} on={chosen.appointments.includes(at)} set={(on) => appoint(on ? [...chosen.appointments, at] : chosen.appointments.filter((each) => each !== at))}>{title}: {label(`role.${role}`)}</Tick>
          ))}
        </fieldset>
      )}
    </section>
  );
}

const OPEN = "?";
/** A sentence about a row or the whole source, with the choices that answer it. */
function Said({ message, chosen, choose }: { message: RosterRow["messages"][number]; chosen: RosterAnswer; choose: (choices: { [question: string]: string }) => void }) {
  const given = chosen.choices?.[message.key] ?? message.chosen;
  return (
    <div class="stack">
      <p>{told(message)}</p>
      {message.options && message.options.length > 0 && (
        <SelectField
          label={say("roster.answer")} value={given ?? OPEN} set={(value) => { if (value !== OPEN) choose({ [message.key]: value }); }}
          options={[...(given === undefined ? [[OPEN, say("choose")] as const] : []), ...message.options.map(({ value, label }) => [value, text(label)] as const)]}
        />
      )}
    </div>
  );
}

function Row({ row, chosen, answer }: { row: RosterRow; chosen: RosterAnswer; answer: Answer }) {
  const taken = chosen.take ?? row.taken;
  const facts = [say("roster.row", { n: row.number }), row.kind && label(`kind.${row.kind}`), roleTitle(row.role), row.schoolClass];
  const readings = row.changes.filter(({ ofRegistry }) => !ofRegistry);
  const registry = row.changes.filter(({ ofRegistry }) => ofRegistry);
  return (
    <li class="card">
      <div class="row ends"><h3 class="fill">{row.title || say("roster.blank")}</h3><span class={row.class === "rejected" ? "overdue" : row.class === "doubtful" ? "due" : "quiet"}>{say(`rowClass.${row.class}`)}</span></div>
      <p class="quiet small">{facts.filter(Boolean).join(" · ")}</p>
      {row.messages.map((message, at) => (
        <Said key={at} message={message} chosen={chosen} choose={(choices) => answer(row.row, { choices, take: true })} />
      ))}
      {readings.length > 0 && <p class="small">{readings.map(({ field, from, to }, at) => <span key={at}>{at > 0 && "; "}<span class="quiet">{fieldTitle(field)}:</span> <span class="was">{from}</span> → {to}</span>)}</p>}
      {registry.map(({ field, from, to, ticked }) => (
        <Tick key={field} on={chosen.cells?.[field] ?? ticked} set={(on) => answer(row.row, { cells: { [field]: on } })}><span class="quiet">{fieldTitle(field)}:</span> <span class="was">{from || say("roster.emptyCell")}</span> → {to}</Tick>
      ))}
      {row.class === "doubtful" && <Tick on={taken} set={(take) => answer(row.row, { take })}>{say("roster.take")}</Tick>}
    </li>
  );
}
