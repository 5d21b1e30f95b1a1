import type { ComponentChildren } from "preact";
import { told } from "../../texts/text";
import { LinkButton } from "../parts/link";
import { Trouble } from "../parts/trouble";
import type { Refusal } from "../rpc";
import { say } from "../words";
import { addressOf } from "./place";
import type { View } from "./place";

type There = { pageUrl: string; view: View; of?: readonly string[] };

/** File work runs as the coordinator only (design §1): elsewhere the page is opened at the same place. */
export const OnThePage = ({ pageUrl, view, of = [], what, quiet = false }: There & { what: string; quiet?: boolean }) => (
  <div class="notice">
    <p>{what}</p>
    {pageUrl ? <div class="row"><LinkButton main={!quiet} href={addressOf(pageUrl, view, ...of)}>{say("papers.openPage")}</LinkButton></div> : <p class="quiet">{say("papers.noPage")}</p>}
  </div>
);

export const isElsewhere = ({ said }: Refusal): boolean => said.key === "job.elsewhere";

/** A refusal; the one that only says where files may be worked with comes with the way there. */
export const TroubleOrPage = ({ refusal, children, ...there }: There & { refusal: Refusal; children?: ComponentChildren }) =>
  (isElsewhere(refusal) ? <OnThePage {...there} what={told(refusal.said)} /> : <Trouble refusal={refusal}>{children}</Trouble>);
