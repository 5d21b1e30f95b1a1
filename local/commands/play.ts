import type { Act } from "../sample/acts";
import { addDays } from "../sample/days";
import { diceFor } from "../sample/dice";
import type { Dice } from "../sample/dice";
import { lessonNotes, MEETING_NOTES } from "../sample/lessons";
import type { CallName, Input } from "../../src/contract/contract";
import type { Plain } from "./door";
import { signProgrammes } from "./papers";
import { nameIn } from "./person-words";
import { asCurator, onPage, tried } from "./player";
import type { Player } from "./player";
import type { Line } from "./registry";

/** The registry as it stood when the week was planned. */
export type Known = { readonly people: ReadonlyMap<string, Line>; readonly mentorOf: ReadonlyMap<string, string>; readonly teacherPairs: ReadonlySet<string> };

/** Does one act as whoever does it in a school: a mentor on the page, the curator for pupils and for mentors without an account. */
export function perform(player: Player, act: Act, known: Known): boolean {
  const dice = diceFor(act.seed);
  const done = tried(player, () => {
    switch (act.what) {
      case "meeting": return hold(player, act, known, dice);
      case "paper":
        if (act.kind === "D15") return signProgrammes(player, act.pairId, act.day, act.seed);
        return asCurator(player, "paper.enter", { kind: act.kind, number: `А-${dice.between(1, 999)}`, date: act.day, pairIds: [act.pairId] }, act.key);
      case "lesson": return visit(player, act, known, dice);
      case "control":
        return asCurator(player, "control.record", { menteeId: act.menteeId, kind: act.kind, date: act.day, note: "Посещены два урока, замечания разобраны." }, act.key);
    }
  });
  return done !== null;
}

function hold(player: Player, act: Extract<Act, { what: "meeting" }>, known: Known, dice: Dice): unknown {
  const teachers = known.teacherPairs.has(act.pairId);
  const notes = teachers ? MEETING_NOTES.teachers : MEETING_NOTES.pupils;
  const input = { pairId: act.pairId, kind: act.kind, date: act.day, minutes: dice.pick([20, 30, 40, 45]), agreement: act.kind === "acquaintance" ? "Познакомились, договорились о днях встреч." : dice.pick(notes) };
  return asMentor(player, known.mentorOf.get(act.pairId), known, "meeting.log", input, act.key);
}

function visit(player: Player, act: Extract<Act, { what: "lesson" }>, known: Known, dice: Dice): unknown {
  const notes = lessonNotes(dice, known.people.get(act.menteeId)?.["Предметы"] ?? "", act.progress);
  const lesson: Plain<Input<"observation.log">> = { pairId: act.pairId, menteeId: act.menteeId, lessonDate: act.day, ...notes, nextStepBy: addDays(act.day, dice.between(7, 16)) };
  return asMentor(player, known.mentorOf.get(act.pairId), known, "observation.log", lesson, act.key);
}

/** A mentor with a school account writes on the page; for the others the curator does it in the registry. */
const asMentor = <Name extends CallName>(player: Player, personId: string | undefined, known: Known, name: Name, input: Plain<Input<Name>>, key: string): unknown =>
  onPage(player, known.people.get(personId ?? "")?.["Эл. почта"] ?? "", name, input, key);

/** A next step: two of three are done in time by the mentee, some late, some never. */
export function stepDay(lesson: Line, { people }: Known): string {
  const dice = diceFor(`step ${nameIn(people.get(lesson["Ид наставляемого"] ?? ""))} ${lesson["Дата урока"]}`);
  const by = lesson["Срок шага"] ?? "";
  const fate = dice.below(100);
  return fate < 70 ? addDays(by, -dice.below(4)) : fate < 85 ? addDays(by, dice.between(1, 9)) : "";
}

export function finishStep(player: Player, lesson: Line, day: string, known: Known): boolean {
  const id = lesson["Ид"] ?? "";
  const email = known.people.get(lesson["Ид наставляемого"] ?? "")?.["Эл. почта"] ?? "";
  return tried(player, () => onPage(player, email, "task.done", { observationId: id, doneOn: day }, id)) !== null;
}
