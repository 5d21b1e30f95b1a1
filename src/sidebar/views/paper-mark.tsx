import { useState } from "preact/hooks";
import { CONTRACT } from "../../contract/contract";
import type { PaperBrief } from "../../contract/papers";
import type { JobStatus } from "../../contract/parts";
import { UNAPPROVED_KINDS, type JobId, type PaperId, type PersonId } from "../../contract/schemas";
import { dayOrNull } from "../format";
import { DayField, TextField, Tick } from "../parts/field";
import { SmallForm, useSending } from "../parts/form";
import { wrongOf } from "../parts/trouble";
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
  const [numbers, setNumbers] = useState<{ readonly [id: PaperId]: string }>({});
  const [date, setDate] = useState<string>(home.today);
  const [signers, setSigners] = useState<readonly PersonId[]>(shown.signers.slice(0, papers.every(({ kind }) => UNAPPROVED_KINDS.includes(kind)) ? 0 : 1).map(({ personId }) => personId));
  const [scan, setScan] = useState<Scan | null>(null);
  const [elsewhere, setElsewhere] = useState<JobStatus | null>(null);
  const sending = useSending();
  const day = dayOrNull(date);
  const numberOf = ({ paperId, number }: PaperBrief) => numbers[paperId] ?? number;
  const needed = ({ kind }: PaperBrief) => kind === "D10";
  const wrong = (at: number) => wrongOf(sending.refusal, `papers.${at}.number`) ?? (signable.length === 1 ? wrongOf(sending.refusal, "number") : undefined);
  const submit = () => {
    if (!day) return;
    const input = {
      papers: signable.map((paper) => ({ paperId: paper.paperId, number: numberOf(paper) })), date: day, scan,
      signers: shown.signers.filter(({ personId }) => signers.includes(personId)).map(({ post, personId }) => ({ post, personId })),
    };
    void sending.send((id) => mark(input, id), { ...input, scan: scan && scan.base64.length }).then((done) => {
      if (!done) return;
      const mayDrive = done.job !== null && has(home, ...CONTRACT["job.step"].allowed);
      if (done.job && mayDrive && shown.worksWithFiles) return started(done.job.jobId);
      if (done.job && mayDrive) return setElsewhere(done.job);
      saved(say(done.job ? "mark.savedLater" : "mark.saved", { n: done.marked }));
    });
  };
  if (elsewhere) return <OnThePage pageUrl={shown.pageUrl} view="job" of={[elsewhere.jobId]} what={say("mark.elsewhere")} />;
  const blocked = !day || signable.length === 0 || signable.some((paper) => needed(paper) && !numberOf(paper).trim());
  return (
    <SmallForm title={signable.length === 1 ? say("papers.mark") : say("mark.title", { n: signable.length })} send={say("mark.save", { n: signable.length })} quiet={signable.length === 1} sending={sending} submit={submit} cancel={cancel} blocked={blocked}>
      <p class="quiet">{say("mark.what")}</p>
      {signable.length < papers.length && <p class="due">{say("mark.skipped", { n: papers.length - signable.length })}</p>}
      <DayField label={say("mark.date")} name="date" value={date} set={setDate} max={home.today} wrong={wrongOf(sending.refusal, "date")} />
      {signable.map((paper, at) => (
        <TextField
          key={paper.paperId} name={`papers.${at}.number`} label={signable.length === 1 ? say("paper.number") : say("mark.numberOf", { title: paper.title, about: paper.about })} {...(at === 0 ? { hint: say("paper.numberHint") } : {})}
          optional={!needed(paper)} required={needed(paper)} value={numberOf(paper)} set={(number) => setNumbers({ ...numbers, [paper.paperId]: number })} long={40} wrong={wrong(at)}
        />
      ))}
      {(shown.signers.length > 0 || signable.some(({ kind }) => !UNAPPROVED_KINDS.includes(kind))) && <fieldset class="stack">
        <legend class="label">{say("mark.signers")}</legend>
        {shown.signers.length === 0 && <p class="quiet">{say("mark.noSigners")}</p>}
        {shown.signers.map(({ personId, post, name }) => (
          <Tick key={personId + post} on={signers.includes(personId)} set={(on) => setSigners(on ? [...signers, personId] : signers.filter((each) => each !== personId))}>{name} <span class="quiet">{post}</span></Tick>
        ))}
      </fieldset>}
      {shown.worksWithFiles && <ScanField many={signable.length > 1} take={setScan} wrong={wrongOf(sending.refusal, "scan")} />}
    </SmallForm>
  );
}
