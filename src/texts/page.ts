import { adaptation } from "./ru/adaptation";
import { answers } from "./ru/answers";
import { control } from "./ru/control";
import { duties } from "./ru/duties";
import { environment } from "./ru/environment";
import { errors } from "./ru/errors";
import { forms } from "./ru/forms";
import { labels } from "./ru/labels";
import { lessonLabels, lessons } from "./ru/lessons";
import { letters } from "./ru/letters";
import { packageWords } from "./ru/package";
import { paperMessages } from "./ru/paper-messages";
import { papers } from "./ru/papers";
import { plans } from "./ru/plans";
import { russian } from "./ru/russian";
import { screens } from "./ru/screens";
import { stageErrors, stageLabels, stages } from "./ru/stages";

/** What the page says before any part of it is there, by key. A part brings its own words (`offer`): a phone reads the page whole before it shows. */
export const page = {
  ...errors, ...labels, ...duties, ...screens, ...papers, ...plans, ...forms, ...paperMessages, ...russian, ...letters, ...answers, ...control, ...environment, ...packageWords,
  ...adaptation, ...stages, ...stageLabels, ...stageErrors, ...lessons, ...lessonLabels,
} as const;
