import type { Input } from "../../contract/contract";
import { told } from "../../texts/text";
import { useAsked } from "../asked";
import { Skeleton } from "../parts/screen";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import { TroubleOrPage } from "./on-the-page";

/** «Подойдут ли друг другу»: what speaks for and against the chosen people, before the pair is proposed (R-B25). */
export function Compatibility({ home, check, ...asked }: Input<"pair.check"> & { home: Home; check: Asks<"pair.check"> }) {
  const { answer, refusal } = useAsked(check, asked);
  if (refusal) return <TroubleOrPage refusal={refusal} pageUrl={home.pageUrl} view="pairs" of={["new"]} />;
  if (!answer) return <Skeleton />;
  return (
    <section class="notice" role="status">
      <h3>{say("compat.title")}</h3>
      {answer.notes.length === 0 && <p>{say("compat.nothing")}</p>}
      <ul>{answer.notes.map(({ speaks, said }) => <li key={told(said)}><span class={speaks === "against" ? "due" : speaks === "for" ? "done" : "quiet"}>{say(`compat.${speaks}`)}</span>: {told(said)}</li>)}</ul>
      <p class="quiet small">{say("compat.after")}</p>
    </section>
  );
}
