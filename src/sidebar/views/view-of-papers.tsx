import type { JobId } from "../../contract/schemas";
import { asks } from "../rpc";
import type { Home } from "./home";
import { JobPage } from "./job-page";
import { MakePapers } from "./make-papers";
import { NamesPage } from "./names";
import { PapersPage } from "./papers";
import type { Go, Place } from "./place";
import { PrintPage } from "./print";
import { TemplatesPage } from "./templates";

const keep = asks("draft.save");
const undo = asks("job.undo");
const show = asks("papers.show");
const open = asks("paper.open");
const job = { step: asks("job.step"), stop: asks("job.stop"), undo };
const papers = { show, undo, open, mark: asks("paper.mark"), keep: asks("paper.keep"), cancel: asks("paper.cancel"), acknowledge: asks("paper.acknowledge") };

type Props = { home: Home; place: Place; go: Go; changed: (said: string) => void };

/** The screens of papers, handed what they may ask of the server. */
export function PapersView({ home, place, go, changed }: Props) {
  const common = { home, go, keep };
  /** A job was begun: its screen, and the first data again, since they name what waits. */
  const started = (jobId: JobId) => {
    changed("");
    go("job", jobId);
  };
  switch (place.view) {
    case "papers": return <PapersPage {...common} calls={papers} started={started} changed={changed} />;
    case "makePapers": return <MakePapers {...common} of={place.of} plan={asks("papers.plan")} started={started} />;
    case "print": return <PrintPage {...common} of={place.of} calls={{ open, show, part: asks("page.part") }} />;
    case "names": return <NamesPage {...common} check={asks("names.check")} save={asks("names.save")} />;
    case "templates": return <TemplatesPage {...common} check={asks("template.check")} />;
    case "job": return <JobPage home={home} of={place.of} go={go} calls={job} started={started} changed={changed} />;
    default: return null;
  }
}
