import type { WaveBrief } from "../../contract/forms";
import type { JobStatus } from "../../contract/parts";
import { text, told } from "../../texts/text";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import type { ChipState } from "../parts/chip";
import { Tick } from "../parts/field";
import { useSending } from "../parts/form";
import { LinkButton } from "../parts/link";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Forms } from "./forms";
import type { Go } from "./place";
import { Rate, together } from "./rate";

type Each = Forms["questionnaires"][number];
type Props = {
  each: Each; waves: readonly WaveBrief[]; go: Go;
  /** Its sending is the one coloured button of the screen. */
  main: boolean;
  mend: Asks<"form.mend">;
  mended: (said: string, jobs: readonly JobStatus[]) => void;
};

/** A questionnaire in this year: its form, its rate, and whether it is time to send it. */
export function FormCard({ each, waves, go, main, mend, mended }: Props) {
  const { questionnaire, form, due } = each;
  const open = waves.filter((wave) => wave.open);
  const [latest] = [...waves].sort((one, two) => two.openedOn.localeCompare(one.openedOn));
  const period = due?.period ?? latest?.period;
  const sending = useSending();
  const ask = (verified: boolean | null, repair: boolean, said: string) => {
    if (!form) return;
    const input = { formDefId: form.formDefId, verified, mend: repair };
    void sending.send((id) => mend(input, id), input).then((answer) => answer && mended(said, answer.jobs));
  };
  const [state, word] = stateOf(each);
  return (
    <>
      <div class="row ends"><h2 class="fill">{each.title}</h2><StateChip state={state} word={word} /></div>
      <p class="quiet">{[say(`forms.channel.${each.channel}`), say("forms.minutes", { n: each.minutes }), form && form.version < each.version && say("forms.older")].filter(Boolean).join(" · ")}</p>
      <Rate rate={together(open.map(({ rate }) => rate))} />
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      {form?.trouble && (
        <div class="notice bad">
          <p>{text(form.trouble)}</p>
          <div class="row"><Button disabled={sending.busy} onClick={() => ask(null, true, say("forms.mended"))}>{sending.busy ? say("sending") : say("forms.mend")}</Button></div>
        </div>
      )}
      {due ? <p class="due">{told(due.text)}</p> : !period && <p class="quiet">{say("forms.notYet")}</p>}
      <div class="row">
        {period && <Button main={main} onClick={() => go("wave", "new", questionnaire, period)}>{say(due ? "forms.send" : "forms.sendMore")}</Button>}
        <Button bare icon="print" onClick={() => go("slips", "blank", questionnaire)}>{say("forms.blank")}</Button>
        {form?.address && <LinkButton bare href={form.address}>{say("forms.open")}</LinkButton>}
        {form?.editAddress && <LinkButton bare href={form.editAddress}>{say("forms.settings")}</LinkButton>}
      </div>
      {form && each.channel === "form" && (
        <div>
          <Tick on={form.verified} disabled={sending.busy} set={(on) => ask(on, false, say(on ? "forms.verifiedSaved" : "forms.unverifiedSaved"))}>{say("forms.verified")}</Tick>
          <p class="quiet small">{say("forms.verifiedHow")}</p>
        </div>
      )}
      {form && form.refused.length > 0 && <details><summary>{say("forms.refused", { n: form.refused.length })}</summary><ul>{form.refused.map((address) => <li key={address}>{address}</li>)}</ul><p class="quiet">{say("forms.refusedHow")}</p></details>}
    </>
  );
}

function stateOf({ channel, form }: Each): [ChipState, string] {
  if (form?.trouble) return ["overdue", say("forms.state.trouble")];
  if (channel === "page") return ["done", say("forms.state.page")];
  if (!form) return ["waiting", say("forms.state.none")];
  return [form.state === "open" ? "done" : "waiting", say(`forms.state.${form.state}`)];
}
