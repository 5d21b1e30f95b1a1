import { HANDED_IN, type HandedIn } from "../../../contract/bounds";
import type { IsoDate } from "../../../contract/schemas";
import { paperKey, wasSigned } from "../paper/paper";
import type { Registry } from "../registry";
import type { MentoringEnd, Pair, Paper } from "../tables";
import type { Ending } from "./ending";

/** Who owes what (`domain/documents.md` D37, D38, D19). */
export const OWED_BY: { readonly [Kind in HandedIn]: "mentee" | "mentor" } = { D37: "mentee", D38: "mentor", D19: "mentor" };
const BY_HAND = { D37: "reportOn", D38: "assessmentOn", D19: "planOn" } as const satisfies { readonly [Kind in HandedIn]: keyof MentoringEnd };
export const handField = (kind: HandedIn): "reportOn" | "assessmentOn" | "planOn" => BY_HAND[kind];
/** The questionnaire that a document is made of. */
const ASKED: { readonly [Kind in HandedIn]?: string } = { D37: "Q19", D38: "Q17" };

/** Papers of which the end of a pair with one mentee has one each. */
export const ENDING_PAPERS = ["D19", "D39", "D40"] as const;
export type EndingPaper = (typeof ENDING_PAPERS)[number];
export const endingPaperKey = (kind: EndingPaper, { pair, menteeId }: Pick<Ending, "pair" | "menteeId">): string => paperKey(kind, `${pair.id}.${menteeId}`, 1);

export type HandedDocument = { readonly kind: HandedIn; readonly on: IsoDate | null; readonly by: "hand" | "itself" | null };

/**
 * What has come of the package: what somebody marked, else by itself a paper that was signed or a questionnaire that was answered within the pair's days. The date is that of the event.
 * @param dayOf the school's day of an instant
 */
export function handedIn(registry: Registry, ending: Ending, dayOf: (at: string) => IsoDate): HandedDocument[] {
  const row = registry.endOf(ending.pair.id, ending.menteeId);
  return HANDED_IN.map((kind) => {
    const marked = row?.[BY_HAND[kind]] ?? null;
    if (marked !== null) return { kind, on: marked, by: "hand" };
    const on = signedOf(registry, ending, kind)?.date ?? answeredOn(registry, ending, ASKED[kind], dayOf);
    return { kind, on, by: on === null ? null : "itself" };
  });
}
export const lackingIn = (documents: readonly HandedDocument[]): HandedIn[] => documents.filter(({ on }) => on === null).map(({ kind }) => kind);

const isAbout = ({ personIds }: Paper, menteeId: string): boolean => personIds.length === 0 || (personIds as readonly string[]).includes(menteeId);
const signedOf = (registry: Registry, { pair, menteeId }: Ending, kind: string): Paper | undefined =>
  registry.papersOf(pair.id).find((paper) => paper.kind === kind && wasSigned(paper) && paper.date !== null && isAbout(paper, menteeId));

function answeredOn(registry: Registry, { pair, menteeId }: Ending, kind: string | undefined, dayOf: (at: string) => IsoDate): IsoDate | null {
  const days = registry.invites.flatMap((invite) => {
    const subject = invite.aboutId === "" ? invite.personId : invite.aboutId;
    if (invite.state !== "answered" || subject !== menteeId || (invite.pairId !== "" && invite.pairId !== pair.id) || registry.wave(invite.waveId)?.kind !== kind) return [];
    const day = dayOf(invite.answeredAt);
    return isWithin(pair, day) ? [day] : [];
  });
  return days.sort()[0] ?? null;
}
const isWithin = ({ start }: Pair, day: IsoDate): boolean => start === null || day >= start;
