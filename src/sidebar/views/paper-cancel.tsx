import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { PaperBrief } from "../../contract/papers";
import { told } from "../../texts/text";
import { TextArea } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import type { Asks } from "../rpc";
import { say } from "../words";
import { isDraft } from "./paper-facts";

/** A draft goes to the bin, a signed paper is cancelled by an order: first what it touches, in numbers. */
export function CancelForm({ paper, cancelling, saved, cancel }: { paper: PaperBrief; cancelling: Asks<"paper.cancel">; saved: (said: string) => void; cancel: () => void }) {
  const { typed: { reason }, field, send, form } = useForm("paper-cancel", paper.paperId, { reason: "" });
  const [seen, setSeen] = useState<{ touches: Output<"paper.cancel">["touches"]; reason: string } | null>(null);
  const draft = isDraft(paper);
  const shown = seen?.reason === reason ? seen : null;
  const submit = () => {
    const input = { paperId: paper.paperId, reason, apply: shown !== null };
    if (!shown) return void form.sending.look((id) => cancelling(input, id)).then((answer) => answer && setSeen({ touches: answer.touches, reason }));
    send((id) => cancelling(input, id), input, () => saved(say(draft ? "cancel.binned" : "cancel.cancelled", { title: paper.title })));
  };
  return (
    <SmallForm
      title={say(draft ? "cancel.binTitle" : "cancel.title")} send={say(!shown ? "cancel.preview" : draft ? "cancel.bin" : "cancel.do")} danger={shown !== null} quiet
      {...form} submit={submit} cancel={cancel} blocked={!reason.trim()}
    >
      <TextArea label={say(draft ? "reason" : "cancel.order")} hint={say(draft ? "cancel.binHint" : "cancel.orderHint")} required {...field("reason")} long={500} />
      {shown && (
        <div class="notice" role="status">
          <p class="strong">{say("cancel.will")}</p>
          {shown.touches.length === 0 ? <p>{say("cancel.nothing")}</p> : <ul>{shown.touches.map((message, at) => <li key={at}>{told(message)}</li>)}</ul>}
          <p class="quiet">{say(draft ? "cancel.binBack" : "cancel.noBack")}</p>
        </div>
      )}
    </SmallForm>
  );
}
