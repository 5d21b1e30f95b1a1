import type { ProgrammeShown } from "../../contract/plans";
import { dayInWords } from "../format";
import { Button } from "../parts/button";
import { useSending } from "../parts/form";
import { Trouble } from "../parts/trouble";
import { say } from "../words";
import type { OfProgramme } from "./programme-facts";

type Change = ProgrammeShown["changes"][number];

/** Corrections of a signed programme (R-D17): those that wait for the other side stand open, the others are history. */
export function Corrections({ waiting, ...of }: OfProgramme & { waiting: boolean }) {
  const changes = of.programme.changes.filter(({ state }) => (state === "waits") === waiting);
  if (changes.length === 0) return null;
  const list = changes.map((change) => <Correction key={change.changeId} {...of} change={change} />);
  return waiting
    ? <section class="notice"><h2>{say("corrections.waiting", { n: changes.length })}</h2>{list}</section>
    : <details class="card"><summary><h2>{say("corrections.title", { n: changes.length })}</h2></summary>{list}</details>;
}

function Correction({ home, calls, saved, change }: OfProgramme & { change: Change }) {
  const { changeId, date, before, after, reason, initiator, agreedBy, agreedOn, state } = change;
  const sending = useSending();
  const settle = (declines: boolean) =>
    sending.send((id) => calls.change({ itemId: null, line: null, cancel: declines, reason: "", agreeTo: changeId }, id), declines).then((done) => done && saved(say(declines ? "corrections.dropped" : "corrections.done")));
  return (
    <div class="record">
      <p><span class="quiet">{say("corrections.was", { what: before })}</span></p>
      <p>{say(state === "agreed" ? "corrections.now" : "corrections.will", { what: after })}</p>
      {reason && <p>{say("plan.reason", { what: reason })}</p>}
      <p class="quiet small">
        {say("corrections.by", { who: initiator, day: dayInWords(date, home.today) })}
        {agreedOn && ` · ${say("corrections.agreed", { who: agreedBy, day: dayInWords(agreedOn, home.today) })}`}
        {state === "declined" && ` · ${say("corrections.declined")}`}
      </p>
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {(change.mayAgree || change.mayWithdraw) && (
        <div class="row noprint">
          {change.mayAgree && <Button icon="check" disabled={sending.busy} label={say("corrections.agreeOf", { what: after })} onClick={() => void settle(false)}>{say("corrections.agree")}</Button>}
          {change.mayAgree && <Button bare disabled={sending.busy} label={say("corrections.declineOf", { what: after })} onClick={() => void settle(true)}>{say("corrections.decline")}</Button>}
          {change.mayWithdraw && <Button bare disabled={sending.busy} label={say("corrections.withdrawOf", { what: after })} onClick={() => void settle(true)}>{say("corrections.withdraw")}</Button>}
        </div>
      )}
    </div>
  );
}
