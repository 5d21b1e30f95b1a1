import type { control } from "../texts/ru/control";
import type { controlWords } from "../texts/ru/control-words";
import type { adaptation } from "../texts/ru/adaptation";
import type { assessments } from "../texts/ru/assessments";
import type { timeWords } from "../texts/ru/clashes";
import type { confided } from "../texts/ru/confided";
import type { endingLabels, endingWords } from "../texts/ru/early-end";
import type { finalWords } from "../texts/ru/endings";
import type { environment } from "../texts/ru/environment";
import type { eventWords } from "../texts/ru/events";
import type { forms } from "../texts/ru/forms";
import type { formsOfCurator } from "../texts/ru/forms-of-curator";
import type { groups } from "../texts/ru/groups";
import type { labels } from "../texts/ru/labels";
import type { lessonLabels, lessons } from "../texts/ru/lessons";
import type { packageWords } from "../texts/ru/package";
import type { compatWords, healthWords } from "../texts/ru/pair-health";
import type { pairWork } from "../texts/ru/pair-work";
import type { papers } from "../texts/ru/papers";
import type { plannedWords } from "../texts/ru/planned";
import type { plans } from "../texts/ru/plans";
import type { sampleWords } from "../texts/ru/samples";
import type { screens } from "../texts/ru/screens";
import type { slips } from "../texts/ru/slips";
import type { stageLabels, stages } from "../texts/ru/stages";
import type { timetableWords } from "../texts/ru/timetable";
import type { subjectWords } from "../texts/ru/subject";
import { text } from "../texts/text";
import type { Told } from "../texts/text";

type Stripped<Key> = Key extends `screen.${infer Rest}` ? Rest : never;
/** A sentence of the screens, without its prefix. One that `texts/ru` lacks does not compile. */
export type Word = Stripped<keyof typeof screens | keyof typeof papers | keyof typeof plans | keyof typeof forms | keyof typeof formsOfCurator | keyof typeof slips | keyof typeof environment | keyof typeof confided | keyof typeof assessments | keyof typeof control | keyof typeof groups | keyof typeof packageWords | keyof typeof pairWork | keyof typeof adaptation | keyof typeof stages | keyof typeof lessons | keyof typeof plannedWords | keyof typeof eventWords | keyof typeof timetableWords | keyof typeof timeWords | keyof typeof subjectWords | keyof typeof controlWords | keyof typeof sampleWords | keyof typeof healthWords | keyof typeof compatWords | keyof typeof endingWords | keyof typeof finalWords>;

export const say = (word: Word, params?: Told["params"]): string => text(`screen.${word}`, params);

/** Name of a fact by its catalogue key: a form, a state, a role. One that is not among the labels of `texts/ru` does not compile. */
export const label = (key: keyof typeof labels | keyof typeof stageLabels | keyof typeof lessonLabels | keyof typeof endingLabels): string => text(key);
