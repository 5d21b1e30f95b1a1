import { useEffect, useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { InviteId, PersonId } from "../../contract/schemas";
import { clock, dayInTable } from "../format";
import { Button } from "../parts/button";
import { useSending } from "../parts/form";
import { Skeleton } from "../parts/screen";
import { Good, Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { has } from "./home";
import type { Home } from "./home";
import { periodIn } from "./invite-facts";

export type AnswersCalls = { show: Asks<"answers.show">; take: Asks<"answers.take">; see: Asks<"answer.seen"> };
type Answers = Output<"answers.show">;
type Props = {
  home: Home; personId: PersonId; calls: AnswersCalls;
  /** One questionnaire's answers alone. */
  only?: InviteId;
};

/** What a person has answered, in words. What lies in the closed workbook is asked for by a button of its own: reading it is written down (R.7). */
export function AnswersBlock({ home, personId, calls, only }: Props) {
  const [answers, setAnswers] = useState<Answers | null>(null);
  const [closed, setClosed] = useState(false);
  const [said, setSaid] = useState("");
  const sending = useSending();
  const own = home.me?.personId === personId;
  const load = (withClosed: boolean) => void sending.send((id) => calls.show({ personId, closed: withClosed }, id), withClosed).then((answer) => {
    if (!answer) return;
    setAnswers(answer);
    setClosed(withClosed);
  });
  useEffect(() => load(false), [personId]);
  const sheets = answers?.sheets.filter(({ inviteId }) => !only || inviteId === only) ?? [];
  const differs = answers?.differs.filter(({ inviteId }) => !only || inviteId === only) ?? [];
  const hidden = sheets.some(({ hasClosed }) => hasClosed) && !closed && (own || has(home, "curator", "deputyTeaching"));
  return (
    <div class="stack loose">
      {said && <Good>{said}</Good>}
      {sending.refusal && <Trouble refusal={sending.refusal}><Button onClick={() => load(closed)}>{say("again")}</Button></Trouble>}
      {!answers && !sending.refusal && <Skeleton />}
      {answers && sheets.length === 0 && <p class="quiet">{say("answers.none")}</p>}
      {has(home, "curator") && differs.map((each) => <Differs key={each.field + each.inviteId} {...{ each, personId }} take={calls.take} taken={(words) => { setSaid(words); load(closed); }} />)}
      {sheets.map((sheet) => <Sheet key={sheet.inviteId} sheet={sheet} see={sheet.asks && closed ? calls.see : undefined} seen={() => { setSaid(say("answers.seenDone")); load(closed); }} />)}
      {answers && answers.opened.length > 0 && <p class="quiet">{say("answers.opened", { when: answers.opened.map(clock).join("; ") })}</p>}
      {hidden && <div class="row noprint"><Button disabled={sending.busy} onClick={() => load(true)}>{say(own ? "answers.showOwn" : "answers.showClosed")}</Button></div>}
    </div>
  );
}

const Sheet = ({ sheet, see, seen }: { sheet: Answers["sheets"][number]; see: Asks<"answer.seen"> | undefined; seen: () => void }) => (
  <section class="stack">
    <h3>{sheet.title} · {periodIn(sheet.period)}</h3>
    <p class="quiet small">{[say("answers.at", { at: clock(sheet.answeredAt) }), sheet.by && say("answers.by", { who: sheet.by }), sheet.about && say("answers.about", { who: sheet.about }), sheet.late && say("invite.late")].filter(Boolean).join(" · ")}</p>
    <dl class="answers">
      {sheet.answers.map(({ key, title, text, closed }) => (
        <div key={key}>
          <dt>{title}{closed && <span class="due small"> · {say("answers.closed")}</span>}</dt>
          <dd>{text ? text.split("\n").map((line, at) => <div key={at}>{line}</div>) : <span class="quiet">{say("answers.empty")}</span>}</dd>
        </div>
      ))}
    </dl>
    {see && <Seen inviteId={sheet.inviteId} {...{ see, seen }} />}
  </section>
);

/** An answer that asks for the curator: once she has read it, its line leaves «Сегодня». */
function Seen({ inviteId, see, seen }: { inviteId: InviteId; see: Asks<"answer.seen">; seen: () => void }) {
  const sending = useSending();
  return (
    <div class="stack noprint">
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      <div class="row"><Button disabled={sending.busy} onClick={() => void sending.send((id) => see({ inviteId }, id)).then((done) => done && seen())}>{say("answers.seen")}</Button></div>
    </div>
  );
}

function Differs({ each, personId, take, taken }: { each: Answers["differs"][number]; personId: PersonId; take: Asks<"answers.take">; taken: (said: string) => void }) {
  const sending = useSending();
  const shown = (value: string) => (value === "" ? say("answers.nothing") : each.field === "workStart" ? dayInTable(value) : value);
  const field = say(`answers.field.${each.field}`);
  const submit = () => void sending.send((id) => take({ personId, field: each.field, answered: each.answered }, id)).then((answer) => answer && taken(say("answers.taken", { field })));
  return (
    <div class="notice">
      <p>{say("answers.differs", { field, answered: shown(each.answered), registry: shown(each.registry) })}</p>
      {sending.refusal && <Trouble refusal={sending.refusal} />}
      <div class="row"><Button disabled={sending.busy} label={`${say("answers.take")}: ${field}`} onClick={submit}>{say("answers.take")}</Button></div>
    </div>
  );
}
