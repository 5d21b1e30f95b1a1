import type { Input, Output } from "../../../contract/contract";
import type { PaperBrief } from "../../../contract/papers";
import { MADE_KINDS, type DocumentKind, type PaperState } from "../../../contract/schemas";
import { text } from "../../../texts/server";
import { headOf } from "../../catalogue/documents/naming";
import { APPOINTMENT_ROLE } from "../../catalogue/values";
import { jobStatus } from "../../domain/job";
import { isDraft, readersOf, wasSigned } from "../../domain/paper/paper";
import { folded, fullName } from "../../domain/person";
import { inForce } from "../../domain/registry";
import type { Paper } from "../../domain/tables";
import type { Context } from "../context";
import { planPapers, type PaperContext } from "./plan";
import { mayWithPaper, seesPaper } from "./rights";

const PAGE = 50;
const DOC_URL = "https://docs.google.com/document/d/";
const FILE_URL = "https://drive.google.com/file/d/";

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
const titleOf = ({ kind, title }: Paper): string => (title === "" ? text(`document.${kind}`) : title);

/** Papers of a kind that a run would make or remake now, and that lack nothing but answers. */
function readyOf(context: PaperContext, kind: (typeof MADE_KINDS)[number]): number {
  const { lines } = planPapers(context, { kind, variant: "", mends: null, pairIds: [], inputs: {}, remake: [], apply: false, hash: "" }).output;
  const wanted = lines.filter(({ does, lacks }) => does === "make" || does === "remake" || (does === "impossible" && lacks.every(({ said }) => said.key !== "paper.lack.pairs" && said.key !== "paper.lack.programme")));
  return wanted.length;
}

/** Codes of the pairs, names of the people it is about. */
function aboutOf({ registry }: Context, paper: Paper): string {
  const codes = paper.pairIds.map((id) => registry.pair(id)?.code ?? "");
  const people = paper.personIds.flatMap((id) => registry.person(id) ?? []).map(fullName);
  return [...(codes.length > 4 ? [...codes.slice(0, 3), `… ${codes.length}`] : codes), ...people].join(", ");
}

export function paperBrief(context: Context, paper: Paper, about = aboutOf(context, paper)): PaperBrief {
  const { registry, actor, services } = context;
  const readers = wasSigned(paper) ? readersOf(paper, registry) : [];
  const read = new Set(registry.acknowledgementsOf(paper.id).map(({ personId }) => personId));
  const curates = actor.roles.has("curator");
  const me = actor.person?.id;
  const counted = seesAcknowledgements(context, paper) ? readers : readers.filter(({ id }) => id === me);
  const inDrive = curates || services.activeEmail() === services.effectiveEmail();
  return {
    paperId: paper.id, kind: paper.kind, variant: paper.variant, title: titleOf(paper), number: paper.number, date: paper.date, state: paper.state, version: paper.version, about,
    pairIds: paper.pairIds, edited: paper.edited, mends: paper.mends === "" ? null : paper.mends, hasFile: paper.fileId !== "", locked: paper.locked,
    url: paper.fileId !== "" && inDrive ? `${DOC_URL}${paper.fileId}/edit` : "", scanUrl: paper.scanId !== "" && inDrive ? `${FILE_URL}${paper.scanId}/view` : "",
    acknowledged: { done: counted.filter(({ id }) => read.has(id)).length, of: counted.length },
    waitsFor: curates ? readers.filter(({ id }) => !read.has(id)).map((person) => ({ personId: person.id, name: fullName(person) })) : [],
    maySign: isDraft(paper) && paper.fileId !== "" && (curates || (mayWithPaper(context, "g", paper) && (actor.roles.has("director") || actor.roles.has("actingDirector")))),
    mayAcknowledge: me !== undefined && !read.has(me) && readers.some(({ id }) => id === me),
  };
}

/** Who has read a paper is told to curator, deputies and its signers; everybody else sees himself (`domain/rights.md` R.3, Acknowledgement). */
const seesAcknowledgements = ({ actor }: Context, { signers }: Paper): boolean =>
  (["curator", "deputyTeaching", "deputyMethods"] as const).some((role) => actor.roles.has(role)) || signers.some((signer) => signer.endsWith(`: ${actor.person?.id}`));

/** Who may be put down as a signer: the head first, then whoever is appointed today. */
function signersOf(context: Context): Output<"papers.show">["signers"] {
  const { registry, today } = context;
  const head = headOf(context, today);
  const others = registry.appointments.filter((each) => each.role !== "grownUp" && each.role !== "projectGroup" && inForce(each, today) && each.personId !== head?.person.id);
  return [
    ...(head ? [{ personId: head.person.id, post: head.post, name: fullName(head.person) }] : []),
    ...others.flatMap(({ personId, role }) => {
      const person = registry.person(personId);
      return person ? [{ personId, post: APPOINTMENT_ROLE[role], name: fullName(person) }] : [];
    }),
  ];
}
