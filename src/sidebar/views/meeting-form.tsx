import type { Input } from "../../contract/contract";
import { MEETING_KINDS, MEETING_MODES } from "../../contract/schemas";
import type { MeetingMode, PairId } from "../../contract/schemas";
import { useDraft } from "../draft";
import { dayOrNull } from "../format";
import { Button } from "../parts/button";
import { Choice, DayField, SelectField, TextArea, TextField } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import type { Home } from "./home";

export type MeetingCalls = { meet: Asks<"meeting.log">; keep: Asks<"draft.save"> };
type Props = { pairId: PairId; home: Home; first: boolean; calls: MeetingCalls; saved: (said: string) => void; cancel: () => void };

type Held = { kind: (typeof MEETING_KINDS)[number]; date: string; minutes: string; mode: MeetingMode | ""; topic: string; agreement: string };
/** Lengths that need no keys; another one is typed. */
const LENGTHS = ["15", "30", "45", "60"] as const;
const MOST = 20;

/** «Отметить встречу»: what was, when, how long, what was agreed; of one meeting, or of several that were not noted in time (R-P13). */
export function MeetingForm({ pairId, home, first, calls, saved, cancel }: Props) {
  const blank: Held = { kind: "work", date: home.today, minutes: "", mode: "", topic: "", agreement: "" };
  const draft = useDraft<{ rows: readonly Held[] }>("meeting", pairId, { rows: [{ ...blank, kind: first ? "acquaintance" : "work" }] }, home.drafts.find(({ form, subject }) => form === "meeting" && subject === pairId), calls.keep);
  const sending = useSending();
  const { rows } = draft.value;
  const one = rows.length === 1;
  const change = (at: number, part: Partial<Held>) => draft.change({ rows: rows.map((row, n) => (n === at ? { ...row, ...part } : row)) });
  const without = (at: number) => draft.change({ rows: rows.filter((_, n) => n !== at) });
  const submit = () => {
    const held = rows.flatMap(({ date, minutes, ...row }) => {
      const day = dayOrNull(date);
      return day ? [{ ...row, date: day, minutes: minutes ? Number(minutes) : null }] : [];
    });
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
      title={say("meeting.title")} send={one ? say("meeting.save") : say("meeting.saveMany", { n: rows.length })} sending={sending} submit={submit} blocked={rows.some(({ date }) => !dayOrNull(date))}
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
          <Meeting row={row} today={home.today} leave={draft.leave} wrong={(field) => wrongOf(sending.refusal, at === 0 ? field : `more.${at - 1}.${field}`)} name={(field) => (at === 0 ? field : `more.${at - 1}.${field}`)} change={(part) => change(at, part)} />
        </fieldset>
      ))}
      {rows.length < MOST && <div><Button bare icon="add" onClick={() => draft.change({ rows: [...rows, blank] })}>{say("meeting.another")}</Button></div>}
    </SmallForm>
  );
}

type MeetingProps = { row: Held; today: string; leave: () => void; wrong: (field: string) => string | undefined; name: (field: string) => string; change: (part: Partial<Held>) => void };
function Meeting({ row, today, leave, wrong, name, change }: MeetingProps) {
  const known = LENGTHS.find((each) => each === row.minutes);
  return (
    <>
      <div class="pairOfFields">
        <DayField label={say("meeting.date")} name={name("date")} value={row.date} set={(date) => change({ date })} leave={leave} max={today} wrong={wrong("date")} />
        <SelectField label={say("meeting.kind")} name={name("kind")} value={row.kind} set={(kind) => change({ kind })} options={MEETING_KINDS.map((each) => [each, label(`meeting.${each}`)] as const)} />
      </div>
      <Choice short label={say("meeting.length")} value={known ?? ""} set={(minutes) => change({ minutes })} options={LENGTHS.map((each) => [each, each] as const)} />
      <TextField type="number" label={say("meeting.otherLength")} name={name("minutes")} optional value={row.minutes} set={(minutes) => change({ minutes })} leave={leave} min={1} max={600} wrong={wrong("minutes")} />
      <Choice label={say("meeting.mode")} value={row.mode} set={(mode) => change({ mode })} options={MEETING_MODES.map((each) => [each, label(`meetingMode.${each}`)] as const)} />
      <TextField label={say("meeting.topic")} name={name("topic")} optional value={row.topic} set={(topic) => change({ topic })} leave={leave} long={200} />
      <TextArea label={say("meeting.agreement")} name={name("agreement")} optional value={row.agreement} set={(agreement) => change({ agreement })} leave={leave} long={1000} />
    </>
  );
}
