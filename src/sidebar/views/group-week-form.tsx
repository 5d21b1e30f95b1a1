import type { Input, Output } from "../../contract/contract";
import type { WeekTick } from "../../contract/groups";
import type { IsoDate } from "../../contract/schemas";
import { useDraft } from "../draft";
import { dayOrNull } from "../format";
import { Button } from "../parts/button";
import { useSending } from "../parts/form";
import { Trouble } from "../parts/trouble";
import { say } from "../words";
import { GroupRow } from "./group-row";
import type { Ticked } from "./group-row";
import type { Week, WeekCalls } from "./group-week";

type Props = { today: IsoDate; week: Week; /** The draft of an earlier visit; none once it was saved. */ kept: Input<"draft.save"> | undefined; calls: WeekCalls; saved: (done: Output<"group.week">) => void };

/** The groups of a week, each a row; what is ticked is sent in one go. A tick, a day, a length and a line outlive a reload. */
export function GroupWeekForm({ today, week, kept, calls, saved }: Props) {
  const draft = useDraft<{ rows: { readonly [pairId: string]: Ticked } }>("group", week.from, { rows: {} }, kept, calls.keep);
  const sending = useSending(draft.key);
  const blank = (group: Week["groups"][number]): Ticked => ({ held: "", date: group.day, minutes: String(group.minutes), note: "" });
  const of = (group: Week["groups"][number]): Ticked => draft.value.rows[group.pairId] ?? blank(group);
  const set = (group: Week["groups"][number], part: Partial<Ticked>) => draft.change({ rows: { ...draft.value.rows, [group.pairId]: { ...of(group), ...part } } });
  const open = week.groups.filter((group) => of(group).held === "" && group.entered.length === 0);
  const rows = week.groups.flatMap((group): WeekTick[] => {
    const { held, date, minutes, note } = of(group);
    const day = dayOrNull(date);
    return held === "" || !day ? [] : [{ pairId: group.pairId, date: day, held: held === "yes", minutes: held === "yes" && minutes ? Number(minutes) : null, note }];
  });
  const all = () => draft.change({ rows: { ...draft.value.rows, ...Object.fromEntries(open.map((group) => [group.pairId, { ...of(group), held: "yes" as const }])) } });
  const submit = () => void sending.send((id) => calls.tick({ week: week.from, rows }, id), rows).then((done) => {
    if (!done) return;
    draft.drop();
    saved(done);
  });
  const at = (group: Week["groups"][number]) => `rows.${rows.findIndex(({ pairId }) => pairId === group.pairId)}.date`;
  return (
    <form class="stack loose" noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {open.length > 1 && <div><Button icon="check" onClick={all}>{say("group.all", { n: open.length })}</Button></div>}
      <ul class="cards">
        {week.groups.map((group) => <li key={group.pairId}><GroupRow {...{ group, week, today }} ticked={of(group)} set={(part) => set(group, part)} leave={draft.leave} name={at(group)} refusal={sending.refusal} /></li>)}
      </ul>
      <div class="bar">
        <Button submit main disabled={sending.busy || rows.length === 0}>{sending.busy ? say("sending") : rows.length === 0 ? say("group.save") : say("group.saveMany", { n: rows.length })}</Button>
        <span class="quiet small" role="status">{draft.note || (rows.length === 0 ? say("group.tick") : "")}</span>
      </div>
    </form>
  );
}
