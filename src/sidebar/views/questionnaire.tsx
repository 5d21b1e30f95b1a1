import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Message } from "../../contract/errors";
import type { SheetShown } from "../../contract/forms";
import type { AnswerValues } from "../../contract/schemas";
import { told } from "../../texts/text";
import { useDraft } from "../draft";
import { Button } from "../parts/button";
import { useSending } from "../parts/form";
import { ErrorSummary } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { answered, fieldOf, placed, wrongBeside, wrongIn } from "./answer-values";
import type { Home } from "./home";
import { QuestionField } from "./question";
import { enterFirst, quickKeys } from "./quick-keys";

type Props<Answer> = {
  home: Home;
  /** Under what its draft lies: answers to an invitation, the self-analysis of a lesson, or what is said of a meeting. */
  draftOf: { form: "answers" | "analysis" | "afterMeeting"; subject: string };
  shown: { questionnaire: SheetShown; values: AnswerValues };
  keep: Asks<"draft.save">;
  /** `form.answer` of the person, `answer.type` of the curator with a sheet of paper, `selfAnalysis.save` of a lesson. */
  save: (values: AnswerValues, requestId: string) => Promise<Answer>;
  saved: (answer: Answer) => void;
  send: string;
  /** Typing in from paper: number keys choose, and the first question has the focus. */
  quick?: boolean;
  children?: ComponentChildren;
};

/** A questionnaire to be filled in. What is typed outlives a reload; answers of the closed workbook are kept on this device alone. */
export function QuestionnaireForm<Answer extends object>({ home, draftOf, shown, keep, save, saved, send, quick = false, children }: Props<Answer>) {
  const { items, closed, noNames, seen } = shown.questionnaire;
  const kept = home.drafts.find(({ form, subject }) => form === draftOf.form && subject === draftOf.subject);
  const open = ({ values }: { values: AnswerValues }) => ({ values: Object.fromEntries(Object.entries(values).filter(([key]) => !items.some((item) => item.key === key && item.closed))) });
  const draft = useDraft<{ values: AnswerValues }>(draftOf.form, draftOf.subject, { values: shown.values }, kept, keep, open);
  const { values } = draft.value;
  const [wrong, setWrong] = useState<readonly Message[]>([]);
  const sending = useSending(draft.key);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => { if (quick && form.current) enterFirst(form.current); }, []);
  const said = useMemo(() => (sending.refusal ? [sending.refusal.said, ...sending.refusal.details].map(placed) : wrong), [sending.refusal, wrong]);
  const submit = () => {
    const found = wrongIn(items, values, quick);
    setWrong(found);
    if (found.length > 0) return;
    const input = answered(items, values);
    void sending.send((id) => save(input, id), input).then((answer) => {
      if (!answer) return;
      draft.drop();
      saved(answer);
    });
  };
  /** Beside a field stands what is wrong with it now: an answer that was mended loses its words at once. */
  const beside = (key: string): string | undefined => {
    const message = said.find(({ field }) => field === fieldOf(key));
    const item = items.find((each) => each.key === key);
    if (!message || !item) return undefined;
    const now = wrongBeside(item, values[key], quick);
    return now ? told(now) : sending.refusal ? told(message) : undefined;
  };
  const left = items.filter((item) => item.required && wrongBeside(item, values[item.key], false)).length;
  return (
    <form class="stack loose" noValidate ref={form} onSubmit={(event) => { event.preventDefault(); submit(); }} {...(quick ? { onKeyDown: (event) => quickKeys(event, submit) } : {})}>
      <div class="stack">
        <p class="quiet small" role="status">{draft.note}</p>
        {draft.other && <div class="row"><Button onClick={draft.takeOther}>{say("draft.other", { at: draft.other })}</Button></div>}
      </div>
      {said.length > 0 && <ErrorSummary messages={said} {...(sending.refusal?.execution ? { small: say("error.execution", { id: sending.refusal.execution }) } : {})} />}
      <div class="group questions">
        {items.map((item, at) => (
          <QuestionField
            key={item.key} item={item} number={at + 1} value={values[item.key] ?? ""} leave={draft.leave} wrong={beside(item.key)} closed={closed} noNames={noNames} quick={quick}
            set={(value) => draft.change({ values: { ...values, [item.key]: value } })}
          />
        ))}
      </div>
      {seen && <p class="quiet small">{seen}</p>}
      <div class="bar">
        <Button main submit disabled={sending.busy}>{sending.busy ? say("sending") : send}</Button>
        {children}
        <span class="fill quiet" aria-live="polite">{left > 0 ? say("answer.left", { n: left }) : ""}</span>
      </div>
    </form>
  );
}
