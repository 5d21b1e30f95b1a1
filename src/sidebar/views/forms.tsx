import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { JobStatus } from "../../contract/parts";
import { told } from "../../texts/text";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { useSending } from "../parts/form";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Good, Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import { FormCard } from "./form-card";
import { OddAnswers } from "./forms-odd";
import { UnclearLetters } from "./forms-unclear";
import type { Home } from "./home";
import { JobDriver, isOver } from "./job";
import type { JobCalls } from "./job";
import type { Go } from "./place";
import { together } from "./rate";
import { WaveList } from "./wave-list";

export type Forms = Output<"forms.show">;
export type FormsCalls = {
  show: Asks<"forms.show">; collect: Asks<"answers.collect">; mend: Asks<"form.mend">; odd: Asks<"odd.settle">; letter: Asks<"letter.settle">; wave: Asks<"wave.show">; job: JobCalls;
};
type Props = { home: Home; go: Go; calls: FormsCalls };

/** «Анкеты»: how many were asked and answered, what waits for a decision, what to send now. */
export function FormsPage({ home, go, calls }: Props) {
  const { answer, refusal, again } = useAsked(calls.show, {});
  const [jobs, setJobs] = useState<readonly JobStatus[]>([]);
  const [said, setSaid] = useState("");
  const collecting = useSending();
  const done = (words: string) => { setSaid(words); again(); };
  const collect = () => void collecting.send((id) => calls.collect({}, id)).then((job) => { if (job) { setSaid(""); setJobs([job]); } });
  /** What came of it is said above; work that failed or was stopped stays, with its reason. */
  const finished = (job: JobStatus) => {
    setJobs((now) => now.flatMap((each) => (each.jobId !== job.jobId ? [each] : job.state === "done" ? [] : [job])));
    done(job.state === "done" ? `${say(`job.result.${job.kind}`, { n: Math.max(job.done - job.left, 0) })}${job.left > 0 ? ` ${say("job.left", { n: job.left })}` : ""}` : "");
  };
  const first = answer?.questionnaires.find(({ due }) => due)?.questionnaire;
  const running = jobs[0];
  return (
    <Screen title={say("forms.title")} lead={answer && answer.waves.length > 0 ? leadOf(answer) : undefined}>
      {said && <Good>{said}</Good>}
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {collecting.refusal && <Trouble refusal={collecting.refusal} />}
      {!answer && !refusal && <Skeleton />}
      {running && <JobDriver key={running.jobId} start={running} calls={calls.job} pageUrl={answer?.pageUrl ?? home.pageUrl} finished={finished} />}
      {answer && (
        <>
          <div class="row noprint">
            {answer.waves.length > 0 && !(running && !isOver(running)) && <Button icon="download" disabled={collecting.busy} onClick={collect}>{collecting.busy ? say("sending") : say("forms.collect")}</Button>}
            {answer.waves.length > 0 && <Button bare onClick={() => go("typing")}>{say("typing.title")}</Button>}
            <Button bare icon="print" onClick={() => go("slips")}>{say("slips.title")}</Button>
          </div>
          <OpenJobs jobs={answer.jobs.filter(({ jobId }) => jobs.every((job) => job.jobId !== jobId))} go={go} />
          <OddAnswers forms={answer} calls={calls} settled={done} />
          <UnclearLetters unclear={answer.unclear} today={home.today} settle={calls.letter} settled={done} />
          {answer.waves.length === 0 && !first && <Empty why={say("forms.empty")}><Button main onClick={() => go("pairs")}>{say("duty.go.pairs")}</Button></Empty>}
          <h2>{say("forms.questionnaires")}</h2>
          <ul class="cards">
            {[...answer.questionnaires].sort((one, two) => Number(two.due !== null) - Number(one.due !== null)).map((each) => (
              <li class="card" key={each.questionnaire}><FormCard {...{ go, each }} waves={answer.waves.filter(({ questionnaire }) => questionnaire === each.questionnaire)} main={each.questionnaire === first} mend={calls.mend} mended={(words, more) => { setJobs(more); done(words); }} /></li>
            ))}
          </ul>
          <WaveList waves={answer.waves} today={home.today} go={go} />
        </>
      )}
    </Screen>
  );
}

/** «Приглашено 32 · ответили 20 · молчат 8 · 2 ответа ждут решения». */
function leadOf({ waves, odd, unclear }: Forms): string {
  const open = waves.filter((wave) => wave.open);
  const { invited, answered } = together(open.map(({ rate }) => rate));
  const silent = open.reduce((sum, wave) => sum + wave.silent, 0);
  return [
    open.length === 0 ? say("forms.noneOpen") : say("forms.count", { n: invited, done: answered }), open.length > 0 && (silent > 0 ? say("wave.silent", { n: silent }) : say("wave.noneSilent")),
    odd.length > 0 && say("forms.oddCount", { n: odd.length }), unclear.length > 0 && say("forms.unclearCount", { n: unclear.length }),
  ].filter(Boolean).join(" · ");
}

/** Work that goes on by itself: letters that wait for the morning, a form being made. */
const OpenJobs = ({ jobs, go }: { jobs: readonly JobStatus[]; go: Go }) => (
  jobs.length === 0 ? null : (
    <ul class="plain card">
      {jobs.map((job) => (
        <li class="offer" key={job.jobId}>
          <span>{say(`job.kind.${job.kind}`)}: {say("job.progress", { done: job.done, total: job.total })}{job.message && <>. {told(job.message)}</>}</span>
          <Button bare onClick={() => go("job", job.jobId)}>{say("duty.go.job")}</Button>
        </li>
      ))}
    </ul>
  )
);
