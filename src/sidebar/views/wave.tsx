import { useState } from "preact/hooks";
import type { InviteShown } from "../../contract/forms";
import { INVITE_STATES } from "../../contract/schemas";
import type { InviteId, WaveId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { SelectField, TextField, Tick } from "../parts/field";
import { Focused } from "../parts/focused";
import { Pager } from "../parts/pager";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Good, Trouble } from "../parts/trouble";
import { useRemembered } from "../remembered";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { AnswersCalls } from "./answers";
import type { Home } from "./home";
import { byClass, classesOf, findsInvite, isSilent, waveTitle } from "./invite-facts";
import type { JobCalls } from "./job";
import type { Go } from "./place";
import { Rate } from "./rate";
import { CloseWave, RemindSilent } from "./wave-acts";
import { WaveChip, termOf } from "./wave-list";
import { InviteTable } from "./wave-table";

const SIZE = 50;
export type WaveCalls = { show: Asks<"wave.show">; remind: Asks<"wave.remind">; close: Asks<"wave.close">; answers: AnswersCalls; job: JobCalls };
type Props = { home: Home; waveId: WaveId; go: Go; keep: Asks<"draft.save">; calls: WaveCalls };
type Filter = { query: string; state: "" | InviteShown["state"]; class: string; silent: boolean };
const BLANK: Filter = { query: "", state: "", class: "", silent: false };

/** One sending: who was asked, who answered, who is silent, and what to do about them. */
export function WavePage({ home, waveId, go, keep, calls }: Props) {
  const { answer, refusal, again } = useAsked(calls.show, { waveId });
  const [filter, setFilter] = useRemembered<Filter>("wave", BLANK, home.drafts, keep);
  const [page, setPage] = useState(0);
  const [act, setAct] = useState<"remind" | "close" | null>(null);
  const [said, setSaid] = useState("");
  const back = () => go("forms");
  if (!answer) return <Screen title={say("wave.title")} back={back}>{refusal ? <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble> : <Skeleton />}</Screen>;
  const { wave, invites } = answer;
  const silent = invites.filter(isSilent);
  const classes = classesOf(invites);
  const inClass = classes.includes(filter.class) ? filter.class : "";
  const change = (part: Partial<Filter>) => { setFilter(part); setPage(0); };
  const found = invites.filter((invite) => findsInvite(invite, filter.query) && (!filter.state || invite.state === filter.state) && (!inClass || invite.person.class === inClass) && (!filter.silent || isSilent(invite)))
    .sort((one, two) => Number(isSilent(two)) - Number(isSilent(one)) || byClass(one, two));
  const done = (words: string) => { setSaid(words); setAct(null); again(); };
  const toggle = (which: "remind" | "close") => setAct(act === which ? null : which);
  return (
    <Screen title={waveTitle(wave)} lead={[termOf(wave, home.today), silent.length > 0 ? say("wave.silent", { n: silent.length }) : say("wave.noneSilent"), wave.waiting > 0 && say("wave.waiting", { n: wave.waiting })].filter(Boolean).join(" · ")} back={back}>
      {said && <Good>{said}</Good>}
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      <div class="card">
        <div class="row ends"><span class="fill"><Rate rate={wave.rate} /></span><WaveChip wave={wave} today={home.today} /></div>
        <SilentByClass {...{ invites, classes }} chosen={filter.silent ? inClass : ""} pick={(name) => change(name === inClass && filter.silent ? BLANK : { ...BLANK, class: name, silent: true })} />
        <div class="row noprint">
          {wave.open && silent.length > 0 && <Button main expanded={act === "remind"} onClick={() => toggle("remind")}>{say("wave.remind")}</Button>}
          <Button expanded={act === "close"} onClick={() => toggle("close")}>{say(wave.open ? "wave.closeOrExtend" : "wave.reopen")}</Button>
          <Button bare icon="print" onClick={() => go("slips", "wave", wave.waveId)}>{say("slips.cards")}</Button>
          <Button bare onClick={() => go("typing", wave.waveId)}>{say("typing.title")}</Button>
        </div>
      </div>
      {act === "remind" && <Focused><RemindSilent {...{ wave, silent }} remind={calls.remind} job={calls.job} pageUrl={home.pageUrl} done={done} cancel={() => setAct(null)} /></Focused>}
      {act === "close" && <Focused><CloseWave {...{ wave, silent }} today={home.today} close={calls.close} done={done} cancel={() => setAct(null)} /></Focused>}
      <div class="filters noprint">
        <TextField type="search" label={say("find.label")} value={filter.query} set={(query) => change({ query })} long={100} />
        <SelectField label={say("invite.state")} value={filter.state} set={(state) => change({ state })} options={[["", say("all")], ...INVITE_STATES.map((state) => [state, say(`invite.state.${state}`)] as const)]} />
        {classes.length > 0 && <SelectField label={say("class")} value={inClass} set={(name) => change({ class: name })} options={[["", say("all")], ...classes.map((name) => [name, name] as const)]} />}
      </div>
      <div class="row ends">
        <Tick on={filter.silent} set={(on) => change({ silent: on })}>{say("wave.onlySilent")}</Tick>
        <span class="quiet" role="status">{found.length < invites.length ? say("find.of", { n: found.length, all: invites.length }) : ""}</span>
      </div>
      {found.length === 0 ? <Empty why={say("find.none")}><Button onClick={() => change(BLANK)}>{say("find.clear")}</Button></Empty> : (
        <InviteTable {...{ home, wave, go }} invites={found.slice(page * SIZE, page * SIZE + SIZE)} answers={calls.answers} type={(inviteId: InviteId) => go("typing", wave.waveId, inviteId)} />
      )}
      <Pager page={page} size={SIZE} total={found.length} go={setPage} />
    </Screen>
  );
}

/** Where the silent are: a class teacher is asked about one class. */
function SilentByClass({ invites, classes, chosen, pick }: { invites: readonly InviteShown[]; classes: readonly string[]; chosen: string; pick: (name: string) => void }) {
  const counted = classes.map((name) => [name, invites.filter((invite) => invite.person.class === name && isSilent(invite)).length] as const).filter(([, n]) => n > 0);
  if (counted.length < 2) return null;
  return (
    <div class="row" role="group" aria-label={say("wave.silentByClass")}>
      <span class="quiet">{say("wave.silentByClass")}:</span>
      {counted.map(([name, n]) => <Button key={name} bare pressed={chosen === name} onClick={() => pick(name)}>{name} – {n}</Button>)}
    </div>
  );
}
