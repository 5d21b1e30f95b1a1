import { useState } from "preact/hooks";
import { GOAL_REACHED } from "../../contract/schemas";
import { useDraft } from "../draft";
import { Button } from "../parts/button";
import { Choice, TextArea, TextField } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { say } from "../words";
import type { Card, CardCalls } from "./group-cards";
import type { Home } from "./home";

type Props = { card: Card; home: Home; calls: CardCalls; saved: (said: string) => void; who: string };

/** What a group has come to (D58), put down after a talk with both. */
export function GroupResultBlock({ card, home, calls, saved, who }: Props) {
  const [open, setOpen] = useState(false);
  const { result: { reached, indicator, before, after, mentorWords, menteeWords }, closed } = card;
  if (open) return <ResultForm {...{ card, home, calls }} cancel={() => setOpen(false)} saved={() => { setOpen(false); saved(say("group.cards.resultSaved")); }} />;
  return (
    <section class="stack">
      {reached !== "" && (
        <>
          <h3>{say("group.cards.result")}</h3>
          <p>{say("group.cards.reachedWas", { how: say(`group.cards.reached.${reached}`).toLowerCase() })}</p>
          {indicator && <p class="quiet">{indicator}: {[before, after].filter(Boolean).join(" → ")}</p>}
          {[mentorWords, menteeWords].filter(Boolean).map((words) => <p class="quiet" key={words}>«{words}»</p>)}
        </>
      )}
      <div class="noprint"><Button bare={!closed || reached !== ""} label={say("group.cards.resultOf", { who })} onClick={() => setOpen(true)}>{say(reached === "" ? "group.cards.resultAdd" : "group.cards.resultFix")}</Button></div>
    </section>
  );
}

function ResultForm({ card: { pairId, result }, home, calls, saved, cancel }: Pick<Props, "card" | "home" | "calls"> & { saved: () => void; cancel: () => void }) {
  const draft = useDraft<Card["result"]>("groupResult", pairId, result, home.drafts.find(({ form, subject }) => form === "groupResult" && subject === pairId), calls.keep);
  const sending = useSending(draft.key);
  const { reached, indicator, before, after, mentorWords, menteeWords } = draft.value;
  const submit = () => {
    const input = { pairId, ...draft.value };
    void sending.send((id) => calls.result(input, id), input).then((done) => {
      if (!done) return;
      draft.drop();
      saved();
    });
  };
  return (
    <SmallForm title={say("group.cards.result")} send={say("group.cards.resultSave")} sending={sending} submit={submit} blocked={reached === ""} cancel={() => { draft.drop(); cancel(); }}>
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      <Choice label={say("group.cards.reached")} value={reached} set={(next) => draft.change({ reached: next })} options={GOAL_REACHED.map((each) => [each, say(`group.cards.reached.${each}`)] as const)} />
      <TextField label={say("group.cards.indicator")} optional value={indicator} set={(next) => draft.change({ indicator: next })} leave={draft.leave} long={200} />
      {indicator.trim() && (
        <div class="pairOfFields">
          <TextField label={say("group.cards.before")} optional value={before} set={(next) => draft.change({ before: next })} leave={draft.leave} long={100} />
          <TextField label={say("group.cards.after")} optional value={after} set={(next) => draft.change({ after: next })} leave={draft.leave} long={100} />
        </div>
      )}
      <TextArea label={say("group.cards.mentorWords")} hint={say("group.cards.wordsHint")} optional value={mentorWords} set={(next) => draft.change({ mentorWords: next })} leave={draft.leave} long={600} />
      <TextArea label={say("group.cards.menteeWords")} optional value={menteeWords} set={(next) => draft.change({ menteeWords: next })} leave={draft.leave} long={600} />
    </SmallForm>
  );
}
