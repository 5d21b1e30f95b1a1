import { useState } from "preact/hooks";
import { APPEAL_KINDS, END_REASONS } from "../../contract/confided";
import type { AppealKind } from "../../contract/confided";
import type { Input } from "../../contract/contract";
import type { PairId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { onDeviceOnly, useDraft } from "../draft";
import { clock, dayInWords } from "../format";
import { Choices } from "../parts/choices";
import { Choice, SelectField, TextArea } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { Screen } from "../parts/screen";
import type { Asks } from "../rpc";
import { say } from "../words";
import { called, isOpen, menteesOf } from "./home";
import type { Brief, Home } from "./home";
import { TroubleOrPage } from "./on-the-page";

export type AskCalls = { show: Asks<"appeal.show">; talk: Asks<"appeal.talk">; unfit: Asks<"pair.unfit">; lost: Asks<"pair.lost">; end: Asks<"pair.wishEnd"> };
type Props = { home: Home; of: readonly string[]; calls: AskCalls; back: () => void; changed: (said: string) => void };
type Typed = { pairId: string; words: string; reasons: readonly string[] };

/** «Хочу поговорить с куратором», «не подходит», «связь потеряна», «хочу завершить» (R-P15): one form, and what one has said so far. */
export function AskPage({ home, of: [asked, of], calls, back, changed }: Props) {
  const pairs = home.pairs.filter((pair) => isOpen(pair) && isOwn(pair, home));
  const [kind, setKind] = useState<AppealKind>(APPEAL_KINDS.find((each) => each === asked) ?? "talk");
  const draft = useDraft<Typed>("ask", of ?? "", { pairId: of ?? pairs[0]?.pairId ?? "", words: "", reasons: [] }, undefined, onDeviceOnly);
  const { value, change } = draft;
  const sending = useSending(draft.key);
  const own = useAsked(calls.show, { pairId: null });
  const unpaired = kind !== "talk" && !pairs.some(({ pairId }) => pairId === value.pairId);
  const submit = () => {
    const said: Input<"pair.unfit"> = { pairId: value.pairId as PairId, words: value.words };
    const reasons = END_REASONS.filter((each) => value.reasons.includes(each));
    const work = (id: string) => (kind === "talk" ? calls.talk({ words: value.words }, id) : kind === "end" ? calls.end({ ...said, reasons }, id) : calls[kind](said, id));
    void sending.send(work, [kind, value]).then((done) => {
      if (!done) return;
      change({ words: "", reasons: [] });
      draft.drop();
      own.again();
      changed(say("ask.sent"));
    });
  };
  return (
    <Screen title={say("ask.title")} lead={say("ask.lead")} back={back}>
      <SmallForm send={say("ask.send")} sending={sending} submit={submit} blocked={unpaired}>
        {draft.note && <p class="quiet small" role="status">{draft.note}</p>}
        <Choice label={say("ask.kind")} value={kind} set={setKind} options={APPEAL_KINDS.map((each) => [each, say(`ask.kind.${each}`)] as const)} />
        <p>{say(`ask.what.${kind}`)}</p>
        {unpaired && <p class="due">{say("ask.noPair")}</p>}
        {kind !== "talk" && pairs.length > 1 && <SelectField label={say("ask.pair")} value={value.pairId} set={(next) => change({ pairId: next })} options={pairs.map((pair) => [pair.pairId as string, titleOf(pair, home)] as const)} />}
        {kind === "end" && <Choices label={say("ask.reasons")} name="reasons" many required={false} numbered={false} chosen={value.reasons} choose={(reasons) => change({ reasons })} leave={draft.leave} options={END_REASONS.map((code) => ({ code, title: say(`ask.reason.${code}`) }))} />}
        <TextArea label={say("ask.words")} optional value={value.words} set={(words) => change({ words })} leave={draft.leave} long={2000} />
        <p class="quiet small">{say("ask.seen")}</p>
      </SmallForm>
      {own.refusal && <TroubleOrPage refusal={own.refusal} pageUrl={home.pageUrl} view="ask" />}
      {own.answer && own.answer.appeals.length > 0 && (
        <section class="stack">
          <h2>{say("ask.own")}</h2>
          {own.answer.appeals.map((appeal) => (
            <div class="record" key={appeal.appealId}>
              <p><span class="strong">{say(`ask.kind.${appeal.kind}`)}</span> <span class="quiet">· {dayInWords(appeal.date, home.today)} · {say(appeal.settled ? "ask.settled" : "ask.waits")}</span></p>
              {appeal.words && <p class="kept">{appeal.words}</p>}
              <p class="quiet small">{appeal.opened.length > 0 ? say("ask.opened", { when: appeal.opened.map(clock).join(", ") }) : say("ask.notOpened")}</p>
            </div>
          ))}
        </section>
      )}
    </Screen>
  );
}

/** The pair is the visitor's as mentor, mentee or grown-up; of the staff's list others are left out. */
const isOwn = (pair: Brief, { me, roles }: Home): boolean =>
  pair.mentor.personId === me?.personId || pair.mentees.some(({ personId }) => personId === me?.personId) || roles.every((role) => role === "grownUp" || role === "secondMentor" || role === "mentor" || role === "mentee");

const titleOf = (pair: Brief, { me }: Home): string => `${pair.mentor.personId === me?.personId ? menteesOf(pair) : called(pair.mentor)} · ${pair.code}`;
