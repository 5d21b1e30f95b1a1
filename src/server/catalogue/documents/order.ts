import { D10 } from "../../../templates/documents/launch";
import { ORDER_QUESTIONS } from "../../../templates/documents/inputs";
import type { OrderVariant } from "../../../contract/schemas";
import { orderReaders } from "../../domain/paper/paper";
import type { Pair, Person } from "../../domain/tables";
import { noBreak } from "../russian/no-break";
import { postIn } from "../russian/posts";
import { FORM, ORDER_VARIANT, VARIANT_NAME } from "../values";
import { NUMBER_GAP, DATE_GAP, ORG, dated, inputsOf, orDash, shortDay, unstopped } from "./common";
import { answer, blankOf, define, type Fact, type Lack, type PaperLook } from "./look";
import { curatorOf, inCase, lowerFirst, named, postOf } from "./naming";

const isMending = ({ variant }: PaperLook): boolean => variant === "amendment" || variant === "addition" || variant === "extension";
const isAssigning = ({ variant }: PaperLook): boolean => variant === "first" || variant === "addition";
const earlier = (of: (paper: NonNullable<PaperLook["earlier"]>) => string) => (look: PaperLook): Fact => (isMending(look) ? blankOf(look.earlier ? of(look.earlier) : "", "paper.lack.earlier", "papers") : "");
const asked = (name: keyof typeof ORDER_QUESTIONS) => (look: PaperLook): Fact => blankOf(noBreak(unstopped(answer(name)(look))), `paper.lack.input.${name}`);

const CATEGORY_SAID: { readonly [Each in Person["category"]]: string } = {
  "": "", none: "", fit: "соответствие занимаемой должности", first: "первая категория", highest: "высшая категория", methodist: "педагог-методист", mentorCategory: "педагог-наставник",
};
const TITLE: { readonly [Each in OrderVariant]: string } = {
  first: "Приказ о закреплении наставнических пар и групп", addition: "Приказ о внесении дополнений в приказ о закреплении наставнических пар и групп",
  amendment: "Приказ о внесении изменений в приказ о закреплении наставнических пар и групп", extension: "Приказ о продлении срока работы наставнических пар и групп",
};

/** D10: assigns pairs, supplements, mends, or prolongs (R-B24, R-B26, R-B28). */
export const order = define({
  names: D10, group: "G3", place: "orders", numbered: true, editions: false, signs: ["head"],
  inputs: inputsOf(ORDER_QUESTIONS, { curatorPost: (look) => curatorPost(look) !== "" && isPostDoubtful(look), reason: ({ variant }) => variant === "amendment", payment: isAssigning }),
  title: ({ variant }) => TITLE[variant === "" ? "first" : variant],
  file: ({ variant }) => `D10 Приказ ${ORDER_VARIANT[variant === "" ? "first" : variant]}`,
  lacks: (look) => [
    ...(look.pairs.length === 0 ? [{ said: { key: "paper.lack.pairs" }, mend: { view: "pairs", of: [] } }] : []),
    ...look.pairs.flatMap((pair) => pairLacks(look, pair)),
  ],
  facts: {
    blanks: {
      orgFounder: ORG.orgFounder, orgFullName: ORG.orgFullName, orgAddress: ORG.orgAddress, orgDetails: ORG.orgDetails, place: ORG.place, headPost: ORG.headPost, headName: ORG.headName,
      number: () => NUMBER_GAP,
      date: () => DATE_GAP,
      schoolYear: ORG.schoolYear,
      grounds: asked("grounds"),
      reason: (look) => (look.variant === "amendment" ? asked("reason")(look) : ""),
      earlierDate: earlier(({ date }) => dated(date)),
      earlierNumber: earlier(({ number }) => number),
      earlierTitle: earlier(({ title }) => title.replace(/^Приказ /, "").replace(/^о/, "О")),
      termStart: ({ pairs }) => dated(pairs.map(({ start }) => start).filter((day) => day !== null).sort()[0] ?? null),
      termEnd: ({ pairs }) => dated(pairs.map(({ end }) => end).filter((day) => day !== null).sort().pop() ?? null),
      curatorNameGenitive: (look) => curator(look, (person) => named(look, person, "genitive").initialsAfter),
      curatorPostGenitive: (look) => {
        const post = lowerFirst(curatorPost(look));
        return blankOf(noBreak(isPostDoubtful(look) && post !== "" ? answer("curatorPost")(look) : inCase(post, "genitive")), post === "" ? "paper.lack.curatorPost" : "paper.lack.input.curatorPost", post === "" ? "search" : null);
      },
      programmesWithin: asked("programmesWithin"),
      reportSchedule: asked("reportSchedule"),
      payment: (look) => noBreak(answer("payment")(look)),
      controlPostAccusative: () => "",
      controlNameAccusative: () => "",
      executor: (look) => noBreak(answer("executor")(look)),
      executorPhone: (look) => (answer("executor")(look) === "" ? "" : blankOf(look.school.org.phone, "paper.lack.phone")),
    },
    tables: {
      pairs: (look) => inOrder(look).map((pair, at) => pairRow(look, pair, at)),
      acknowledged: (look) => readers(look).map((person, at) => ({ n: String(at + 1), name: named(look, person, "nominative").full, post: noBreak(postOf(person)) })),
    },
    blocks: {
      founder: ({ school }) => school.org.founder !== "",
      first: ({ variant }) => variant === "first",
      addition: ({ variant }) => variant === "addition",
      amendment: ({ variant }) => variant === "amendment",
      extension: ({ variant }) => variant === "extension",
      assigning: isAssigning,
      programmes: (look) => isAssigning(look) && look.pairs.some(({ form }) => form === "teacher-teacher"),
      programmesExtended: ({ variant, pairs }) => variant === "extension" && pairs.some(({ form }) => form === "teacher-teacher"),
      pupilPlans: (look) => isAssigning(look) && look.pairs.some(({ form }) => form === "pupil-pupil"),
      payment: (look) => isAssigning(look) && answer("payment")(look) !== "",
      controlHead: () => true,
      controlPerson: () => false,
      executor: (look) => answer("executor")(look) !== "",
    },
  },
});

const curator = (look: PaperLook, of: (person: Person) => string): Fact => {
  const person = curatorOf(look, look.today);
  return blankOf(person ? of(person) : "", "paper.lack.curator", "search");
};

const curatorPost = (look: PaperLook): string => {
  const person = curatorOf(look, look.today);
  return person ? postOf(person) : "";
};
const isPostDoubtful = (look: PaperLook): boolean => postIn(curatorPost(look), "genitive").doubtful;

const nameOrder = ({ surname, name, patronymic, code }: Person): string => [surname, name, patronymic, code].join(" ");
/** In the order of the mentors' names, wherever the school has sorted the sheet. */
const inOrder = (look: PaperLook): Pair[] => {
  const named = (pair: Pair): string => `${pair.form === "pupil-pupil" ? 1 : 0} ${nameOrder(look.registry.person(pair.mentorId) ?? { surname: "", name: "", patronymic: "", code: "" } as Person)} ${pair.code}`;
  return [...look.pairs].sort((one, other) => named(one).localeCompare(named(other), "ru"));
};

/** Grown-ups first, then pupils, each in the order of names. */
const readers = (look: PaperLook): Person[] => orderReaders(look.pairs, look.registry)
  .sort((one, other) => Number(one.kind === "pupil") - Number(other.kind === "pupil") || nameOrder(one).localeCompare(nameOrder(other), "ru"));

const menteesOf = ({ registry }: PaperLook, pair: Pair) => registry.membersOf(pair.id).filter(({ to }) => to === null);

function pairRow(look: PaperLook, pair: Pair, at: number): { readonly [Column in (typeof D10)["tables"]["pairs"][number]]: string } {
  const members = menteesOf(look, pair);
  const mentor = look.registry.person(pair.mentorId);
  const mentees = members.flatMap(({ menteeId }) => look.registry.person(menteeId) ?? []);
  const consents = (of: "mentorConsentOn" | "menteeConsentOn"): string => [...new Set(members.map((member) => shortDay(member[of])))].join("\n");
  return {
    n: String(at + 1),
    mentor: mentor ? whoIs(look, mentor, CATEGORY_SAID[mentor.category]) : "",
    mentee: mentees.map((person) => whoIs(look, person, "")).join("\n"),
    form: FORM[pair.form],
    variant: pair.variant === "" ? orDash("") : VARIANT_NAME[pair.variant],
    goal: noBreak(orDash(unstopped(pair.goal))),
    term: `${shortDay(pair.start)} –\n${shortDay(pair.end)}`,
    mentorConsent: consents("mentorConsentOn"),
    menteeConsent: consents("menteeConsentOn"),
  };
}

const whoIs = (look: PaperLook, person: Person, category: string): string =>
  [named(look, person, "nominative").full, noBreak(postOf(person)), category].filter((part) => part !== "").join(", ");

/** A row of the order says who consented and when (R-B26): a pair without consents does not get here, one without people does. */
function pairLacks(look: PaperLook, pair: Pair): Lack[] {
  const members = menteesOf(look, pair);
  const mend = { view: "pairs", of: [pair.id] };
  return [
    ...(look.registry.person(pair.mentorId) && members.length > 0 ? [] : [{ said: { key: "paper.lack.members", params: { pair: pair.code } }, mend }]),
    ...(pair.start === null || pair.end === null ? [{ said: { key: "paper.lack.term", params: { pair: pair.code } }, mend }] : []),
    ...(members.some(({ mentorConsentOn, menteeConsentOn }) => mentorConsentOn === null || menteeConsentOn === null) ? [{ said: { key: "paper.lack.consents", params: { pair: pair.code } }, mend }] : []),
  ];
}
