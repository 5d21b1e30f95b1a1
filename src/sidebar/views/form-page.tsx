import { useState } from "preact/hooks";
import type { InviteId } from "../../contract/schemas";
import { told } from "../../texts/text";
import { useAsked } from "../asked";
import { clock, daysBetween, dayInWords, distance } from "../format";
import { Button } from "../parts/button";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Good, Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import { QuestionnaireForm } from "./questionnaire";
import type { Go } from "./place";

export type FormCalls = { show: Asks<"form.show">; answer: Asks<"form.answer"> };
type Props = { home: Home; of: readonly string[]; go: Go; keep: Asks<"draft.save">; calls: FormCalls; changed: (said: string) => void };

/** A person's own questionnaire on the page: who reads it, the questions, the thanks. */
export function FormPage({ home, of, go, keep, calls, changed }: Props) {
  const inviteId = (of[0] ?? "") as InviteId;
  const { answer: shown, refusal, again } = useAsked(calls.show, { inviteId });
  const [over, setOver] = useState<{ late: boolean } | null>(null);
  const back = () => go("home");
  if (!shown) return <Screen title={say("form.title")} back={back}>{refusal ? <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble> : <Skeleton />}</Screen>;
  const { questionnaire, about, closesOn, open, answeredAt, counted } = shown;
  const till = `${say("pair.until", { day: dayInWords(closesOn, home.today) })}${open ? ` · ${distance(daysBetween(home.today, closesOn))}` : ""}`;
  const lead = [about, open && till].filter(Boolean).join(" · ");
  if (over) {
    return (
      <Screen title={questionnaire.title}>
        <Good>{say(over.late ? "form.savedLate" : "form.saved")}</Good>
        <p>{questionnaire.end}</p>
        <div class="row"><Button main onClick={back}>{say("form.home")}</Button>{open && <Button onClick={() => { setOver(null); again(); }}>{say("form.change")}</Button>}</div>
      </Screen>
    );
  }
  return (
    <Screen title={questionnaire.title} lead={lead} back={back}>
      {!open ? <Empty why={say("form.over")}>{answeredAt && <p class="quiet">{say("form.answeredAt", { at: clock(answeredAt) })}</p>}</Empty> : (
        <>
          <p>{questionnaire.head}</p>
          {counted && <p class="notice">{told(counted)}</p>}
          {answeredAt && <p class="notice" role="status">{say("form.answeredBefore", { at: clock(answeredAt) })}</p>}
          <QuestionnaireForm
            {...{ home, shown, keep }} draftOf={{ form: "answers", subject: inviteId }} send={say(answeredAt ? "form.sendAgain" : "form.send")} save={(values, id) => calls.answer({ inviteId, values }, id)}
            saved={({ late }) => { setOver({ late }); changed(""); window.scrollTo(0, 0); }}
          />
        </>
      )}
    </Screen>
  );
}
