import type { DocumentKind, QuestionnaireId } from "../../contract/schemas";
import type { RightsTable } from "../domain/rights";

/**
 * Who may see, sign and acknowledge a paper, by its group (`domain/rights.md` R.4): `g` marks a pen signature, `k` acknowledges. Making,
 * changing and printing a draft is the curator's everywhere; a reader sees drafts only where «draft» is named.
 */
export const DOCUMENT_RIGHTS = {
  /** D01–D05 */
  G1: { curator: "s m c g k", director: "s@draft s@signed g", deputyTeaching: "s@signed k@list", deputyMethods: "s@signed k@list", headOfSubject: "s@signed k@list", psychologist: "s@signed", mentor: "s@signed", mentee: "s@signed", grownUp: "s@signed", helper: "s@signed" },
  /** D06–D09 */
  G2: { curator: "s m c g k", director: "g@asg s@asg", mentor: "s@self", mentee: "s@self", grownUp: "s@grp" },
  /** D10, D11 */
  G3: { curator: "s m c g k", director: "s@draft s@signed g", deputyTeaching: "s@signed", deputyMethods: "s@signed", mentor: "s@list k@list", mentee: "s@list k@list", grownUp: "s@list k@list", helper: "s@list k@list" },
  /** D12, D21 */
  G4: { curator: "s m c g k", deputyTeaching: "s@signed", mentor: "s@pair m@pair g@pair", mentee: "s@self g@self" },
  /** D15 */
  G5: { curator: "s m c g k", director: "s@signed g", deputyTeaching: "s", deputyMethods: "s", headOfSubject: "s@subj+signed", mentor: "s@pair g@pair", mentee: "s@self g@self", helper: "s@help+signed" },
  /** D16–D20, D35 */
  G6: { curator: "s m c g k", director: "s@signed", deputyTeaching: "s g@asg", deputyMethods: "s g@asg", headOfSubject: "s@subj+signed", mentor: "s@pair g@pair", mentee: "s@self g@self" },
  /** D22 */
  G7: { curator: "s m c g k", mentor: "s@mine m@mine" },
  /** D23 of aim коучинг */
  G8: { curator: "s m c g k", mentor: "s@mine m@pair", mentee: "s@self+sa g@self", helper: "s@mine" },
  /** D24, D23 of an aim of control */
  G9: { curator: "s m c g k", director: "s@signed", deputyTeaching: "s m@asg g@asg", deputyMethods: "s m@asg g@asg", mentor: "s@pair+signed", mentee: "s@self k@self" },
  /** D26–D30 */
  G10: { curator: "s m c g k", deputyTeaching: "s g@asg", deputyMethods: "s g@asg", mentor: "s@pair g@asg", mentee: "s@self+signed g@self" },
  /** D31–D34, D36 */
  G11: { curator: "s m c g k", director: "s@signed g", deputyTeaching: "s m@asg g@asg", deputyMethods: "s m@asg g@asg", mentor: "s@pair+signed", mentee: "s@self+signed g@asg k@self" },
  /** D37–D40 */
  G12: { curator: "s m c g k", director: "s@signed", deputyTeaching: "s g@asg", deputyMethods: "s@signed", mentor: "s@pair g@pair", mentee: "s@self g@self" },
  /** D25, D41–D47 */
  G13: { curator: "s m c g k", director: "s@signed", deputyTeaching: "s", deputyMethods: "s", headOfSubject: "s@subj", mentor: "s@pair m@pair", mentee: "s@self m@self g@self" },
  /** D48–D50, D60 */
  G14: { curator: "s m c g k", director: "s@draft s@signed g", deputyTeaching: "s", deputyMethods: "s", mentor: "s@self", mentee: "s@self", grownUp: "s@grp" },
  /** D57–D59 */
  G15: { curator: "s m c g k", director: "s@signed", deputyTeaching: "s@signed", grownUp: "s@grp m@grp g@grp" },
  /** D13, D14 */
  G16: { curator: "s m c g k", director: "s g", deputyTeaching: "s", deputyMethods: "s" },
  /** D51–D56 */
  G17: { curator: "s m c g k", director: "s@draft s@signed g", deputyTeaching: "s", deputyMethods: "s", headOfSubject: "s@agg", psychologist: "s@agg" },
} as const satisfies RightsTable;

/** The questionnaire a paper of the package is made of: whoever assesses that stage is assigned to the paper. */
export const MADE_OF: { readonly [Kind in DocumentKind]?: QuestionnaireId } = { D26: "Q03", D27: "Q04", D28: "Q05", D29: "Q06", D37: "Q19", D38: "Q17" };

export type DocumentGroup = keyof typeof DOCUMENT_RIGHTS;
