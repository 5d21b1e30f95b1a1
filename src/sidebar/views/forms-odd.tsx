import { useEffect, useState } from "preact/hooks";
import type { InviteShown } from "../../contract/forms";
import type { InviteId } from "../../contract/schemas";
import { clock } from "../format";
import { Button } from "../parts/button";
import { Focused } from "../parts/focused";
import { useSending } from "../parts/form";
import { Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { say } from "../words";
import type { Forms } from "./forms";
import { nameOf } from "./invite-facts";
import { InvitePick } from "./invite-pick";

type Calls = { odd: Asks<"odd.settle">; wave: Asks<"wave.show"> };
type Props = { forms: Forms; calls: Calls; settled: (said: string) => void };

/** Answers that belong to nobody: kept until the curator says whose each is. */
export const OddAnswers = ({ forms, calls, settled }: Props) => (
  forms.odd.length === 0 ? null : (
    <section class="stack">
      <h2>{say("odd.title", { n: forms.odd.length })}</h2>
      <p class="quiet">{say("odd.what")}</p>
      <ul class="cards">{forms.odd.map((odd) => <OddCard key={odd.oddId} {...{ odd, forms, calls, settled }} />)}</ul>
    </section>
  )
);

function OddCard({ odd, forms, calls, settled }: Props & { odd: Forms["odd"][number] }) {
  const [picking, setPicking] = useState(false);
  const sending = useSending();
  const title = forms.questionnaires.find(({ questionnaire }) => questionnaire === odd.questionnaire)?.title ?? odd.questionnaire;
  const settle = (inviteId: InviteId | null, said: string) => void sending.send((id) => calls.odd({ oddId: odd.oddId, inviteId }, id), inviteId).then((answer) => answer && settled(said));
  const give = (invite: InviteShown) => settle(invite.inviteId, say("odd.taken", { who: nameOf(invite) }));
  return (
    <li class="card">
      <div class="row ends"><h3 class="fill">{title}</h3><span class="quiet">{clock(odd.at)}</span></div>
      <p class="due">{say(`odd.why.${odd.why}`)}</p>
      <dl class="facts">
        {odd.account && <><dt>{say("odd.account")}</dt><dd>{odd.account}</dd></>}
        {odd.code && <><dt>{say("odd.code")}</dt><dd>{odd.code}</dd></>}
        {odd.invite && <><dt>{say("odd.codeOf")}</dt><dd>{nameOf(odd.invite)}</dd></>}
      </dl>
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      <div class="row">
        {odd.invite && <Button disabled={sending.busy} onClick={() => odd.invite && give(odd.invite)}>{say("odd.his", { who: odd.invite.person.name || odd.invite.person.code })}</Button>}
        <Button expanded={picking} onClick={() => setPicking(!picking)}>{say("odd.pick")}</Button>
        <Button bare danger disabled={sending.busy} onClick={() => settle(null, say("odd.dismissed"))}>{say("odd.nobody")}</Button>
      </div>
      {picking && <Focused><Whose {...{ odd, forms }} wave={calls.wave} pick={give} /></Focused>}
    </li>
  );
}

/** Invitations of all waves of that questionnaire. */
function Whose({ odd, forms, wave, pick }: { odd: Forms["odd"][number]; forms: Forms; wave: Calls["wave"]; pick: (invite: InviteShown) => void }) {
  const [invites, setInvites] = useState<readonly InviteShown[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    Promise.all(forms.waves.filter(({ questionnaire }) => questionnaire === odd.questionnaire).map(({ waveId }) => wave({ waveId })))
      .then((waves) => setInvites(waves.flatMap((each) => each.invites)), (thrown: unknown) => setRefusal(asRefusal(thrown)));
  }, []);
  if (refusal) return <Trouble refusal={refusal} />;
  return invites ? <InvitePick label={say("odd.whose")} name={`whose-${odd.oddId}`} invites={invites} pick={pick} /> : <Skeleton />;
}
