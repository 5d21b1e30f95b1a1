import type { DocumentKind, MadeKind, ObservationId, PaperState, PersonId } from "../../../contract/schemas";
import { fingerprint } from "../fingerprint";
import { concernedBy, isAssignedByEnding } from "../early-end";
import type { Registry } from "../registry";
import type { Invite, Pair, Paper, Person, Programme, StageModelLine } from "../tables";
import type { Filling } from "./structure";

/** Papers that are over: another one may take their key. */
const OVER: readonly PaperState[] = ["cancelled", "archived"];
export const isOver = ({ state }: Paper): boolean => OVER.includes(state);
export const isDraft = ({ state }: Paper): boolean => state === "draft" || state === "approval";
/** A signed paper is in force; one that a new edition has replaced was. */
export const wasSigned = ({ state }: Pick<Paper, "state">): boolean => state === "signed" || state === "replaced";

/** A row of the register of which nothing is known yet. */
export const BLANK_PAPER: Omit<Paper, "id" | "kind" | "yearId" | "pairIds" | "state" | "createdAt" | "createdBy" | "updatedAt"> = {
  variant: "", title: "", number: "", date: null, personIds: [], programmeId: "", version: null, mends: "", key: "", fileId: "", fileVersion: "", edited: "", templateVersion: null,
  hash: "", scanId: "", signers: [], inputs: "", locked: false, reason: "",
};

/** What happens to a paper, and from where (`domain/data-model.md` §6.2, Document). */
export type PaperEvent = "remake" | "sign" | "replace" | "cancel" | "archive";
export type PaperStep = { readonly on: PaperEvent; readonly from: readonly PaperState[]; readonly to: PaperState };

/** The state after an event, or null when the machine has no such step. */
export const paperAfter = ({ state }: Paper, event: PaperEvent, steps: readonly PaperStep[]): PaperState | null =>
  steps.find(({ on, from }) => on === event && from.includes(state))?.to ?? null;

/** The one key of a paper among all papers: no two papers and no two files share it. */
export const paperKey = (kind: DocumentKind, subject: string, version: number): string => `${kind} ${subject} ${version}`;

/** Hash of everything that is filled in: another one says that data have changed since. */
export const fillingHash = (filling: Filling, templateVersion: string): string => fingerprint(JSON.stringify([filling, templateVersion]));

/** Agreed pairs that stand in no signed order and no other draft (R-B28): they make the next order. A new mentor is assigned by the order that replaces the old one (D11). */
export const pairsToOrder = (registry: Registry, yearId: string): Pair[] => registry.pairs.filter((pair) => pair.state === "agreed" && pair.yearId === yearId && !pair.example && !isAssignedByEnding(registry, pair));

/** The open draft of an order; there is at most one (`domain/data-model.md` §6.4). */
export const openOrder = (registry: Registry, yearId: string): Paper | undefined => registry.papers.find((paper) => paper.kind === "D10" && isDraft(paper) && paper.yearId === yearId && paper.variant !== "amendment");

/** The last signed order of the year that assigned pairs. */
export const lastOrder = (registry: Registry, yearId: string): Paper | undefined =>
  registry.papers.filter((paper) => paper.kind === "D10" && paper.yearId === yearId && wasSigned(paper)).sort((one, other) => ((one.date ?? "") < (other.date ?? "") ? 1 : -1))[0];

/** The conclusion of each stage. */
export const CONCLUSION_PAPER = { adaptation: "D32", development: "D33", potential: "D34" } as const satisfies { readonly [Stage in StageModelLine["stage"]]: DocumentKind };
export const isConclusion = ({ kind }: Pick<Paper, "kind">): boolean => Object.values<DocumentKind>(CONCLUSION_PAPER).includes(kind);

/** A sheet to be read: nobody signs it. */
export const needsNoPen = ({ kind }: Pick<Paper, "kind">): boolean => kind === "D21b";

/** The papers of a programme itself, the newest edition first; its checklist and sheets of corrections are none. */
export const editionsOf = (registry: Registry, programme: Programme): Paper[] =>
  registry.papers.filter((paper) => paper.programmeId === programme.id && paper.kind === programme.kind && !isOver(paper)).sort((one, other) => (other.version ?? 0) - (one.version ?? 0));

/** People who have to read a paper: mentors and mentees of an order, of the one that ends their pair with who goes on; the mentee of a programme that the mentor wrote (R-D03), of a control, and of a conclusion (R-F12). */
export function readersOf(paper: Paper, registry: Registry): Person[] {
  if (paper.kind === "D10") return orderReaders(paper.pairIds.flatMap((id) => registry.pair(id) ?? []), registry);
  if (paper.kind === "D11") return concernedBy(registry, paper.pairIds.flatMap((id) => registry.pair(id) ?? [])).flatMap((id) => registry.person(id) ?? []);
  if (paper.kind === "D24" || isOfControl(paper, registry)) return paper.personIds.flatMap((id) => registry.person(id) ?? []);
  if (isConclusion(paper)) {
    const mentees = paper.personIds.length > 0 ? paper.personIds : paper.pairIds.flatMap((id) => registry.membersOf(id)).filter(({ to }) => to === null).map(({ menteeId }) => menteeId);
    return mentees.flatMap((id) => registry.person(id) ?? []);
  }
  const programme = paper.programmeId === "" ? undefined : registry.programme(paper.programmeId);
  if (paper.kind !== "D15" || programme?.authorMode !== "mentor") return [];
  const mentee = registry.person(programme.menteeId);
  return mentee ? [mentee] : [];
}

/** The sheet of a visit of control: its teacher acknowledges it (R.4, G9); one of coaching is signed by both instead. */
const isOfControl = ({ kind, key }: Paper, registry: Registry): boolean => kind === "D23" && (registry.observation((key.split(" ")[1] ?? "") as ObservationId)?.aim ?? "coaching") !== "coaching";

export function orderReaders(pairs: readonly Pair[], registry: Registry): Person[] {
  const ids = new Set<PersonId>(pairs.flatMap((pair) => [pair.mentorId, ...(pair.secondMentorId === "" ? [] : [pair.secondMentorId]), ...registry.membersOf(pair.id).filter(({ to }) => to === null).map(({ menteeId }) => menteeId)]));
  return [...ids].flatMap((id) => registry.person(id) ?? []);
}

/** What a run has to do with one paper. Ids only: names never lie in the queue. */
export type PaperItem = {
  readonly key: string;
  readonly kind: MadeKind;
  readonly paperId: Paper["id"] | "";
  readonly pairIds: readonly Pair["id"][];
  readonly programmeId: Programme["id"] | "";
  readonly menteeId: PersonId | "";
  /** The answered invitation it is made of; absent for a paper that is made of none. */
  readonly inviteId?: Invite["id"];
  readonly version: number;
  /** For the person himself, without a signature; absent for a paper of the register. */
  readonly unsigned?: true;
  /** A draft edited by hand is made anew all the same. */
  readonly forced: boolean;
};
export type PaperTodo = { readonly variant: Paper["variant"]; readonly mends: Paper["mends"]; readonly yearId: string; readonly inputs: { readonly [name: string]: string }; readonly items: readonly PaperItem[] };

/** What goes into a personal file: the inventory that is made first (null when there is one), then shortcuts to the papers of these keys. */
export type FilingTodo = { readonly yearId: string; readonly menteeId: PersonId; readonly inventory: PaperItem | null; readonly keys: readonly string[] };

/** What a run has done with one paper, recorded before the next is begun. */
export type PaperMade =
  | { readonly key: string; readonly did: "made"; readonly fileId: string; readonly before: { readonly fileId: string; readonly fileVersion: string; readonly hash: string; readonly inputs: string } | null; readonly hash: string; readonly templateVersion: number; readonly title: string }
  | { readonly key: string; readonly did: "signed"; readonly fileId: string; readonly draftId: string }
  | { readonly key: string; readonly did: "binned"; /** The file that came back, and Drive's version of it; "" when it was gone. */ readonly restored: { readonly fileId: string; readonly version: string } | null }
  | { readonly key: string; readonly did: "edited" | "impossible" | "same" }
  /** Its shortcut lies in the personal file. */
  | { readonly key: string; readonly did: "filed" };
/** A file that goes to the bin, and the one that comes back out of it ("" none). */
export type BinItem = { readonly trash: string; readonly restore: string };
