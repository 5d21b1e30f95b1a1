import { D57, D58, D59 } from "../../../templates/documents/pupils";
import { grownUpOf, groupPlan, heldIn, menteesOf } from "../../domain/group/closing";
import type { Pair, Person, PlanItem } from "../../domain/tables";
import { noBreak } from "../russian/no-break";
import { REACHED, ROLE_IN_PROGRAMME } from "../values";
import { narrow } from "./assessment-facts";
import { DATE_GAP, ORG, dated, orDash, shortDay, unstopped } from "./common";
import { blankOf, define, type Fact, type PaperLook } from "./look";
import { curatorOf, lowerFirst, named } from "./naming";
import { markOf, pairOf } from "./plan-facts";

/** A card is kept up with a pen as well: so many lines it has at least. */
const LINES = 6;
/** What nobody knows yet, for the pen. */
const PEN = "______________________________";

const ofPair = (of: (pair: Pair, look: PaperLook) => string) => (look: PaperLook): string => {
  const pair = pairOf(look);
  return pair ? of(pair, look) : "";
};
const ofWhat = ofPair(({ kind }) => (kind === "group" ? "ГРУППЫ" : "ПАРЫ"));
const code = ofPair((pair) => noBreak(pair.code.replace(/-/g, "\u2011")));
const goal = (look: PaperLook): Fact => blankOf(ofPair((pair) => noBreak(lowerFirst(unstopped(pair.goal))))(look), "paper.lack.goal", "pairs");
const day = (of: (pair: Pair) => Pair["start"]) => ofPair((pair) => dated(of(pair)));
const initials = (look: PaperLook, person: Person | null | undefined): string => (person ? narrow(named(look, person, "nominative").initialsBefore) : "");
const mentor = (look: PaperLook): Person | undefined => look.registry.person(pairOf(look)?.mentorId ?? ("" as never));
const grownUp = (look: PaperLook): Person | undefined => {
  const pair = pairOf(look);
  return pair && grownUpOf(look.registry, pair, look.today);
};
const SIGNED = {
  grownUpInitials: (look: PaperLook): Fact => blankOf(initials(look, grownUp(look)), "paper.lack.grownUp", "search"),
  curatorInitials: (look: PaperLook): Fact => blankOf(initials(look, curatorOf(look, look.today)), "paper.lack.curator", "search"),
};

/** The mentor first, then those he helps; codes with a line for the pen where the school has no names of pupils. */
const people = (look: PaperLook) => {
  const pair = pairOf(look);
  if (!pair) return [];
  const of = [{ role: ROLE_IN_PROGRAMME.mentor, id: pair.mentorId }, ...menteesOf(look.registry, pair).map((id) => ({ role: ROLE_IN_PROGRAMME.mentee, id }))];
  return of.flatMap(({ role, id }) => {
    const person = look.registry.person(id);
    return person ? [{ role, name: named(look, person, "nominative").full, class: noBreak(orDash(person.class)) }] : [];
  });
};
const plan = (look: PaperLook): PlanItem[] => {
  const pair = pairOf(look);
  return pair ? groupPlan(look.registry, pair) : [];
};

/** D57: the card with which a pair or group of pupils begins (R-B35). */
export const pupilCard = define({
  names: D57, group: "G15", place: "pair", numbered: false, editions: false, signs: ["grownUp", "curator"], inputs: [],
  title: () => D57.title,
  file: (look) => `D57 ${D57.title} ${pairOf(look)?.code ?? ""}`,
  lacks: () => [],
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, schoolYear: ORG.schoolYear, ofWhat, code, goal,
      subject: ofPair((pair) => noBreak(unstopped(pair.request)) || PEN),
      start: day(({ start }) => start), end: day(({ end }) => end),
      grownUpName: (look) => blankOf(grownUp(look) ? named(look, grownUp(look)!, "nominative").full : "", "paper.lack.grownUp", "search"),
      ...SIGNED,
    },
    tables: {
      people,
      plan: (look) => {
        const lines = plan(look).map((item) => ({ activity: noBreak(item.activity), due: shortDay(item.due), done: markOf(item) }));
        const empty = Array.from({ length: Math.max(1, LINES - lines.length) }, () => ({ activity: "", due: "", done: "" }));
        return [...lines, ...empty].map((line, at) => ({ n: String(at + 1), ...line }));
      },
    },
    blocks: {},
  },
});

/** D58: what it has come to, when it is closed. */
export const pupilResult = define({
  names: D58, group: "G15", place: "pair", numbered: false, editions: false, signs: ["grownUp", "curator"], inputs: [],
  title: () => D58.title,
  file: (look) => `D58 ${D58.title} ${pairOf(look)?.code ?? ""}`,
  lacks: () => [],
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, schoolYear: ORG.schoolYear, ofWhat, code, goal,
      start: day(({ start }) => start), end: day(({ closedOn, end }) => closedOn ?? end),
      meetings: ofPair((pair, { registry }) => String(heldIn(registry, pair).length)),
      hours: ofPair((pair, { registry }) => hoursOf(heldIn(registry, pair).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0))),
      planDone: (look) => orDash(plan(look).length === 0 ? "" : `${plan(look).filter(({ status }) => status === "done").length} из ${plan(look).length}`),
      reached: (look) => blankOf(ofPair(({ goalReached }) => (goalReached === "" ? "" : REACHED[goalReached]))(look), "paper.lack.result"),
      indicator: ofPair(({ indicator }) => noBreak(unstopped(indicator))),
      before: ofPair(({ indicatorBefore }) => noBreak(orDash(indicatorBefore))), after: ofPair(({ indicatorAfter }) => noBreak(orDash(indicatorAfter))),
      mentorWords: ofPair(({ mentorWords }) => noBreak(mentorWords.trim()) || PEN + PEN), menteeWords: ofPair(({ menteeWords }) => noBreak(menteeWords.trim()) || PEN + PEN),
      ...SIGNED,
    },
    tables: { people },
    blocks: { indicator: (look) => (pairOf(look)?.indicator ?? "") !== "" },
  },
});

/** D59: the thanks to the pupil who was the mentor. */
export const pupilThanks = define({
  names: D59, group: "G15", place: "pair", numbered: false, editions: false, signs: ["grownUp", "curator"], inputs: [],
  title: () => D59.title,
  file: (look) => `D59 ${D59.title} ${mentor(look)?.code ?? ""}`,
  lacks: () => [],
  facts: {
    blanks: {
      orgFullName: ORG.orgFullName, place: ORG.place, schoolYear: ORG.schoolYear, goal,
      date: () => DATE_GAP,
      mentorName: (look) => blankOf(mentor(look) ? named(look, mentor(look)!, "dative").full : "", "paper.lack.mentor", "pairs"),
      mentorClass: (look) => (mentor(look)?.class ? noBreak(`${mentor(look)!.class} класс`) : ""),
      meetings: ofPair((pair, { registry }) => String(heldIn(registry, pair).length)),
      ...SIGNED,
    },
    tables: {},
    blocks: { reached: (look) => pairOf(look)?.goalReached === "yes" },
  },
});

/** «4,5»: hours with one place after the comma, as a table has them. */
export const hoursOf = (minutes: number): string => String(Math.round(minutes / 6) / 10).replace(".", ",");
