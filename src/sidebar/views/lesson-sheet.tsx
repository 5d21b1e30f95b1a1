import { useEffect, useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { ObservationId } from "../../contract/schemas";
import { dayInWords, percent } from "../format";
import { Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { label, say } from "../words";
import type { Home } from "./home";
import { PdfFile } from "./paper-file";

/** A lesson sheet as it was saved, for reading. */
export function LessonSheet({ home, observationId, read, print }: { home: Home; observationId: ObservationId; read: Asks<"observation.read">; print: Asks<"paper.draft"> }) {
  const [sheet, setSheet] = useState<Output<"observation.read"> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => { read({ observationId }).then(setSheet, (thrown: unknown) => setRefusal(asRefusal(thrown))); }, [observationId]);
  if (refusal) return <Trouble refusal={refusal} />;
  if (!sheet) return <Skeleton />;
  const { lesson } = sheet;
  const rated = home.criteria.filter(({ id }) => lesson.scores[id] !== undefined || lesson.facts[id]);
  const facts: (readonly [string, string | null | undefined])[] = [
    [say("lesson.observer"), sheet.observer],
    [say("lesson.before"), [lesson.beforeOn && dayInWords(lesson.beforeOn, home.today), lesson.beforeAt].filter(Boolean).join(", ")],
    [say("lesson.focus"), lesson.focus ?? ""], [say("lesson.success"), lesson.success ?? ""],
    [say("lesson.course"), [lesson.lessonType && label(`lessonType.${lesson.lessonType}`), lesson.lessonStart && lesson.lessonEnd && `${lesson.lessonStart}–${lesson.lessonEnd}`].filter(Boolean).join(" · ")],
    [say("lesson.after"), [lesson.afterOn && dayInWords(lesson.afterOn, home.today), lesson.afterAt, lesson.talkMinutes && say("lesson.talkShort", { n: lesson.talkMinutes })].filter(Boolean).join(" · ")],
    [say("lesson.strength"), lesson.strength], [say("lesson.difficulty"), lesson.difficulty],
    [say("lesson.recommendation"), lesson.recommendation],
    [say("lesson.nextStep"), lesson.nextStepBy && `${lesson.nextStep} (${say("pair.until", { day: dayInWords(lesson.nextStepBy, home.today) })})`],
  ];
  return (
    <div class="stack">
      <dl class="facts">{facts.filter(([, value]) => value).map(([title, value]) => [<dt key={title}>{title}</dt>, <dd>{value}</dd>])}</dl>
      {sheet.talk?.late && <p class="quiet">{sheet.talk.minutes === null ? say("lesson.talkOtherDay") : say("lesson.talkLate", { n: sheet.talk.minutes })}</p>}
      {sheet.withoutAnalysis && <p class="quiet">{say("lesson.withoutAnalysis")}</p>}
      {(lesson.notes ?? []).length > 0 && (
        <ul class="plain stack" aria-label={say("lesson.course")}>{lesson.notes!.map(({ at, about, text }, n) => <li key={n}><span class="strong">{at}</span> <span class="quiet">{label(`noteSubject.${about}`)}</span> {text}</li>)}</ul>
      )}
      {rated.length > 0 && (
        <div class="scroll">
          <table>
            <thead><tr><th>{say("lesson.criterion")}</th><th class="figures">{say("lesson.score")}</th></tr></thead>
            <tbody>
              {rated.map(({ id, title }) => (
                <tr key={id}><td>{title}{lesson.facts[id] && <><br /><span class="quiet">{lesson.facts[id]}</span></>}</td><td class="figures">{lesson.scores[id] ?? "–"}</td></tr>
              ))}
              <tr><th scope="row">{say("lesson.total")}</th><td class="figures strong">{percent(sheet.percent)}</td></tr>
            </tbody>
          </table>
        </div>
      )}
      {sheet.state === "logged" && <div class="row noprint"><PdfFile title={say("lesson.paper")} word={say("lesson.paper")} load={() => print({ kind: "D23", observationId })} /></div>}
    </div>
  );
}
