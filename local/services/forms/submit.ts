import { randomId, type Random } from "../../runtime/random";
import type { World } from "../../runtime/world";
import { answerById, keepAnswer, type Answer, type FormAnswer } from "./answers";
import { writtenRow, type WrittenRow } from "./destination";
import type { FormFile } from "./form-file";

export type Submission = { readonly file: FormFile; readonly answer: FormAnswer; readonly row: WrittenRow | null };
export type Draft = { readonly answers: Readonly<Record<string, Answer>>; readonly email: string; readonly account: string; readonly edits?: FormAnswer };

/**
 * Puts an answer into the form's store and into its sheet. An edit keeps the id and the link, and has the time of the edit
 * ([GH: mozilla/network-pulse#158]).
 */
export function submitted(world: World, random: Random, file: FormFile, draft: Draft, at: number): Submission {
  const { answers, email, account, edits } = draft;
  const before = edits && answerById(world.answers, file.id, edits.id);
  const answer: FormAnswer = {
    id: before?.id ?? `ACYDBN${randomId(random, 80)}`, editKey: before?.editKey ?? `2_ABaOnu${randomId(random, 70)}`, at: Math.round(at), email, account, answers,
  };
  keepAnswer(world.answers, file.id, answer);
  return { file, answer, row: writtenRow({ world, time: at }, file, answer, before) };
}
