import type { DocumentKind, Role } from "../../../contract/schemas";
import { DOCUMENT_RIGHTS, type DocumentGroup } from "../../catalogue/document-rights";
import { pairFacts } from "../../domain/actor";
import { controlPaperKey } from "../../domain/control/paper";
import { isController } from "../../domain/control/who";
import { isDraft, readersOf, wasSigned } from "../../domain/paper/paper";
import { grantsOf, may, type Facts, type Letter } from "../../domain/rights";
import type { Pair, Paper } from "../../domain/tables";
import { notYours, type Context } from "../context";

/** Group of `domain/rights.md` R.4 a paper belongs to. */
const GROUP: { readonly [Kind in DocumentKind]: DocumentGroup } = { D10: "G3", D12: "G4", D15: "G5", D16: "G6", D24: "G9" };

/** What holds between the visitor and a paper. */
function factsOf({ actor, registry, today }: Context, paper: Paper): (role: Role) => Facts {
  const me = actor.person?.id;
  const pairs = paper.pairIds.flatMap((id) => registry.pair(id) ?? []);
  const ofPairs = pairs.map((pair: Pair) => pairFacts(actor, pair, registry, today));
  const listed = me !== undefined && readersOf(paper, registry).some(({ id }) => id === me);
  const about = me !== undefined && (paper.personIds.length === 0 || paper.personIds.includes(me));
  // Who controlled signs the report, and so sees its draft (R.4, G9).
  const control = paper.kind === "D24" ? registry.controls.find(({ id }) => controlPaperKey(id) === paper.key) : undefined;
  const holdsControl = control !== undefined && isController(me, control, registry, today);
  return (role) => {
    const any = (condition: keyof Facts): boolean => ofPairs.some((facts) => facts(role)[condition] === true);
    return {
      pair: any("pair"), active: any("active"), grp: any("grp"), subj: any("subj"), self: role === "mentee" && any("self") && about, list: listed,
      draft: isDraft(paper), signed: wasSigned(paper), asg: me !== undefined && (paper.signers.some((signer) => signer.endsWith(`: ${me}`)) || holdsControl), year: true,
    };
  };
}

/** Whether the visitor may do so with the paper (R.4). */
export const mayWithPaper = (context: Context, letter: Letter, paper: Paper): boolean =>
  may(DOCUMENT_RIGHTS, context.actor.roles, letter, GROUP[paper.kind], factsOf(context, paper));

/** Whether the visitor sees the paper: a draft whoever signs it, or where «draft» is named; what is given up or archived is the curator's. */
export function seesPaper(context: Context, paper: Paper): boolean {
  if (context.actor.roles.has("curator")) return true;
  if (paper.state === "archived" || paper.state === "cancelled") return false;
  if (isDraft(paper) && mayWithPaper(context, "g", paper)) return true;
  return mayWithPaper(context, "s", paper) && (!isDraft(paper) || [...context.actor.roles].some((role) => draftIsNamed(role, paper)));
}

const draftIsNamed = (role: Role, { kind }: Paper): boolean => {
  const cells: { readonly [Each in Role]?: string } = DOCUMENT_RIGHTS[GROUP[kind]];
  return grantsOf(cells[role === "actingDirector" ? "director" : role] ?? "").some(({ letter, when }) => letter === "s" && when.includes("draft"));
};

/** The paper, if the visitor may do so with it. @throws AppError `not-found`, the same for a foreign and a missing one */
export function paperFor(context: Context, letter: Letter, id: Paper["id"]): Paper {
  const paper = context.registry.paper(id);
  if (!paper || !seesPaper(context, paper) || (letter !== "s" && !mayWithPaper(context, letter, paper))) throw notYours();
  return paper;
}
