import type { QuestionShown } from "../../contract/forms";
import type { QuestionnaireId } from "../../contract/schemas";
import { useAsked } from "../asked";
import { Button } from "../parts/button";
import { Screen, Skeleton } from "../parts/screen";
import { Trouble } from "../parts/trouble";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import type { Go } from "./place";

type Props = { home: Home; questionnaire: QuestionnaireId; go: Go; print: Asks<"form.print"> };

/** An empty questionnaire for A4, in the order and with the numbers in which it is typed in. */
export function BlankPage({ home, questionnaire, go, print }: Props) {
  const { answer, refusal, again } = useAsked(print, { questionnaire });
  return (
    <Screen title={say("slips.blank")} back={() => go("slips")}>
      {refusal && <Trouble refusal={refusal}><Button onClick={again}>{say("again")}</Button></Trouble>}
      {!answer && !refusal && <Skeleton />}
      {answer && (
        <>
          <div class="row noprint"><Button main icon="print" onClick={() => window.print()}>{say("print")}</Button><span class="quiet">{say("slips.blankHow")}</span></div>
          <article class="paper">
            <p class="slipSmall">{[home.school, home.year && say("foot.year", { year: home.year })].filter(Boolean).join(" · ")}</p>
            <h2>{answer.title}</h2>
            <p class="blankWho"><span>{say("blank.who")}</span><i /><span>{say("blank.date")}</span><i class="blankDay" /></p>
            <p class="slipSmall">{answer.head}</p>
            {answer.items.map((item, at) => <Blank key={item.key} item={item} number={at + 1} closed={answer.closed} noNames={answer.noNames} />)}
            <p class="slipSmall">{[answer.seen, say("blank.give")].filter(Boolean).join(" ")}</p>
          </article>
        </>
      )}
    </Screen>
  );
}

type BlankProps = { item: QuestionShown; number: number; closed: string; noNames: string };
function Blank({ item, number, closed, noNames }: BlankProps) {
  const free = (item.type === "short" || item.type === "paragraph") && !item.whole;
  const note = [item.help, item.type === "many" || item.type === "gridMany" ? say("blank.several") : "", item.closed && closed, free && noNames].filter(Boolean).join(". ");
  return (
    <section class={item.type === "grid" || item.type === "gridMany" ? "blank long" : "blank"}>
      <p class="blankTitle">{number}. {item.title}{item.required && " *"}{note && <span class="slipSmall"> {note}.</span>}</p>
      <Room item={item} />
    </section>
  );
}

const Lines = ({ n }: { n: number }) => <div>{Array.from({ length: n }, (_, at) => <div class="blankLine" key={at} />)}</div>;

/** Where the answer goes: lines, boxes, a table of boxes. */
function Room({ item }: { item: QuestionShown }) {
  switch (item.type) {
    case "short": return <Lines n={item.whole ? 1 : 2} />;
    case "paragraph": return <Lines n={4} />;
    case "date": return <p class="blankDate">{say("blank.dayMonthYear")}</p>;
    case "one": case "list": case "many":
      return <ul class={item.choices.length > 5 ? "blankChoices many" : "blankChoices"}>{item.choices.map(({ code, title }, at) => <li key={code}><i class={item.type === "many" ? "box" : "box round"} />{at + 1}. {title}</li>)}</ul>;
    case "scale": return item.scale && (
      <div class="blankScale">
        <span class="slipSmall">{item.scale.lowLabel}</span>
        <span class="blankNumbers">{Array.from({ length: item.scale.high - item.scale.low + 1 }, (_, at) => <span key={at}>{item.scale!.low + at}</span>)}</span>
        <span class="slipSmall">{item.scale.highLabel}</span>
      </div>
    );
    case "grid": case "gridMany": return (
      <div class="paperScroll" tabIndex={0} role="region" aria-label={item.title}><table class="blankGrid">
        <thead><tr><td />{item.choices.map(({ code, title }, at) => <th key={code} scope="col">{at + 1}. {title}</th>)}</tr></thead>
        <tbody>{item.rows.map((row) => <tr key={row.code}><th scope="row">{row.title}</th>{item.choices.map(({ code }) => <td key={code}><i class={item.type === "grid" ? "box round" : "box"} /></td>)}</tr>)}</tbody>
      </table></div>
    );
  }
}
