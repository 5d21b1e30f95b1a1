import type { QuestionnaireId, WaveId } from "../../contract/schemas";
import { useAsked } from "../asked";
import paperLook from "../slips.css";
import { Button } from "../parts/button";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { BlankPage } from "./blank-form";
import type { Home } from "./home";
import { waveTitle } from "./invite-facts";
import type { Go } from "./place";
import { SlipsPage } from "./slip-cards";

export type SlipCalls = { forms: Asks<"forms.show">; print: Asks<"form.print">; wave: Asks<"wave.show"> };
type Props = { home: Home; of: readonly string[]; go: Go; keep: Asks<"draft.save">; calls: SlipCalls };

/** «Бланки и карточки»: what goes out on paper. */
export function PaperFormsPage({ home, of, go, keep, calls }: Props) {
  const [which, id] = of;
  return (
    <>
      <style>{paperLook}</style>
      {which === "blank" && id ? <BlankPage home={home} questionnaire={id as QuestionnaireId} go={go} print={calls.print} />
        : which === "wave" && id ? <SlipsPage {...{ home, go, keep, calls }} waveId={id as WaveId} /> : <Which go={go} forms={calls.forms} />}
    </>
  );
}

function Which({ go, forms }: { go: Go; forms: SlipCalls["forms"] }) {
  const { answer, refusal, again } = useAsked(forms, {});
  const open = answer?.waves.filter((wave) => wave.open) ?? [];
  return (
    <Screen title={say("slips.title")} lead={say("slips.lead")} back={() => go("forms")}>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!answer && !refusal && <Skeleton />}
      {answer && (
        <>
          <section class="card">
            <h2>{say("slips.cards")}</h2>
            <p class="quiet">{say("slips.cardsWhat")}</p>
            {open.length === 0 && <Empty why={say("slips.noWaves")}><Button onClick={() => go("forms")}>{say("duty.go.forms")}</Button></Empty>}
            <ul class="plain stack">{open.map((wave) => <li key={wave.waveId}><Button onClick={() => go("slips", "wave", wave.waveId)}>{waveTitle(wave)} <span class="quiet">{say("typing.left", { n: wave.rate.invited - wave.rate.answered })}</span></Button></li>)}</ul>
          </section>
          <section class="card">
            <h2>{say("slips.blanks")}</h2>
            <p class="quiet">{say("slips.blanksWhat")}</p>
            <ul class="plain stack">{answer.questionnaires.map(({ questionnaire, title }) => <li key={questionnaire}><Button onClick={() => go("slips", "blank", questionnaire)}>{title}</Button></li>)}</ul>
          </section>
        </>
      )}
    </Screen>
  );
}
