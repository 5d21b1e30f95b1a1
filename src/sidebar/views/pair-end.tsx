import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import { END_CAUSES } from "../../contract/schemas";
import type { EndCause, IsoDate } from "../../contract/schemas";
import { told } from "../../texts/text";
import { dayOrNull } from "../format";
import { Button } from "../parts/button";
import { DayField, SelectField, TextArea } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import { PeoplePicker } from "../parts/picker";
import type { Found, Search } from "../parts/picker";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import { called, menteesOf } from "./home";
import type { Brief } from "./home";

export type PairEndCalls = { close: Asks<"pair.close">; change: Asks<"mentor.change"> };
type Props = { pair: Brief; today: IsoDate; calls: PairEndCalls; saved: (said: string) => void; cancel: () => void };
type Cause = EndCause | "";
type Typed = { on: string; cause: Cause; noticeOn: string; reason: string };

const ordered = ({ state }: Brief): boolean => state === "ordered" || state === "working" || state === "review";
/** A mentor can be changed of a pair under an order, and found for one that has lost hers. */
export const mayChangeMentor = (pair: Brief): boolean => ordered(pair) || pair.state === "ended";

type Field = ReturnType<typeof useForm<Typed>>["field"];
/** Why, and of the school's own decision when the mentor was told (T13). */
const Why = ({ field, cause, today }: { field: Field; cause: Cause; today: string }) => (
  <>
    <SelectField<Cause> label={say("close.cause")} hint={say("close.causeHint")} {...field("cause")} options={[["", say("close.choose")], ...END_CAUSES.map((each) => [each, label(`endCause.${each}`)] as const)]} />
    {cause === "school" && <DayField label={say("close.noticeOn")} hint={say("close.noticeHint")} {...field("noticeOn")} max={today} />}
  </>
);

/** A pair ends before its term, or is given up before its order. */
export function CloseForm({ pair, today, calls, saved, cancel }: Props) {
  const { typed: { on, cause, noticeOn, reason }, field, send, form } = useForm<Typed>("pair-close", pair.pairId, { on: today as string, cause: "", noticeOn: "", reason: "" });
  const day = dayOrNull(on);
  const byOrder = ordered(pair);
  const submit = () => {
    if (!day) return;
    const input = { pairId: pair.pairId, on: day, reason, ...(byOrder && cause !== "" ? { cause, noticeOn: cause === "school" ? dayOrNull(noticeOn) : null } : {}) };
    send((id) => calls.close(input, id), input, () => saved([say("close.saved", { code: pair.code }), byOrder && say("close.order")].filter(Boolean).join(" ")));
  };
  return (
    <SmallForm title={say("close.title", { code: pair.code })} send={say("pairs.close")} danger {...form} submit={submit} cancel={cancel} blocked={!day || !reason.trim() || (byOrder && cause === "")}>
      <p>{say("close.what", { mentor: called(pair.mentor), mentees: menteesOf(pair), n: pair.lessons })}</p>
      {byOrder && <Why {...{ field, cause, today }} />}
      <DayField label={say("close.on")} {...(byOrder ? { hint: say("close.onHint") } : {})} {...field("on")} />
      <TextArea label={say("reason")} hint={say("close.reasonHint")} required {...field("reason")} long={500} />
    </SmallForm>
  );
}

const facts = ({ code, post, class: name, load, capacity }: Found): string => [code, name || post, say("new.load", { load, capacity })].filter(Boolean).join(" · ");

type Change = Typed & { mentor: Found[]; loadReason: string };
/** Another mentor goes on: first what passes to him, then the step itself. */
export function ChangeMentorForm({ pair, today, calls, search, saved, cancel }: Props & { search: Search }) {
  const { typed: { mentor, on, cause, noticeOn, reason, loadReason }, change, field, wrong, send, form } = useForm<Change>("mentor-change", pair.pairId, { mentor: [], on: today as string, cause: "", noticeOn: "", reason: "", loadReason: "" });
  const [plan, setPlan] = useState<{ touches: Output<"mentor.change">["touches"]; words: string } | null>(null);
  const [chosen] = mentor;
  const day = dayOrNull(on);
  const over = chosen !== undefined && chosen.load + Math.max(1, pair.mentees.length) > chosen.capacity;
  const words = JSON.stringify([chosen?.personId, on, cause, noticeOn, reason, loadReason]);
  const seen = plan?.words === words ? plan : null;
  const submit = () => {
    if (!chosen || !day || cause === "") return;
    const input = { pairId: pair.pairId, mentorId: chosen.personId, on: day, cause, noticeOn: cause === "school" ? dayOrNull(noticeOn) : null, reason, loadReason: over ? loadReason : "", apply: seen !== null };
    if (!seen) return void form.sending.look((id) => calls.change(input, id)).then((answer) => answer && setPlan({ touches: answer.touches, words }));
    send((id) => calls.change(input, id), input, (done) => saved(say("change.saved", { code: done.code })));
  };
  const blocked = !chosen || !day || cause === "" || !reason.trim() || (over && !loadReason.trim());
  return (
    <SmallForm title={say("change.title", { code: pair.code })} send={say(seen ? "change.apply" : "change.preview")} danger={seen !== null} {...form} submit={submit} cancel={cancel} blocked={blocked}>
      <p>{pair.state === "ended" ? say("change.over", { code: pair.code }) : say("change.what", { mentor: called(pair.mentor), mentees: menteesOf(pair) })}</p>
      <PeoplePicker label={say("change.mentor")} name="mentorId" one kind={null} chosen={mentor} choose={(people) => change({ mentor: people })} describe={facts} search={search} wrong={wrong("mentorId")} />
      <Why field={field as Field} {...{ cause, today }} />
      <DayField label={say("change.on")} hint={say("close.onHint")} {...field("on")} />
      <TextArea label={say("reason")} hint={say("close.reasonHint")} required {...field("reason")} long={500} />
      {over && <TextArea label={say("new.loadReason")} required {...field("loadReason")} long={500} />}
      {seen && (
        <div class="notice" role="status">
          <p class="strong">{say("change.will")}</p>
          <ul>{seen.touches.map((message, at) => <li key={at}>{told(message)}</li>)}</ul>
          <div class="row"><Button bare onClick={() => setPlan(null)}>{say("cancel")}</Button></div>
        </div>
      )}
    </SmallForm>
  );
}
