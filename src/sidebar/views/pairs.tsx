import { useEffect, useState } from "preact/hooks";
import { FORMS, PAIR_STATES } from "../../contract/schemas";
import type { PairId } from "../../contract/schemas";
import { dayInTable, finds } from "../format";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { SelectField, TextField, Tick } from "../parts/field";
import { Pager } from "../parts/pager";
import { Empty, Screen } from "../parts/screen";
import { useRemembered } from "../remembered";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import { called, isOpen, linesOf, planned, worst } from "./home";
import type { Brief, Home } from "./home";
import { ChangeMentorForm, CloseForm, mayChangeMentor } from "./pair-end";
import type { PairEndCalls } from "./pair-end";
import { AgreeForm, OrderForm } from "./pair-forms";
import type { PairFormCalls } from "./pair-forms";
import { NewPair } from "./pair-new";
import type { Go } from "./place";
import type { Search } from "../parts/picker";

const SIZE = 50;
type Props = {
  home: Home; of: readonly string[]; go: Go; keep: Asks<"draft.save">; mayAct: boolean; search: Search; propose: Asks<"pair.propose">; check: Asks<"pair.check">; calls: PairFormCalls & PairEndCalls; changed: (said: string) => void;
};
type Panel = { show: "new" } | { show: "agree" | "order" } | { show: "close" | "change"; pair: Brief } | null;

/** «Пары и группы»: side by side, who with whom, how far, till when; many are agreed and ordered at once. */
export function PairsPage({ home, of, go, keep, mayAct, search, propose, check, calls, changed }: Props) {
  const [filter, setFilter] = useRemembered("pairs", { query: "", state: "", form: "" }, home.drafts, keep);
  const [ticked, setTicked] = useState<ReadonlySet<PairId>>(new Set());
  const [page, setPage] = useState(0);
  const [panel, setPanel] = useState<Panel>(null);
  const meant = home.pairs.find(({ pairId }) => pairId === of[0]);
  const load = new Map<string, number>();
  for (const pair of home.pairs.filter(isOpen)) load.set(pair.mentor.personId, (load.get(pair.mentor.personId) ?? 0) + pair.mentees.length);
  const found = home.pairs.filter((pair) =>
    (!filter.state || pair.state === filter.state) && (!filter.form || pair.form === filter.form)
    && (!filter.query || finds([called(pair.mentor), pair.code, pair.goal, ...pair.mentees.flatMap((mentee) => [mentee.name, mentee.code, mentee.class])].join(" "), filter.query)));
  const shown = found.slice(page * SIZE, page * SIZE + SIZE);
  const chosen = home.pairs.filter(({ pairId }) => ticked.has(pairId));
  const count = (state: Brief["state"]) => home.pairs.filter((pair) => pair.state === state).length;
  const tick = (ids: readonly PairId[], on: boolean) => setTicked(new Set(on ? [...ticked, ...ids] : [...ticked].filter((id) => !ids.includes(id))));
  const change = (part: Partial<typeof filter>) => { setFilter(part); setPage(0); };
  // Opened for one pair: what a paper lacks is mended here.
  useEffect(() => { if (meant) change({ query: meant.code, state: "", form: "" }); }, []);
  const saved = (said: string) => { setPanel(null); setTicked(new Set()); changed(said); };
  const close = () => setPanel(null);
  const agreeable = (chosen.length > 0 ? chosen : home.pairs).filter(({ state }) => state === "proposed");
  const orderable = (chosen.length > 0 ? chosen : home.pairs).filter(({ state }) => state === "agreed");
  return (
    <Screen title={say("pairs.title")} lead={say("pairs.count", { n: home.pairs.length, proposed: count("proposed"), agreed: count("agreed") })}>
      {mayAct && panel === null && (
        <div class="row noprint">
          <Button main icon="add" onClick={() => setPanel({ show: "new" })}>{say("pairs.new")}</Button>
          <Button bare onClick={() => go("wellbeing")}>{say("compat.wellbeing")}</Button>
          {agreeable.length > 0 && <Button onClick={() => setPanel({ show: "agree" })}>{say("pairs.agree", { n: agreeable.length })}</Button>}
          {orderable.length > 0 && <Button onClick={() => setPanel({ show: "order" })}>{say("pairs.order", { n: orderable.length })}</Button>}
          {home.pairs.some(planned) && <Button onClick={() => go("programmes")}>{say("programmes.open")}</Button>}
        </div>
      )}
      {panel?.show === "new" && <NewPair home={home} search={search} check={check} save={propose} saved={saved} cancel={close} />}
      {panel?.show === "agree" && <AgreeForm pairs={agreeable} today={home.today} calls={calls} saved={saved} cancel={close} />}
      {panel?.show === "order" && <OrderForm pairs={orderable} today={home.today} calls={calls} saved={saved} cancel={close} />}
      {panel?.show === "close" && <CloseForm pair={panel.pair} today={home.today} calls={calls} saved={saved} cancel={close} />}
      {panel?.show === "change" && <ChangeMentorForm pair={panel.pair} today={home.today} search={search} calls={calls} saved={saved} cancel={close} />}
      {home.pairs.length === 0 ? <Empty why={say("pairs.empty")} /> : (
        <>
          <div class="filters noprint">
            <TextField type="search" label={say("find.label")} hint={say("pairs.findHint")} value={filter.query} set={(query) => change({ query })} />
            <SelectField label={say("pairs.state")} value={filter.state} set={(state) => change({ state })} options={[["", say("all")], ...PAIR_STATES.map((state) => [state as string, label(`pair.state.${state}`)] as const)]} />
            <SelectField label={say("pairs.form")} value={filter.form} set={(form) => change({ form })} options={[["", say("all")], ...FORMS.map((form) => [form as string, label(`form.${form}`)] as const)]} />
          </div>
          <p class="quiet" role="status">{say("find.of", { n: found.length, all: home.pairs.length })}{ticked.size > 0 && ` · ${say("ticked", { n: ticked.size })}`}</p>
          {found.length === 0 ? <Empty why={say("find.none")}><Button onClick={() => change({ query: "", state: "", form: "" })}>{say("find.clear")}</Button></Empty> : (
            <div class="scroll">
              <table class={mayAct ? "cardlike ticks" : "cardlike"}>
                <thead>
                  <tr>
                    {mayAct && <th><Tick hidden on={found.every(({ pairId }) => ticked.has(pairId))} set={(on) => tick(found.map(({ pairId }) => pairId), on)}>{say("tickAll")}</Tick></th>}
                    {(["mentor", "mentees", "variant", "state", "dates", "load"] as const).map((column) => <th key={column} class={column === "load" ? "figures" : undefined}>{say(`pairs.${column}`)}</th>)}
                    {mayAct && <th><span class="hidden">{say("pairs.actions")}</span></th>}
                  </tr>
                </thead>
                <tbody>{shown.map((pair) => <PairRow key={pair.pairId} {...{ home, pair, mayAct, go }} load={load.get(pair.mentor.personId) ?? 0} ticked={ticked.has(pair.pairId)} tick={(on) => tick([pair.pairId], on)} act={(show) => { setPanel({ show, pair }); window.scrollTo(0, 0); }} />)}</tbody>
              </table>
            </div>
          )}
          <Pager page={page} size={SIZE} total={found.length} go={setPage} />
          <div class="row"><Button icon="print" onClick={() => window.print()}>{say("print")}</Button></div>
        </>
      )}
    </Screen>
  );
}

type RowProps = { home: Home; pair: Brief; mayAct: boolean; go: Go; load: number; ticked: boolean; tick: (on: boolean) => void; act: (show: "close" | "change") => void };
function PairRow({ home, pair, mayAct, go, load, ticked, tick, act }: RowProps) {
  const state = worst(linesOf(home, pair));
  const ends = pair.state === "ordered" || pair.state === "working" || pair.state === "review" || pair.state === "agreed" || pair.state === "proposed";
  return (
    <tr>
      {mayAct && <td class="noprint"><Tick hidden on={ticked} set={tick}>{say("pairs.tick", { code: pair.code })}</Tick></td>}
      <td class="strong">{called(pair.mentor)}<br /><span class="quiet small">{pair.code}</span></td>
      <td data-label={say("pairs.mentees")}>{pair.mentees.map((mentee) => <div key={mentee.personId}>{called(mentee)}{mentee.class && <span class="quiet"> {mentee.class}</span>}</div>)}</td>
      <td>{label(`form.${pair.form}`)}{pair.variant && <> · {label(`variant.${pair.variant}`)}</>}{pair.goal && <div class="quiet small">{pair.goal}</div>}{planned(pair) && <div class="row acts noprint"><Button bare label={`${say("programme.open")}: ${pair.code}`} onClick={() => go("programme", pair.pairId)}>{say("programme.open")}</Button></div>}</td>
      <td><div class="row"><span>{label(`pair.state.${pair.state}`)}</span>{isOpen(pair) && state !== "done" && <StateChip state={state} />}</div>{pair.orderNumber && <div class="quiet small">{say("pairs.orderOf", { number: pair.orderNumber, on: dayInTable(pair.orderedOn) })}</div>}</td>
      <td data-label={say("pairs.dates")}><span class="nowrap">{dayInTable(pair.start)} –</span> <span class="nowrap">{dayInTable(pair.end)}</span></td>
      <td class="figures" data-label={say("pairs.load")}>{load}</td>
      {mayAct && <td class="noprint"><div class="row">
        {mayChangeMentor(pair) && <Button bare label={say("pairs.changeOf", { code: pair.code })} onClick={() => act("change")}>{say("pairs.change")}</Button>}
        {ends && <Button bare label={say("pairs.closeOf", { code: pair.code })} onClick={() => act("close")}>{say("pairs.close")}</Button>}
      </div></td>}
    </tr>
  );
}
