import { QUESTIONNAIRES } from "../../src/server/catalogue/questionnaires";
import { CODE_ALPHABET } from "../../src/server/domain/questions/code";
import type { FilledIn } from "../../local/workspace";
import type { Item } from "../../src/templates/questionnaires/shape";
import type { PAIRS as Pairs, PEOPLE as People } from "./school";

/** Questionnaires of the door cases: forms, waves, invitations, answers with their marks, letters, odd answers. */
export const FORMS = {
  /** A Google Form. Its file is made only by `withForm`. */
  Q02: "FD-1",
  /** A screen of the page. */
  Q23: "FD-2",
} as const;
export const WAVES_OF = { Q02: "FW-1", Q23: "FW-2", /** Over. */ Q23before: "FW-3", /** Over. */ Q02before: "FW-4" } as const;
/** Invitations; the number is that of their marks and codes. */
export const INVITES = {
  /** Q02, open and answered. */
  mentee: "FI-1", otherMentee: "FI-2",
  /** Q02, open, not answered. */
  groupMate: "FI-3",
  /** Q02 of a wave that is over, answered: of the agreed pair, of the pair that ended thirty days ago. */
  agreedMentee: "FI-4", formerMentee: "FI-5",
  /** Q02 on slips, answered: they never reach the page. */
  pupil: "FI-6", external: "FI-7",
  /** Q02, answered before the consent was withdrawn. */
  blocked: "FI-8",
  /** Q02, open and answered, of somebody who is a mentor too. */
  mentor: "FI-9",
  /** Q02, open: a teacher whom nobody is paired with yet, and so without a role. */
  unpaired: "FI-10",
  /** Q23 about the first pair: open and answered; and the month before. */
  report: "FI-11", reportBefore: "FI-14",
  /** Q23 about the other group: open, one answered and one not; the month before, one answered and one silent. */
  reportSilent: "FI-12", reportOfMate: "FI-13", reportBeforeForeign: "FI-15", reportBeforeSilent: "FI-16",
} as const;
export const LETTERS = { sent: "2026-12-04 digest PR-12", /** Nobody knows whether it went out. */ unclear: "2026-12-04 digest PR-15" } as const;
export const ODD = { /** Nobody's code. */ unknown: "OA-1", /** Another account used the code of the group mate. */ foreign: "OA-2", settled: "OA-3" } as const;

const numberOf = (id: string): string => id.slice(3);
/** Free text that a person answered; `закрыто` lies in the closed workbook. */
export const saidMark = (invite: string, key: string): string => `секрет-анкета-${numberOf(invite)}-${key}`;
export const closedMark = (invite: string, key: string): string => `секрет-закрыто-${numberOf(invite)}-${key}`;
/** Twelve signs as a real one; the last tells whose it is. */
export const codeOf = (invite: string): string => `SEKRETKQD22${CODE_ALPHABET[Number(numberOf(invite))]}`;
/** Numbers of the invitations whose codes stand in a text. */
export const codesIn = (text: string): number[] => [...new Set([...text.matchAll(/SEKRETKQD22([2-9A-Z])/g)].map(([, last]) => CODE_ALPHABET.indexOf(last!)))].sort((one, other) => one - other);

type Plain = { readonly [field: string]: unknown };
type Invited = readonly [invite: string, wave: string, person: string, pair: string, more: Plain];

const SENT = "2026-12-04T05:00:00.000Z";
const ANSWERED = "2026-12-05T06:00:00.000Z";
const made = { createdAt: SENT, updatedAt: SENT };

const invited = (P: typeof People, G: typeof Pairs): readonly Invited[] => {
  const answered = { state: "answered", answeredAt: ANSWERED, source: "page", responseId: "" };
  const before = { ...answered, sentAt: "2026-09-20T05:00:00.000Z", answeredAt: "2026-09-21T06:00:00.000Z" };
  const slip = { ...answered, way: "slip", source: "paper" };
  const { Q02, Q23, Q23before, Q02before } = WAVES_OF;
  return [
    [INVITES.mentee, Q02, P.mentee, G.active, answered], [INVITES.otherMentee, Q02, P.otherMentee, G.foreign, answered], [INVITES.groupMate, Q02, P.groupMate, G.foreign, {}],
    [INVITES.agreedMentee, Q02before, P.agreedMentee, "", before], [INVITES.formerMentee, Q02before, P.formerMentee, G.ended, before], [INVITES.pupil, Q02, P.pupilMentor, "", slip],
    [INVITES.external, Q02, "PR-20", "", slip], [INVITES.blocked, Q02before, "PR-23", "", before], [INVITES.mentor, Q02, P.mentor, "", answered], [INVITES.unpaired, Q02, "PR-24", "", {}],
    [INVITES.report, Q23, P.mentee, G.active, answered], [INVITES.reportSilent, Q23, P.otherMentee, G.foreign, {}], [INVITES.reportOfMate, Q23, P.groupMate, G.foreign, answered],
    [INVITES.reportBefore, Q23before, P.mentee, G.active, before], [INVITES.reportBeforeForeign, Q23before, P.otherMentee, G.foreign, before], [INVITES.reportBeforeSilent, Q23before, P.groupMate, G.foreign, {}],
  ];
};

/** A right answer to each question; free text carries its mark. */
const VALUES: { readonly [kind: string]: { readonly [key: string]: string } } = {
  Q02: { 1: "young1", 3: "2026-09-01", 4: "DF01=0; DF02=3", 7: "subject", 10: "oneToOne", 11: "1=before; 3=after", 12: "week", 14: "5", 15: "yes" },
  Q23: { 2: "DF03", 3: "2", 4: "6" },
};
const answersOf = ([inviteId, , personId, , { state, answeredAt }]: Invited, kind: "Q02" | "Q23", closed: boolean): Plain[] => (state !== "answered" ? [] : QUESTIONNAIRES[kind].items.filter((item) => (item.closed === true) === closed)
  .map(({ key }) => ({ id: `${inviteId}.${key}`, inviteId, personId, kind, key, value: VALUES[kind]![key] ?? (closed ? closedMark : saidMark)(inviteId, key), at: answeredAt, late: false })));

/** A Google Form as a person fills it in: the first choice everywhere, words of one's own where it is free. */
export const formFilled = (kind: "Q02" | "Q23", words: (item: Item) => string): FilledIn => Object.fromEntries(QUESTIONNAIRES[kind].items.map((item) => [item.title, given(item, words)]));
function given(item: Item, words: (item: Item) => string): FilledIn[string] {
  switch (item.type) {
    case "short": case "paragraph": return words(item);
    case "one": case "list": return item.choices[0]!.title;
    case "many": return [item.choices[0]!.title];
    case "scale": return item.low;
    case "date": return "2026-09-01";
    case "grid": return Object.fromEntries(item.rows.map(({ title }) => [title, item.columns[0]!.title]));
    case "gridMany": return { [item.rows[0]!.title]: [item.columns[0]!.title] };
  }
}

/** Rows of each sheet, as they are typed into the registry and into the closed workbook. */
export function formRows(P: typeof People, G: typeof Pairs, yearId: string) {
  const all = invited(P, G);
  const kindOf = ([, wave]: Invited): "Q02" | "Q23" => (wave === WAVES_OF.Q23 || wave === WAVES_OF.Q23before ? "Q23" : "Q02");
  const form = (id: string, kind: "Q02" | "Q23", more: Plain): Plain => ({ id, kind, yearId, title: QUESTIONNAIRES[kind].title, channel: QUESTIONNAIRES[kind].channel, version: 1, state: "open", ...made, ...more });
  const wave = (id: string, kind: "Q02" | "Q23", period: string, openedOn: string, closesOn: string): Plain => ({ id, kind, period, openedOn, closesOn, formDefId: FORMS[kind], yearId, ...made });
  return {
    formDefs: [
      form(FORMS.Q02, "Q02", { address: "https://docs.google.com/forms/d/e/door/viewform", link: "https://docs.google.com/forms/d/e/door/viewform?usp=pp_url&entry.1={code}", refused: ["refused@elsewhere.example: нет такой учётной записи"] }),
      form(FORMS.Q23, "Q23", {}),
    ],
    waves: [
      wave(WAVES_OF.Q02, "Q02", "entry", "2026-12-04", "2026-12-25"), wave(WAVES_OF.Q23, "Q23", "2026-11", "2026-12-04", "2026-12-14"), wave(WAVES_OF.Q23before, "Q23", "2026-10", "2026-09-20", "2026-11-10"),
      wave(WAVES_OF.Q02before, "Q02", "entry", "2026-09-20", "2026-10-10"),
    ],
    invites: all.map(([id, waveId, personId, pairId, more]) => ({ id, waveId, personId, pairId, code: codeOf(id), way: "mail", state: "sent", sentAt: SENT, reminded: 0, ...made, ...more })),
    answers: all.flatMap((each) => answersOf(each, kindOf(each), false)),
    closedAnswers: all.flatMap((each) => answersOf(each, kindOf(each), true)),
    letters: [
      { id: LETTERS.sent, personId: P.mentee, day: "2026-12-04", kind: "digest", about: [INVITES.mentee, INVITES.report], state: "sent", tries: 1, at: SENT },
      { id: LETTERS.unclear, personId: P.groupMate, day: "2026-12-04", kind: "digest", about: [INVITES.groupMate], state: "unclear", tries: 1, at: SENT },
    ],
    oddAnswers: [
      { id: ODD.unknown, formDefId: FORMS.Q02, responseId: "r-1", at: ANSWERED, why: "unknownCode", code: "NEKRETKQD222", account: "секрет-учётка-1@elsewhere.example", state: "open" },
      { id: ODD.foreign, formDefId: FORMS.Q02, responseId: "r-2", at: ANSWERED, why: "foreignAccount", code: codeOf(INVITES.groupMate), account: "секрет-учётка-2@elsewhere.example", inviteId: INVITES.groupMate, state: "open" },
      { id: ODD.settled, formDefId: FORMS.Q02, responseId: "r-3", at: ANSWERED, why: "noCode", code: "", account: "секрет-учётка-3@elsewhere.example", state: "dismissed", settledAt: ANSWERED },
    ],
  };
}
