import { useState } from "preact/hooks";
import { CONTRACT } from "../../contract/contract";
import type { PaperBrief } from "../../contract/papers";
import type { JobStatus } from "../../contract/parts";
import { UNAPPROVED_KINDS, type JobId, type PaperId, type PersonId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { DayField, TextField, Tick } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import type { Asks } from "../rpc";
import { say } from "../words";
import { has } from "./home";
import type { Home } from "./home";
import type { Papers } from "./paper-facts";
import { ScanField } from "./paper-scan";
import type { Scan } from "./paper-scan";
import { OnThePage } from "./on-the-page";

type Props = { papers: readonly PaperBrief[]; shown: Pick<Papers, "signers" | "worksWithFiles" | "pageUrl">; home: Home; mark: Asks<"paper.mark">; started: (jobId: JobId) => void; saved: (said: string) => void; cancel: () => void };

/** «Отметить подписание»: the drafts were signed with a pen; one date, a number for each, who signed, a scan if there is one. */
export function MarkForm({ papers, shown, home, mark, started, saved, cancel }: Props) {
  const signable = papers.filter(({ maySign }) => maySign);
  const by = shown.signers.slice(0, papers.every(({ kind }) => UNAPPROVED_KINDS.includes(kind)) ? 0 : 1).map(({ personId }) => personId);
  const blank = { numbers: {} as { readonly [id: PaperId]: string }, date: home.today as string, signers: by as readonly PersonId[] };
  const { typed: { numbers, date, signers }, change, field, wrong: said, send, form } = useForm("paper-mark", papers.length === 1 ? papers[0]!.paperId : "", blank);
  const [scan, setScan] = useState<Scan | null>(null);
  const [elsewhere, setElsewhere] = useState<JobStatus | null>(null);
  const day = dayOrNull(date);
  const numberOf = ({ paperId, number }: PaperBrief) => numbers[paperId] ?? number;
  const needed = ({ kind }: PaperBrief) => kind === "D10";
  const wrong = (at: number) => said(`papers.${at}.number`) ?? (signable.length === 1 ? said("number") : undefined);
  const submit = () => {
    if (!day) return;
    const input = {
      papers: signable.map((paper) => ({ paperId: paper.paperId, number: numberOf(paper) })), date: day, scan,
      signers: shown.signers.filter(({ personId }) => signers.includes(personId)).map(({ post, personId }) => ({ post, personId })),
    };
    send((id) => mark(input, id), { ...input, scan: scan && scan.base64.length }, (done) => {
      const mayDrive = done.job !== null && has(home, ...CONTRACT["job.step"].allowed);
      if (done.job && mayDrive && shown.worksWithFiles) return started(done.job.jobId);
      if (done.job && mayDrive) return setElsewhere(done.job);
      saved(say(done.job ? "mark.savedLater" : "mark.saved", { n: done.marked }));
    });
  };
  if (elsewhere) return <OnThePage pageUrl={shown.pageUrl} view="job" of={[elsewhere.jobId]} what={say("mark.elsewhere")} />;
  const blocked = !day || signable.length === 0 || signable.some((paper) => needed(paper) && !numberOf(paper).trim());
  return (
    <SmallForm title={signable.length === 1 ? say("papers.mark") : say("mark.title", { n: signable.length })} send={say("mark.save", { n: signable.length })} quiet={signable.length === 1} {...form} submit={submit} cancel={cancel} blocked={blocked}>
      <p class="quiet">{say("mark.what")}</p>
      {signable.length < papers.length && <p class="due">{say("mark.skipped", { n: papers.length - signable.length })}</p>}
      <DayField label={say("mark.date")} {...field("date")} max={home.today} />
      {signable.map((paper, at) => (
        <TextField
          key={paper.paperId} name={`papers.${at}.number`} label={signable.length === 1 ? say("paper.number") : say("mark.numberOf", { title: paper.title, about: paper.about })} {...(at === 0 ? { hint: say("paper.numberHint") } : {})}
          optional={!needed(paper)} required={needed(paper)} value={numberOf(paper)} set={(number) => change({ numbers: { ...numbers, [paper.paperId]: number } })} long={40} wrong={wrong(at)}
        />
      ))}
      {(shown.signers.length > 0 || signable.some(({ kind }) => !UNAPPROVED_KINDS.includes(kind))) && <fieldset class="stack">
        <legend class="label">{say("mark.signers")}</legend>
        {shown.signers.length === 0 && <p class="quiet">{say("mark.noSigners")}</p>}
        {shown.signers.map(({ personId, post, name }) => (
          <Tick key={personId + post} on={signers.includes(personId)} set={(on) => change({ signers: on ? [...signers, personId] : signers.filter((each) => each !== personId) })}>{name} <span class="quiet">{post}</span></Tick>
        ))}
      </fieldset>}
      {shown.worksWithFiles && <ScanField many={signable.length > 1} take={setScan} wrong={said("scan")} />}
    </SmallForm>
  );
}
