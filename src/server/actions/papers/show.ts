import type { Input, Output } from "../../../contract/contract";
import { MADE_KINDS, type DocumentKind, type PaperState } from "../../../contract/schemas";
import { headOf } from "../../catalogue/documents/naming";
import { APPOINTMENT_ROLE } from "../../catalogue/values";
import { jobStatus } from "../../domain/job";
import { isDraft, pairsToOrder } from "../../domain/paper/paper";
import { folded, fullName } from "../../domain/person";
import { inForce } from "../../domain/registry";
import type { Paper } from "../../domain/tables";
import type { Context } from "../context";
import { yearIdOf } from "../pair-up";
import { aboutOf, paperBrief, titleOf } from "./brief";
import { planPapers, type PaperContext } from "./plan";
import { seesPaper } from "./rights";

const PAGE = 50;

/** The register of papers: worst first – hand-edited drafts, then drafts that wait for a pen, then the newest. */
export function showPapers(context: PaperContext, { query, kind, state, page }: Input<"papers.show">): Output<"papers.show"> {
  const { registry, services, school, sheets, actor } = context;
  const seen = registry.papers.filter((paper) => seesPaper(context, paper));
  const counts = new Map<string, { kind: DocumentKind; state: PaperState; n: number }>();
  for (const paper of seen.filter((each) => each.state !== "archived")) counts.set(`${paper.kind} ${paper.state}`, { kind: paper.kind, state: paper.state, n: (counts.get(`${paper.kind} ${paper.state}`)?.n ?? 0) + 1 });
  const words = folded(query).split(" ").filter((word) => word !== "");
  const found = seen.filter((paper) => (kind === null || paper.kind === kind) && (state === null ? paper.state !== "archived" : paper.state === state))
    .map((paper) => ({ paper, about: aboutOf(context, paper) }))
    .filter(({ paper, about }) => words.every((word) => folded(`${titleOf(paper)} ${paper.number} ${about}`).includes(word)))
    .sort((one, other) => urgency(one.paper) - urgency(other.paper) || (one.paper.updatedAt < other.paper.updatedAt ? 1 : -1));
  const curates = actor.roles.has("curator");
  return {
    papers: found.slice(page * PAGE, (page + 1) * PAGE).map(({ paper, about }) => paperBrief(context, paper, about)),
    total: found.length, pageSize: PAGE, counts: [...counts.values()], edited: seen.filter((paper) => isDraft(paper) && paper.edited === "yes").length,
    signers: curates || actor.roles.has("director") || actor.roles.has("actingDirector") ? signersOf(context) : [],
    ready: curates ? MADE_KINDS.map((each) => ({ kind: each, n: readyOf(context, each) })).filter(({ n }) => n > 0) : [],
    worksWithFiles: services.effectiveEmail() === school.coordinator, pageUrl: services.memory.pageUrl(),
    undoable: curates ? sheets.jobs.rows.filter(({ kind: of }) => of === "make-papers").map((job) => jobStatus(job, context.now)).filter(({ undoUntil }) => undoUntil !== null) : [],
  };
}

const urgency = (paper: Paper): number => (isDraft(paper) && paper.edited === "yes" ? 0 : isDraft(paper) ? 1 : paper.state === "signed" ? 2 : 3);

/** What is missing because its turn has not come: such a paper is shown in the run and not offered yet. */
const LATER: ReadonlySet<string> = new Set(["paper.lack.pairs", "paper.lack.programme", "paper.lack.adaptationPlan", "paper.lack.developmentPlan", "paper.lack.concluded", "paper.lack.events"]);

/** Papers of a kind that a run would make or remake now, and that lack nothing but answers; of the one order, how many pairs it would name. */
function readyOf(context: PaperContext, kind: (typeof MADE_KINDS)[number]): number {
  const { lines } = planPapers(context, { kind, variant: "", mends: null, pairIds: [], inputs: {}, remake: [], apply: false, hash: "" }).output;
  const wanted = lines.filter(({ does, lacks }) => does === "make" || does === "remake" || (does === "impossible" && lacks.every(({ said }) => !LATER.has(said.key))));
  return kind === "D10" && wanted.length > 0 ? pairsToOrder(context.registry, yearIdOf(context)).length : wanted.length;
}

/** Who may be put down as a signer: the head first, then whoever is appointed today. */
function signersOf(context: Context): Output<"papers.show">["signers"] {
  const { registry, today } = context;
  const head = headOf(context, today);
  const others = registry.appointments.filter((each) => !["grownUp", "substitute", "helper", "projectGroup"].includes(each.role) && inForce(each, today) && each.personId !== head?.person.id);
  return [
    ...(head ? [{ personId: head.person.id, post: head.post, name: fullName(head.person) }] : []),
    ...others.flatMap(({ personId, role }) => {
      const person = registry.person(personId);
      return person ? [{ personId, post: APPOINTMENT_ROLE[role], name: fullName(person) }] : [];
    }),
  ];
}
