import type { PersonKind } from "../../../contract/schemas";
import type { Person } from "../tables";
import { matchPerson, type Match } from "./matching";
import type { ProgrammeRole } from "./kinds";
import { shownName, type ReadPerson, type RowKey } from "./read-person";
import { nameKeys, type RegistryIndex } from "./registry-index";
import { ask, type Remark, type RowAnswer } from "./remark";

/** One person of the file, told of by one row or several. */
export type FilePerson = {
  /** Key of the first row that tells of him. */
  readonly key: RowKey;
  readonly reads: ReadPerson[];
  readonly person: Person | null;
  /** Roles his rows or his pairs give him. */
  readonly roles: Set<ProgrammeRole>;
  readonly matches: Map<ReadPerson, Match>;
};

type Say = (row: number, remark: Remark) => void;

/** Puts the rows of one person together (I.9): what leads to one person and agrees is one, what contradicts itself is asked. */
export function gatherPeople(reads: readonly ReadPerson[], index: RegistryIndex, answerOf: (row: number) => RowAnswer, say: Say): FilePerson[] {
  const groups = new Map<string, FilePerson[]>();
  const asked = new Set<string>();
  const all: FilePerson[] = [];
  for (const read of reads) {
    const answer = answerOf(read.row);
    const match = matchPerson(read, index, answer);
    for (const remark of match.remarks) say(read.row, remark);
    const key = identity(read, match);
    const known = groups.get(key) ?? [];
    let home: FilePerson | undefined;
    for (const candidate of known) {
      const first = candidate.reads[0];
      if (first === undefined) continue;
      const outcome = areOne(read, candidate, match.person !== null, answer.choice("same.twice") ?? answerOf(first.row).choice("same.twice"));
      if (outcome === "one") {
        home = candidate;
        break;
      }
      if (outcome === "ask" || outcome === "answered") {
        for (const [mine, other] of [[read, first], [first, read]] as const) {
          const id = `${mine.row}|${other.row}`;
          if (asked.has(id) || mine.row === other.row) continue;
          asked.add(id);
          say(mine.row, ask("same.twice", { row: first.row + 1, other: read.row + 1, read: titleOf(read) }, answerOf(mine.row).choice("same.twice") === undefined ? answerOf(other.row) : answerOf(mine.row), TWICE, undefined, true));
        }
        if (outcome === "answered" && (answer.choice("same.twice") ?? answerOf(first.row).choice("same.twice")) === "one") {
          home = candidate;
          break;
        }
      }
    }
    if (home) {
      home.reads.push(read);
      home.matches.set(read, match);
      for (const role of read.roles) home.roles.add(role);
      continue;
    }
    const fresh: FilePerson = { key: read.key, reads: [read], person: match.person, roles: new Set(read.roles), matches: new Map([[read, match]]) };
    all.push(fresh);
    groups.set(key, [...known, fresh]);
  }
  return all;
}

const TWICE = [{ value: "one", label: "roster.option.one" }, { value: "two", label: "roster.option.two" }];
const titleOf = (read: ReadPerson): string => (read.name ? shownName(read.name) : read.token || read.code || read.email);

/** What two rows must share to be looked at as one person. */
function identity(read: ReadPerson, match: Match): string {
  if (match.person) return `id ${match.person.id}`;
  const among = `|${read.kind ?? ""}|${read.kind === "pupil" ? read.class : ""}`;
  if (read.token !== "") return `token ${read.token}${among}`;
  if (read.name === null) return read.email !== "" ? `mail ${read.email}` : `row ${read.key}`;
  return `name ${nameKeys.full(read.name)}${among}`;
}

function areOne(read: ReadPerson, known: FilePerson, inRegistry: boolean, answer: string | undefined): "one" | "two" | "ask" | "answered" {
  const first = known.reads[0];
  if (first === undefined) return "two";
  if (read.side !== "own" || first.side !== "own") return "one";
  const mails = known.reads.map(({ email }) => email).filter((email) => email !== "");
  if (!inRegistry && read.email !== "" && mails.length > 0) return mails.includes(read.email) ? "one" : "two";
  const twoRoles = read.roles.length > 0 && known.roles.size > 0 && read.roles.every((role) => !known.roles.has(role));
  if (twoRoles || (inRegistry && known.reads.every((other) => complete(read, other)))) return "one";
  return answer === undefined ? "ask" : "answered";
}

/** Equal, or one says what the other leaves empty. */
function complete(one: ReadPerson, other: ReadPerson): boolean {
  const agree = <Value>(a: Value, b: Value, empty: Value): boolean => a === empty || b === empty || a === b;
  return agree(one.email, other.email, "") && agree(one.post, other.post, "") && agree(one.class, other.class, "") && agree(one.category, other.category, "")
    && agree<string | null>(one.workStart, other.workStart, null) && agree<PersonKind | null>(one.kind, other.kind, null)
    && agree(one.subjects.join(), other.subjects.join(), "") && agree(one.experienceBefore, other.experienceBefore, null);
}

/** The same address in rows of different people: both are in doubt and neither gets it. */
export function refuseSharedMail(people: readonly FilePerson[], answerOf: (row: number) => RowAnswer, say: Say): void {
  const owners = new Map<string, FilePerson[]>();
  for (const person of people) {
    for (const email of new Set(person.reads.map((read) => read.email))) {
      if (email !== "") owners.set(email, [...(owners.get(email) ?? []), person]);
    }
  }
  for (const [email, shared] of owners) {
    if (shared.length < 2) continue;
    const reads = shared.flatMap(({ reads: all }) => all.filter((read) => read.email === email));
    for (const read of reads) {
      const other = reads.find(({ row }) => row !== read.row);
      say(read.row, ask("mail.twice", { row: Math.min(read.row, other?.row ?? read.row) + 1, other: Math.max(read.row, other?.row ?? read.row) + 1, read: email }, answerOf(read.row)));
    }
    for (const read of reads) read.email = "";
  }
}
