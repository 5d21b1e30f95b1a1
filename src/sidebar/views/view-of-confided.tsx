import { Empty, Screen } from "../parts/screen";
import { asks } from "../rpc";
import { say } from "../words";
import { AfterMeetingPage } from "./after-meeting";
import { AppealsPage } from "./appeals";
import { AskPage } from "./ask";
import { DiaryPage } from "./diary";
import { FitPage } from "./fit";
import type { Home } from "./home";
import type { Go, Place } from "./place";
import { WellbeingPage } from "./wellbeing";

const askCalls = { show: asks("appeal.show"), talk: asks("appeal.talk"), unfit: asks("pair.unfit"), lost: asks("pair.lost"), end: asks("pair.wishEnd") };
const appealCalls = { show: asks("appeal.show"), settle: asks("appeal.settle"), review: asks("pair.review") };
const afterCalls = { show: asks("afterMeeting.show"), save: asks("afterMeeting.save"), keep: asks("draft.save") };
const healthCalls = { show: asks("pair.health"), keep: asks("draft.save") };
const diaryCalls = { show: asks("pair.show"), notes: asks("note.show"), write: asks("note.private"), print: asks("paper.draft"), keep: asks("draft.save") };

type Props = { home: Home; place: Place; go: Go; changed: (said: string) => void; returned: (said: string) => void };

/** What lies in the closed workbook and is no questionnaire, handed what it may ask of the server. */
export function ConfidedView({ home, place, go, changed, returned }: Props) {
  const back = () => returned("");
  if (place.view === "appeals") return <AppealsPage {...{ home, go, changed }} of={place.of} calls={appealCalls} />;
  if (place.view === "wellbeing") return <WellbeingPage {...{ home, go }} of={place.of} calls={healthCalls} />;
  if (place.view === "fit") return <FitPage {...{ home, back, returned }} of={place.of} answer={asks("pulse.answer")} />;
  if (place.view === "afterMeeting") return <AfterMeetingPage {...{ home, back, returned }} of={place.of} calls={afterCalls} />;
  if (place.view === "ask") return <AskPage {...{ home, back, changed }} of={place.of} calls={askCalls} />;
  const pair = home.pairs.find(({ pairId }) => pairId === place.of[0]);
  if (!pair) return <Screen title={say("diary.title")} back={back}><Empty why={say("planned.noPair")} /></Screen>;
  return <DiaryPage {...{ home, pair, back, changed }} calls={diaryCalls} />;
}
