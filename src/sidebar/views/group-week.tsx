import { useEffect, useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { IsoDate } from "../../contract/schemas";
import { dayAlone, isDay } from "../format";
import { Button } from "../parts/button";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { say } from "../words";
import { GroupWeekForm } from "./group-week-form";
import type { Home } from "./home";
import type { Go } from "./place";

export type WeekCalls = { show: Asks<"group.show">; tick: Asks<"group.week">; keep: Asks<"draft.save"> };
export type Week = Output<"group.show">;
type Props = { home: Home; of: readonly string[]; go: Go; changed: (said: string) => void; calls: WeekCalls };

/** «Встречи недели»: all groups of the visitor, held or not, in one list and one save. The address names a day of the week. */
export function GroupWeekPage({ home, of: [asked = ""], go, changed, calls }: Props) {
  const [week, setWeek] = useState<Week | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [known, setKnown] = useState("");
  const [turn, setTurn] = useState(0);
  const load = () => calls.show({ week: isDay(asked) ? asked : null }).then(setWeek, (thrown: unknown) => setRefusal(asRefusal(thrown)));
  useEffect(() => { void load(); }, []);
  if (refusal) return <Screen title={say("group.title")}><Trouble refusal={refusal}><Button onClick={() => { setRefusal(null); void load(); }}>{say("again")}</Button></Trouble></Screen>;
  if (!week) return <Skeleton />;
  const done = week.groups.filter(({ entered }) => entered.length > 0).length;
  const lead = [say("group.days", { from: dayAlone(week.from), to: dayAlone(week.to) }), week.groups.length > 0 && say("group.count", { n: week.groups.length }), week.groups.length > 0 && say("group.done", { n: done })];
  const to = (day: IsoDate | null) => () => day && go("group", day);
  return (
    <Screen title={say("group.title")} lead={lead.filter(Boolean).join(" · ")}>
      {(week.before || week.after) && (
        <div class="row ends noprint">
          <div>{week.before && <Button bare icon="back" onClick={to(week.before)}>{say("group.before")}</Button>}</div>
          <div>{week.after && <Button bare onClick={to(week.after)}>{say("group.after")}</Button>}</div>
        </div>
      )}
      {week.groups.length > 0 && <div class="row noprint"><Button bare onClick={() => go("group", "answers")}>{say("group.answers")}</Button><Button bare onClick={() => go("group", "cards")}>{say("group.cards.open")}</Button></div>}
      {known && <div class="notice" role="status"><p>{known}</p></div>}
      {week.groups.length === 0 ? <Empty why={say("group.none")} /> : (
        <GroupWeekForm
          key={turn} {...{ week, calls }} today={home.today} kept={turn === 0 ? home.drafts.find(({ form, subject }) => form === "group" && subject === week.from) : undefined}
          saved={({ saved, known: twice }) => {
            const title = (pairId: string) => week.groups.find((group) => group.pairId === pairId)?.code ?? "";
            setKnown(twice.length === 0 ? "" : say("group.known", { what: twice.map(({ pairId, date }) => `${title(pairId)}, ${dayAlone(date)}`).join("; ") }));
            changed(say("group.saved", { n: saved }));
            void load().then(() => setTurn(turn + 1));
          }}
        />
      )}
    </Screen>
  );
}
