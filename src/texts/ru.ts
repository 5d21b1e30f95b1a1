import { adaptation } from "./ru/adaptation";
import { answers } from "./ru/answers";
import { control } from "./ru/control";
import { assessments } from "./ru/assessments";
import { duties } from "./ru/duties";
import { environment } from "./ru/environment";
import { errors } from "./ru/errors";
import { forms } from "./ru/forms";
import { groups } from "./ru/groups";
import { labels } from "./ru/labels";
import { lessonLabels, lessons } from "./ru/lessons";
import { letters } from "./ru/letters";
import { packageWords } from "./ru/package";
import { paperMessages } from "./ru/paper-messages";
import { papers } from "./ru/papers";
import { plannedWords } from "./ru/planned";
import { plans } from "./ru/plans";
import { roster } from "./ru/roster";
import { russian } from "./ru/russian";
import { screens } from "./ru/screens";
import { stageErrors, stageLabels, stages } from "./ru/stages";
import { waves } from "./ru/waves";

/** Every word the screens say, by key. */
export const ru = {
  ...errors, ...labels, ...duties, ...roster, ...screens, ...papers, ...plans, ...forms, ...paperMessages, ...russian, ...letters, ...waves, ...answers, ...assessments, ...control, ...groups, ...environment, ...packageWords,
  ...adaptation, ...stages, ...stageLabels, ...stageErrors, ...lessons, ...lessonLabels, ...plannedWords,
} as const;
