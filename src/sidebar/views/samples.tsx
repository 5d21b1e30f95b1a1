import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import { LESSON_TYPES } from "../../contract/schemas";
import type { LessonType } from "../../contract/schemas";
import { useAsked } from "../asked";
import { finds } from "../format";
import { Button } from "../parts/button";
import { SelectField, TextField } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { LinkButton } from "../parts/link";
import { Pager } from "../parts/pager";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { useRemembered } from "../remembered";
import type { Asks } from "../rpc";
import { label, say } from "../words";
import type { Home } from "./home";
import { SampleForm } from "./sample-form";
import type { Go } from "./place";

export type SampleCalls = { show: Asks<"sample.show">; save: Asks<"sample.save">; withdraw: Asks<"sample.withdraw">; keep: Asks<"draft.save"> };
export type Sample = Output<"sample.show">["samples"][number];
type Props = { home: Home; of: readonly string[]; go: Go; calls: SampleCalls; changed: (said: string) => void };
type Filter = { type: LessonType | ""; subject: string; query: string };
const BLANK: Filter = { type: "", subject: "", query: "" };
const SIZE = 30;

/** «Образцы уроков»: sample lessons by type and subject, each with its link (R-H14). */
export function SamplesPage({ home, of, go, calls, changed }: Props) {
  const [filter, setFilter] = useRemembered<Filter>("samples", BLANK, home.drafts, calls.keep);
  const [page, setPage] = useState(0);
  const { answer, refusal, again } = useAsked(calls.show, {});
  const said = (words: string) => { again(); changed(words); };
  const [what = ""] = of;
  const standing = answer?.samples.find(({ sampleId }) => sampleId === what);
  if (answer?.mayKeep && (what === "new" || standing)) return <SampleForm key={what} {...{ home, calls }} standing={standing ?? null} saved={(words) => { go("samples"); said(words); }} back={() => go("samples")} />;
  const all = answer?.samples ?? [];
  const subjects = [...new Set(all.map(({ subject }) => subject).filter((subject) => subject !== ""))];
  const found = all.filter(({ title, subject, lessonType, class: className, author, note }) =>
    (filter.type === "" || lessonType === filter.type) && (filter.subject === "" || subject === filter.subject || subject === "") && finds(`${title} ${subject} ${className} ${author} ${note}`, filter.query));
  const change = (part: Partial<Filter>) => { setFilter(part); setPage(0); };
  return (
    <Screen title={say("sample.title")} lead={all.length > 0 ? say("sample.count", { n: all.length }) : undefined} back={() => go("events")}>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!answer && !refusal && <Skeleton />}
      {answer?.mayKeep && <div class="row noprint"><Button main icon="add" onClick={() => go("samples", "new")}>{say("sample.enter")}</Button></div>}
      {answer && all.length === 0 && <Empty why={say(answer.mayKeep ? "sample.emptyKeep" : "sample.empty")} />}
      {all.length > 0 && (
        <>
          <div class="filters noprint">
            <TextField type="search" label={say("find.label")} value={filter.query} set={(query) => change({ query })} long={200} />
            <SelectField label={say("sample.type")} value={filter.type} set={(type) => change({ type })} options={[["", say("all")] as const, ...LESSON_TYPES.map((type) => [type, label(`lessonType.${type}`)] as const)]} />
            <SelectField label={say("sample.subject")} value={subjects.includes(filter.subject) ? filter.subject : ""} set={(subject) => change({ subject })} options={[["", say("all")] as const, ...subjects.map((subject) => [subject, subject] as const)]} />
          </div>
          <p class="quiet" role="status">{found.length === all.length ? "" : say("find.of", { n: found.length, all: all.length })}</p>
          {found.length === 0 && <Empty why={say("sample.none")}><Button onClick={() => change(BLANK)}>{say("find.clear")}</Button></Empty>}
          <ul class="cards">{found.slice(page * SIZE, (page + 1) * SIZE).map((sample) => <li key={sample.sampleId}><SampleCard {...{ sample, calls, said }} keeps={answer!.mayKeep} fix={() => go("samples", sample.sampleId)} /></li>)}</ul>
          <Pager page={page} size={SIZE} total={found.length} go={setPage} />
        </>
      )}
    </Screen>
  );
}

function SampleCard({ sample, calls, said, keeps, fix }: { sample: Sample; calls: SampleCalls; said: (words: string) => void; keeps: boolean; fix: () => void }) {
  const [withdrawing, setWithdrawing] = useState(false);
  const sending = useSending();
  const { sampleId, title, lessonType, subject, class: className, author, link, note } = sample;
  const withdraw = () => void sending.send((id) => calls.withdraw({ sampleId }, id)).then((done) => done && said(say("sample.withdrawn")));
  return (
    <article class="card" aria-label={title}>
      <h2>{title}</h2>
      <p class="quiet">{[label(`lessonType.${lessonType}`), subject || say("sample.noSubject"), className && say("sample.classOf", { name: className })].filter(Boolean).join(" · ")}</p>
      {author && <p>{say("sample.by", { who: author })}</p>}
      {note && <p>{note}</p>}
      {!withdrawing && (
        <div class="row">
          {/^https:/.test(link) && <LinkButton href={link}>{say("sample.read")}</LinkButton>}
          {keeps && <Button bare label={`${say("sample.fix")}: ${title}`} onClick={fix}>{say("sample.fix")}</Button>}
          {keeps && <Button bare danger label={`${say("sample.withdraw")}: ${title}`} onClick={() => setWithdrawing(true)}>{say("sample.withdraw")}</Button>}
        </div>
      )}
      {withdrawing && <SmallForm title={say("sample.withdrawTitle")} send={say("sample.withdraw")} danger sending={sending} submit={withdraw} cancel={() => setWithdrawing(false)}><p>{say("sample.withdrawWhat")}</p></SmallForm>}
    </article>
  );
}
