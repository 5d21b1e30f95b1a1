import { useState } from "preact/hooks";
import type { InviteShown } from "../../contract/forms";
import type { InviteId, WaveId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { clock } from "../format";
import { Button } from "../parts/button";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Good, Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { called } from "./home";
import type { Home } from "./home";
import { byClass, isAnswered, nameOf, waveTitle } from "./invite-facts";
import { InvitePick } from "./invite-pick";
import { QuestionnaireForm } from "./questionnaire";
import type { Go } from "./place";

export type TypingCalls = { forms: Asks<"forms.show">; wave: Asks<"wave.show">; show: Asks<"form.show">; type: Asks<"answer.type"> };
type Props = { home: Home; of: readonly string[]; go: Go; keep: Asks<"draft.save">; calls: TypingCalls };

/** «Ввести с бумаги»: which questionnaire, then one person after another. */
export function TypingPage({ home, of, go, keep, calls }: Props) {
  const [waveId, inviteId] = of;
  return waveId ? <Pile {...{ home, go, keep, calls }} waveId={waveId as WaveId} first={(inviteId ?? null) as InviteId | null} /> : <WhichWave go={go} forms={calls.forms} />;
}

function WhichWave({ go, forms }: { go: Go; forms: TypingCalls["forms"] }) {
  const { answer, refusal, again } = useAsked(forms, {});
  return (
    <Screen title={say("typing.title")} lead={answer && answer.waves.length > 0 ? say("typing.which") : undefined} back={() => go("forms")}>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!answer && !refusal && <Skeleton />}
      {answer?.waves.length === 0 && <Empty why={say("typing.noWaves")}><Button main onClick={() => go("forms")}>{say("duty.go.forms")}</Button></Empty>}
      <ul class="plain stack">
        {answer && [...answer.waves].sort((one, two) => Number(two.open) - Number(one.open)).map((wave) => (
          <li key={wave.waveId}><Button onClick={() => go("typing", wave.waveId)}>{waveTitle(wave)} <span class="quiet">{say("typing.left", { n: wave.rate.invited - wave.rate.answered })}</span></Button></li>
        ))}
      </ul>
    </Screen>
  );
}

type PileProps = Omit<Props, "of"> & { waveId: WaveId; first: InviteId | null };
function Pile({ home, go, keep, calls, waveId, first }: PileProps) {
  const { answer, refusal, again } = useAsked(calls.wave, { waveId });
  const [chosen, setChosen] = useState<InviteId | null>(first);
  const [done, setDone] = useState<readonly InviteId[]>([]);
  const [said, setSaid] = useState("");
  const [picking, setPicking] = useState(false);
  const back = () => go("wave", waveId);
  if (!answer) return <Screen title={say("typing.title")} back={back}>{refusal ? <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble> : <Skeleton />}</Screen>;
  const invites = [...answer.invites].sort(byClass);
  const waits = invites.filter((invite) => !isAnswered(invite) && !done.includes(invite.inviteId));
  const now = invites.find(({ inviteId }) => inviteId === chosen) ?? waits[0];
  const take = (invite: InviteShown | undefined) => { setChosen(invite?.inviteId ?? null); setPicking(false); };
  /** The next of the pile after this one, round its end. */
  const after = (invite: InviteShown) => { const at = invites.indexOf(invite); return [...invites.slice(at + 1), ...invites.slice(0, at)].find((each) => waits.includes(each)); };
  const saved = (late: boolean) => {
    if (!now) return;
    setDone([...done, now.inviteId]);
    setSaid(say(late ? "typing.savedLate" : "typing.saved", { who: called(now.person) }));
    take(after(now));
    window.scrollTo(0, 0);
  };
  return (
    <Screen title={say("typing.title")} lead={`${waveTitle(answer.wave)} · ${say("typing.count", { done: invites.length - waits.length, n: invites.length })}`} back={back}>
      {said && <Good>{said}</Good>}
      {!now ? <Empty why={say("typing.over")}><Button main onClick={back}>{say("typing.toWave")}</Button></Empty> : (
        <>
          <div class="card">
            <div class="row ends"><h2 class="fill">{nameOf(now)}</h2><Button bare expanded={picking} onClick={() => setPicking(!picking)}>{say("typing.other")}</Button></div>
            {isAnswered(now) && <p class="due">{say("form.answeredBefore", { at: clock(now.answeredAt) })}</p>}
            {picking && <InvitePick label={say("typing.who")} name="who" invites={invites} pick={take} />}
          </div>
          <p class="quiet small keys">{say("typing.keys")}</p>
          <Sheet key={now.inviteId} {...{ home, keep, calls, saved }} invite={now} skip={waits.length > 1 ? () => take(after(now)) : undefined} />
        </>
      )}
    </Screen>
  );
}

type SheetProps = Pick<Props, "home" | "keep" | "calls"> & { invite: InviteShown; saved: (late: boolean) => void; skip: (() => void) | undefined };
function Sheet({ home, keep, calls, invite: { inviteId }, saved, skip }: SheetProps) {
  const { answer: shown, refusal, again } = useAsked(calls.show, { inviteId });
  if (!shown) return refusal ? <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble> : <Skeleton />;
  return (
    <>
      {!shown.open && <p class="notice">{say("typing.late")}</p>}
      <QuestionnaireForm {...{ home, shown, keep }} draftOf={{ form: "answers", subject: inviteId }} saved={({ late }: { late: boolean }) => saved(late)} quick send={say("typing.save")} save={(values, id) => calls.type({ inviteId, values }, id)}>
        {skip && <Button onClick={skip}>{say("typing.skip")}</Button>}
      </QuestionnaireForm>
    </>
  );
}
