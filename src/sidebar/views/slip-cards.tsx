import type { InviteShown } from "../../contract/forms";
import type { WaveId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { SelectField } from "../parts/field";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { useRemembered } from "../remembered";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import { byClass, classesOf, isAnswered, waveTitle } from "./invite-facts";
import type { Go } from "./place";
import { SlipSheets, sheetsOf } from "./slip";
import type { SlipCalls } from "./slips";

const WHOM = ["waiting", "slip", "all"] as const;
type Whom = (typeof WHOM)[number];
const FITS: { readonly [Each in Whom]: (invite: InviteShown) => boolean } = { waiting: (invite) => !isAnswered(invite), slip: (invite) => !isAnswered(invite) && invite.way === "slip", all: () => true };
type Props = { home: Home; waveId: WaveId; go: Go; keep: Asks<"draft.save">; calls: SlipCalls };

/** Slips with QR of a wave or of one class, eight a sheet (R-P03). */
export function SlipsPage({ home, waveId, go, keep, calls }: Props) {
  const { answer, refusal, again } = useAsked(calls.wave, { waveId });
  const { answer: forms } = useAsked(calls.forms, {});
  const [filter, setFilter] = useRemembered<{ whom: Whom; class: string }>("slips", { whom: "waiting", class: "" }, home.drafts, keep);
  const back = () => go("wave", waveId);
  if (!answer) return <Screen title={say("slips.cards")} back={back}>{refusal ? <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble> : <Skeleton />}</Screen>;
  const { wave, invites } = answer;
  const classes = classesOf(invites);
  const inClass = classes.includes(filter.class) ? filter.class : "";
  const found = invites.filter((invite) => invite.link && FITS[filter.whom](invite) && (!inClass || invite.person.class === inClass)).sort(byClass);
  const sheets = sheetsOf(found.length);
  const address = forms?.questionnaires.find(({ questionnaire }) => questionnaire === wave.questionnaire)?.form?.address ?? "";
  return (
    <Screen title={say("slips.cards")} lead={`${waveTitle(wave)} · ${say("slips.count", { n: found.length })} · ${say("slips.sheets", { n: sheets })}`} back={back}>
      <div class="filters noprint">
        <SelectField label={say("slips.whom")} value={filter.whom} set={(whom) => setFilter({ whom })} options={WHOM.map((whom) => [whom, say(`slips.whom.${whom}`)] as const)} />
        {classes.length > 0 && <SelectField label={say("class")} value={inClass} set={(name) => setFilter({ class: name })} options={[["", say("all")], ...classes.map((name) => [name, name] as const)]} />}
      </div>
      {found.length === 0 ? <Empty why={say("slips.none")}><Button onClick={() => setFilter({ whom: "all", class: "" })}>{say("find.clear")}</Button></Empty> : (
        <>
          <div class="row noprint"><Button main icon="print" onClick={() => window.print()}>{say("slips.print", { n: found.length })}</Button><span class="quiet">{say("slips.cut")}</span></div>
          <SlipSheets school={home.school} slips={found.map(({ person, link, code }) => ({ person, title: wave.title, closesOn: wave.closesOn, link, address, code: answer.channel === "form" ? code : "" }))} />
        </>
      )}
    </Screen>
  );
}
