import { useState } from "preact/hooks";
import type { Input } from "../../contract/contract";
import { useDraft } from "../draft";
import { dayInWords, dayOrNull } from "../format";
import { Button } from "../parts/button";
import { DayField, TextField, Tick } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { Icon } from "../parts/icon";
import { Trouble, wrongOf } from "../parts/trouble";
import { say } from "../words";
import type { Card, CardCalls } from "./group-cards";
import type { Home } from "./home";

type Props = { card: Card; home: Home; calls: CardCalls; saved: (said: string) => void; who: string };

/** A group's plan (D57): what is done is one tap; new lines come from the library or in words of one's own. */
export function GroupPlan({ card, home, calls, saved, who }: Props) {
  const { pairId, lines, closed } = card;
  const [adding, setAdding] = useState(false);
  const sending = useSending();
  const mark = (itemId: Card["lines"][number]["itemId"], does: Input<"group.plan">["marks"][number]["does"]) => {
    const input: Input<"group.plan"> = { pairId, codes: [], own: null, marks: [{ itemId, does }] };
    void sending.send((id) => calls.plan(input, id), input).then((done) => done && saved(say("group.cards.marked")));
  };
  if (closed && lines.length === 0) return null;
  const done = lines.filter(({ status }) => status === "done").length;
  return (
    <section class="stack">
      <h3>{say("group.cards.plan")}{lines.length > 0 && <span class="quiet"> · {say("group.cards.planDone", { done, of: lines.length })}</span>}</h3>
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {lines.length === 0 && !adding && <p class="quiet">{say("group.cards.planNone")}</p>}
      {lines.map(({ itemId, activity, due, status, doneOn }) => (
        <div class="record" key={itemId}>
          <p>{activity}</p>
          <p class="quiet small">{status === "done" ? <span class="done titled"><Icon name="done" />{doneOn ? dayInWords(doneOn, home.today) : ""}</span> : due ? dayInWords(due, home.today) : ""}</p>
          <div class="row noprint">
            {status === "done"
              ? <Button bare label={say("group.cards.reopenOf", { what: activity })} disabled={sending.busy} onClick={() => mark(itemId, "reopen")}>{say("group.cards.reopen")}</Button>
              : <>
                <Button icon="check" label={say("group.cards.doneOf", { what: activity })} disabled={sending.busy} onClick={() => mark(itemId, "done")}>{say("group.cards.done")}</Button>
                <Button bare label={say("group.cards.dropOf", { what: activity })} disabled={sending.busy} onClick={() => mark(itemId, "cancel")}>{say("group.cards.drop")}</Button>
              </>}
          </div>
        </div>
      ))}
      {!closed && !adding && <div class="noprint"><Button bare icon="add" label={say("group.cards.addTo", { who })} onClick={() => setAdding(true)}>{say("group.cards.add")}</Button></div>}
      {adding && <AddLines {...{ card, home, calls }} cancel={() => setAdding(false)} added={(n) => { setAdding(false); saved(say("group.cards.added", { n })); }} />}
    </section>
  );
}

type Own = { codes: readonly string[]; activity: string; due: string };

function AddLines({ card: { pairId, offered, lines }, home, calls, added, cancel }: Pick<Props, "card" | "home" | "calls"> & { added: (n: number) => void; cancel: () => void }) {
  const fits = offered.filter(({ ticked }) => ticked);
  const draft = useDraft<Own>("groupLine", pairId, { codes: lines.length === 0 ? fits.map(({ code }) => code) : [], activity: "", due: "" }, home.drafts.find(({ form, subject }) => form === "groupLine" && subject === pairId), calls.keep);
  const sending = useSending(draft.key);
  const { codes, activity, due } = draft.value;
  const n = codes.length + (activity.trim() ? 1 : 0);
  const submit = () => {
    const input: Input<"group.plan"> = { pairId, codes: [...codes], own: activity.trim() ? { activity, due: dayOrNull(due) } : null, marks: [] };
    void sending.send((id) => calls.plan(input, id), input).then((done) => {
      if (!done) return;
      draft.drop();
      added(done.added);
    });
  };
  const ticks = (some: typeof offered) => some.map(({ code, activity: words, due: day }) => (
    <Tick key={code} on={codes.includes(code)} set={(on) => draft.change({ codes: on ? [...codes, code] : codes.filter((each) => each !== code) })}>{words}{day && <span class="quiet"> · {dayInWords(day, home.today)}</span>}</Tick>
  ));
  const rest = offered.filter(({ ticked }) => !ticked);
  return (
    <SmallForm title={say("group.cards.add")} send={n > 0 ? say("group.cards.take", { n }) : say("group.cards.takeNone")} sending={sending} submit={submit} blocked={n === 0} cancel={() => { draft.drop(); cancel(); }}>
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      {fits.length > 0 && <fieldset class="stack"><legend class="label">{say("group.cards.offered")}</legend>{ticks(fits)}</fieldset>}
      {rest.length > 0 && <details class="stack"><summary>{say("group.cards.more", { n: rest.length })}</summary>{ticks(rest)}</details>}
      <TextField label={say("group.cards.own")} optional value={activity} set={(next) => draft.change({ activity: next })} leave={draft.leave} long={600} />
      {activity.trim() && <DayField label={say("group.cards.due")} name="due" optional value={due} set={(next) => draft.change({ due: next })} leave={draft.leave} wrong={wrongOf(sending.refusal, "due")} />}
    </SmallForm>
  );
}
