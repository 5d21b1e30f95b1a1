import { FITS } from "../../contract/confided";
import type { Fit } from "../../contract/confided";
import { onDeviceOnly, useDraft } from "../draft";
import { Choice, TextArea } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { Empty, Screen } from "../parts/screen";
import type { Asks } from "../rpc";
import { say } from "../words";
import { called, linesOf } from "./home";
import type { Home } from "./home";

type Props = { home: Home; of: readonly string[]; answer: Asks<"pulse.answer">; back: () => void; returned: (said: string) => void };

/** «Подходит ли вам эта пара?»: one question to each side after the trial meeting (R-B31). */
export function FitPage({ home, of: [pairId, menteeId], answer, back, returned }: Props) {
  const pair = home.pairs.find((each) => each.pairId === pairId);
  const mentee = pair?.mentees.find(({ personId }) => personId === menteeId);
  const draft = useDraft("fit", `${pairId} ${menteeId}`, { fit: "", words: "" } as { fit: Fit | ""; words: string }, undefined, onDeviceOnly);
  const { fit } = draft.value;
  const sending = useSending(draft.key);
  if (!pair || !mentee || !linesOf(home, pair).some(({ rule, personId }) => rule === "fit" && personId === menteeId)) return <Screen title={say("fit.title")} back={back}><Empty why={say("fit.none")} /></Screen>;
  const submit = () => {
    if (fit === "") return;
    void sending.send((id) => answer({ pairId: pair.pairId, menteeId: mentee.personId, fit, words: draft.value.words }, id), draft.value).then((done) => {
      if (!done) return;
      draft.drop();
      returned(say("fit.sent"));
    });
  };
  return (
    <Screen title={say("fit.title")} lead={`${called(mentee.personId === home.me?.personId ? pair.mentor : mentee)} · ${pair.code}`} back={back}>
      <p class="quiet">{say("fit.lead")}</p>
      <SmallForm send={say("fit.send")} sending={sending} submit={submit} blocked={fit === ""}>
        {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
        <Choice label={say("fit.title")} value={fit} set={(chosen) => draft.change({ fit: chosen })} options={FITS.map((each) => [each, say(`fit.${each}`)] as const)} />
        {fit !== "fits" && fit !== "" && <TextArea label={say("fit.words")} optional value={draft.value.words} set={(words) => draft.change({ words })} leave={draft.leave} long={2000} />}
        <p class="quiet small">{say("fit.seen")}</p>
      </SmallForm>
    </Screen>
  );
}
