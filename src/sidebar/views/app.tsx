import { useEffect, useState } from "preact/hooks";
import { CONTRACT } from "../../contract/contract";
import { Button } from "../parts/button";
import { Drafts } from "../parts/form";
import { Screen, Skeleton } from "../parts/screen";
import { Good, Trouble } from "../parts/trouble";
import { asks, asRefusal } from "../rpc";
import type { Refusal } from "../rpc";
import { say } from "../words";
import { helpWithWork } from "../work";
import { Frame } from "./frame";
import { has, isStaff } from "./home";
import type { Home } from "./home";
import { usePlace } from "./place";
import { SetupFirst, SetupPage } from "./setup";
import { ViewOf } from "./view-of";

const show = asks("home.show");
const keep = asks("draft.save");
const setupCalls = { run: asks("setup.run"), repair: asks("setup.repair") };
/** The device's day: used only where the server could not tell its own. */
const deviceDay = (): string => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

/** The page: asks for the first data and shows the view it was opened for. */
export function App() {
  const [home, setHome] = useState<Home | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [said, setSaid] = useState("");
  const [place, go] = usePlace();
  const load = () => show({}).then(
    (next) => { setHome(next); setRefusal(null); },
    (thrown: unknown) => setRefusal(asRefusal(thrown)),
  );
  useEffect(() => { void load(); }, []);
  const mayHelp = home !== null && home.workWaits && has(home, ...CONTRACT["work.step"].allowed);
  useEffect(() => (mayHelp ? helpWithWork() : undefined), [mayHelp]);
  const changed = (words: string) => {
    setSaid(words);
    void load();
  };

  if (place.view === "setup" || place.view === "repair") {
    return <div class="page"><SetupPage {...setupCalls} today={home?.today ?? deviceDay()} onlyRepair={place.view === "repair"} finished={() => void load()} /></div>;
  }
  if (!home && refusal) {
    return (
      <div class="page">
        <Screen title={say("title")}>
          <Trouble refusal={refusal}><Button onClick={() => { setRefusal(null); void load(); }}>{say("again")}</Button></Trouble>
          {refusal.said.key === "setup.needed" && <SetupFirst open={() => go("setup")} />}
        </Screen>
      </div>
    );
  }
  if (!home) return <div class="page"><Skeleton /></div>;
  return (
    <Drafts.Provider value={{ kept: home.drafts, keep }}>
    <Frame home={home} place={place} go={(view, ...of) => { setSaid(""); go(view, ...of); }}>
      {refusal && <Trouble refusal={refusal}><Button onClick={() => void load()}>{say("again")}</Button></Trouble>}
      {said && <Good>{said}</Good>}
      <ViewOf key={place.view + place.of.join()} home={home} place={place} go={(view, ...of) => { setSaid(""); go(view, ...of); }} changed={changed} returned={(words) => { go(isStaff(home) && !home.pairs.some(({ mayLog }) => mayLog) ? "today" : "mine"); changed(words); }} />
    </Frame>
    </Drafts.Provider>
  );
}
