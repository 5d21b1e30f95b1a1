import type { Input } from "../../contract/contract";
import { HELP_KINDS } from "../../contract/schemas";
import type { PairId } from "../../contract/schemas";
import { useDraft } from "../draft";
import { dayOrNull } from "../format";
import { Button } from "../parts/button";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import { MeetingFields, blankMeeting, heldOf } from "./meeting-fields";
import type { Typed } from "./meeting-fields";

export type MeetingCalls = { meet: Asks<"meeting.log">; keep: Asks<"draft.save"> };
type Props = { pairId: PairId; home: Home; first: boolean; calls: MeetingCalls; saved: (said: string) => void; cancel: () => void };

const MOST = 20;

/** «Отметить встречу»: what was, when, how long, what was agreed; of one meeting, or of several that were not noted in time (R-P13). */
export function MeetingForm({ pairId, home, first, calls, saved, cancel }: Props) {
  const pair = home.pairs.find((each) => each.pairId === pairId);
  const help = pair?.helps === true;
  const blank = { ...blankMeeting(home.today), ...(help ? { kind: HELP_KINDS[0] } : {}) };
  const draft = useDraft<{ rows: readonly Typed[] }>("meeting", pairId, { rows: [{ ...blank, kind: help ? blank.kind : first ? "acquaintance" : "work" }] }, home.drafts.find(({ form, subject }) => form === "meeting" && subject === pairId), calls.keep);
  const sending = useSending(draft.key);
  // A draft of an older page lacks what was not asked then.
  const rows = draft.value.rows.map((row) => ({ ...blank, ...row }));
  /** Pupils do not use the page: nobody of them could mark a step. */
  const steps = pair?.form !== "pupil-pupil";
  const one = rows.length === 1;
  const change = (at: number, part: Partial<Typed>) => draft.change({ rows: rows.map((row, n) => (n === at ? { ...row, ...part } : row)) });
  const without = (at: number) => draft.change({ rows: rows.filter((_, n) => n !== at) });
  const submit = () => {
    const held = rows.flatMap((row) => heldOf(row, home.today) ?? []);
    const [head, ...more] = held;
    if (!head || held.length < rows.length) return;
    const input: Input<"meeting.log"> = { pairId, ...head, ...(more.length === 0 ? {} : { more }) };
    void sending.send((id) => calls.meet(input, id), input).then((done) => {
      if (!done) return;
      draft.drop();
      saved(one ? say("meeting.saved") : say("meeting.savedMany", { n: rows.length }));
    });
  };
  return (
    <SmallForm
      title={say(help ? "pair.help" : "meeting.title")} send={one ? say(help ? "pair.help" : "meeting.save") : say("meeting.saveMany", { n: rows.length })} sending={sending} submit={submit} blocked={rows.some(({ date }) => !dayOrNull(date))}
      cancel={() => { draft.drop(); cancel(); }}
    >
      {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
      {rows.map((row, at) => (
        <fieldset key={at} class="stack">
          {!one && (
            <div class="row ends">
              <legend class="fill strong">{say("meeting.nth", { n: at + 1 })}</legend>
              <Button bare icon="close" onClick={() => without(at)}>{say("meeting.remove", { n: at + 1 })}</Button>
            </div>
          )}
          <MeetingFields row={row} kinds={help ? HELP_KINDS : undefined} steps={steps} today={home.today} leave={draft.leave} wrong={(field) => wrongOf(sending.refusal, at === 0 ? field : `more.${at - 1}.${field}`)} name={(field) => (at === 0 ? field : `more.${at - 1}.${field}`)} change={(part) => change(at, part)} />
        </fieldset>
      ))}
      {rows.length < MOST && <div><Button bare icon="add" onClick={() => draft.change({ rows: [...rows, blank] })}>{say("meeting.another")}</Button></div>}
    </SmallForm>
  );
}
