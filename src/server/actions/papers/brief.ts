import type { PaperBrief } from "../../../contract/papers";
import { text } from "../../../texts/server";
import { isDraft, needsNoPen, readersOf, wasSigned } from "../../domain/paper/paper";
import { fullName } from "../../domain/person";
import type { Paper } from "../../domain/tables";
import type { Context } from "../context";
import { mayMark } from "./rights";

const DOC_URL = "https://docs.google.com/document/d/";
const FILE_URL = "https://drive.google.com/file/d/";

export const titleOf = ({ kind, title }: Paper): string => (title === "" ? text(`document.${kind}`) : title);

/** Codes of the pairs, names of the people it is about. */
export function aboutOf({ registry }: Context, paper: Paper): string {
  const codes = paper.pairIds.map((id) => registry.pair(id)?.code ?? "");
  const people = paper.personIds.flatMap((id) => registry.person(id) ?? []).map(fullName);
  return [...(codes.length > 4 ? [...codes.slice(0, 3), `… ${codes.length}`] : codes), ...people].join(", ");
}

/** A paper as the register and the pages of a pair and a programme show it. */
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
    maySign: isDraft(paper) && !needsNoPen(paper) && paper.fileId !== "" && mayMark(context, paper),
    mayAcknowledge: me !== undefined && !read.has(me) && readers.some(({ id }) => id === me),
  };
}

/** Who has read a paper is told to curator, deputies and its signers; everybody else sees himself (`domain/rights.md` R.3, Acknowledgement). */
const seesAcknowledgements = ({ actor }: Context, { signers }: Paper): boolean =>
  (["curator", "deputyTeaching", "deputyMethods"] as const).some((role) => actor.roles.has(role)) || signers.some((signer) => signer.endsWith(`: ${actor.person?.id}`));
