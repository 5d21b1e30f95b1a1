import type { Message } from "../../../contract/errors";
import type { IsoDate } from "../../../contract/schemas";
import type { DocumentNames } from "../../../templates/shape";
import type { Diary } from "../../domain/diary";
import type { Filling } from "../../domain/paper/structure";
import type { Registry } from "../../domain/registry";
import type { School } from "../../domain/school";
import type { Answer, Assessment, Control, EventPerson, Lookup, Observation, Pair, Paper, Person, Programme, SchoolEvent, SchoolYear } from "../../domain/tables";

/** Everything a paper may look at: the registry of that day, whom it is about, and the answers given in its dialog. */
export type PaperLook = {
  readonly registry: Registry;
  readonly school: School;
  readonly today: IsoDate;
  readonly year: SchoolYear | undefined;
  readonly variant: Paper["variant"];
  /** The signed order that this one supplements, mends or prolongs. */
  readonly earlier: Paper | undefined;
  readonly pairs: readonly Pair[];
  readonly mentee: Person | undefined;
  readonly programme: Programme | undefined;
  /** The control that the paper is about. */
  readonly control: Control | undefined;
  /** Printed by the person himself: a draft that nobody signs (R-P12). */
  readonly unsigned: boolean;
  /** Whose diary it is, of which pair and days. */
  readonly diary: Diary | undefined;
  /** The lesson whose sheet it is. */
  readonly lesson: Observation | undefined;
  /** The assessment that the paper is about. */
  readonly assessment: Assessment | undefined;
  readonly version: number;
  readonly inputs: { readonly [name: string]: string };
  /** The answers a paper is made of: who gave them, on which day, and each by its key; null for a paper that is made of none. */
  readonly answered: { readonly by: Person | undefined; readonly on: IsoDate; readonly value: (key: string) => string | undefined } | null;
  /** All open answers to questionnaires, and the words of «Справочники»: read when a paper asks for them. */
  readonly answers: readonly Answer[];
  readonly lookups: readonly Lookup[];
  /** Open lessons, mutual visits and the like, and who is at them. */
  readonly events: readonly SchoolEvent[];
  readonly eventPeople: readonly EventPerson[];
  /** The school's day of an instant. */
  readonly dayOf: (instant: string) => IsoDate;
  /** Address of the page; "" while it is not published. */
  readonly pageUrl: string;
};

/** What is missing for a blank, and where that is mended: a screen of the page and of what; null when the sentence itself says how. */
export type Lack = { readonly said: Message; readonly mend: { readonly view: string; readonly of: readonly string[] } | null };
export type Fact = string | Lack;
export const isLack = (fact: Fact): fact is Lack => typeof fact !== "string";

/** A blank that only a person can fill: asked in the paper's dialog, kept with each version and offered again (`domain/data-model.md`, Inputs of a paper). */
export type InputDefinition = {
  readonly name: string;
  readonly label: string;
  readonly long: boolean;
  readonly required: boolean;
  /** What is offered when nobody has answered yet. */
  readonly offered: string;
  readonly asked?: (look: PaperLook) => boolean;
};

/** A fact for each blank, column and block of the template: one without does not compile (design §4). */
type Facts<Names extends DocumentNames> = {
  readonly blanks: { readonly [Blank in Names["blanks"][number]]: (look: PaperLook) => Fact };
  readonly tables: { readonly [Table in keyof Names["tables"]]: (look: PaperLook) => readonly { readonly [Column in Names["tables"][Table][number]]: string }[] };
  readonly blocks: { readonly [Block in Names["blocks"][number]]: (look: PaperLook) => boolean };
};

/** In which folder a paper lies (design §2). */
export type PaperPlace = "orders" | "pair" | "reports";

type Definition<Names extends DocumentNames> = {
  readonly names: Names;
  /** Group of `domain/rights.md` R.4. */
  readonly group: "G3" | "G4" | "G5" | "G6" | "G7" | "G8" | "G9" | "G10" | "G11" | "G12" | "G13" | "G14" | "G15";
  readonly place: PaperPlace;
  /** Signed with a number of the office's journal. */
  readonly numbered: boolean;
  /** A new edition follows a signed one; an order is mended by another order instead. */
  readonly editions: boolean;
  /** Whose signatures a mark of signing puts down; the head's and the deputy's only when nobody else was named. */
  readonly signs: readonly ("head" | "deputy" | "controller" | "observer" | "organiser" | "interviewer" | "filer" | "mentor" | "mentee" | "grownUp" | "curator")[];
  readonly inputs: readonly InputDefinition[];
  /** What the paper is called in the register. */
  readonly title: (look: PaperLook) => string;
  /** Kind, code and date, never a name (design §2). */
  readonly file: (look: PaperLook) => string;
  /** What stands in the way beside a blank without a fact. */
  readonly lacks: (look: PaperLook) => readonly Lack[];
  readonly facts: Facts<Names>;
};

export type DocumentDefinition = Omit<Definition<DocumentNames>, "facts"> & { readonly fill: (look: PaperLook) => { readonly filling: Filling; readonly lacks: readonly Lack[] } };

/** Ties a template to its facts. All that is missing is told at once. */
export function define<const Names extends DocumentNames>({ facts, ...definition }: Definition<Names>): DocumentDefinition {
  return {
    ...definition,
    fill(look) {
      const blocks = mapped(facts.blocks as { [name: string]: (look: PaperLook) => boolean }, (keep) => keep(look));
      const told = mapped(facts.blanks as { [name: string]: (look: PaperLook) => Fact }, (fact) => fact(look));
      const lacks = [...definition.lacks(look), ...Object.values(told).filter(isLack)];
      return {
        filling: {
          blanks: mapped(told, (fact) => (isLack(fact) ? "" : fact)), blocks,
          tables: mapped(facts.tables as { [name: string]: (look: PaperLook) => readonly { readonly [column: string]: string }[] }, (rows) => rows(look)),
        },
        lacks: lacks.filter(({ said }, at) => lacks.findIndex((other) => JSON.stringify(other.said) === JSON.stringify(said)) === at),
      };
    },
  };
}

const mapped = <From, To>(from: { readonly [name: string]: From }, to: (value: From) => To): { [name: string]: To } =>
  Object.fromEntries(Object.entries(from).map(([name, value]) => [name, to(value)]));

/** What stands in a blank, or what is missing while it is empty. */
export const blankOf = (value: string, key: string, view: string | null = null, ...of: readonly string[]): Fact =>
  value !== "" ? value : { said: { key }, mend: view === null ? null : { view, of } };

/** The answer given in the dialog. A needed one that is empty is missing. */
export const answer = (name: string) => ({ inputs }: PaperLook): string => inputs[name] ?? "";
