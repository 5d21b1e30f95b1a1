import { page } from "./page";
import { assessments } from "./ru/assessments";
import { clashes, timeWords } from "./ru/clashes";
import { endingLabels, endingWords } from "./ru/early-end";
import { confided } from "./ru/confided";
import { finalWords } from "./ru/endings";
import { eventErrors, eventWords } from "./ru/events";
import { formsOfCurator } from "./ru/forms-of-curator";
import { groups } from "./ru/groups";
import { compatWords, healthWords } from "./ru/pair-health";
import { pairWork } from "./ru/pair-work";
import { plannedWords } from "./ru/planned";
import { roster } from "./ru/roster";
import { sampleErrors, sampleWords } from "./ru/samples";
import { slips } from "./ru/slips";
import { timetableErrors, timetableWords } from "./ru/timetable";
import { controlWords } from "./ru/control-words";
import { subjectWords } from "./ru/subject";
import { waves } from "./ru/waves";

/** Every word the screens say, by key: what the page has from the start, and what its parts bring with them. */
export const ru = { ...page, ...assessments, ...confided, ...formsOfCurator, ...slips, ...groups, ...pairWork, ...plannedWords, ...roster, ...waves, ...eventWords, ...eventErrors, ...timetableWords, ...timetableErrors, ...clashes, ...timeWords, ...sampleWords, ...sampleErrors, ...subjectWords, ...controlWords, ...healthWords, ...compatWords, ...endingWords, ...endingLabels, ...finalWords } as const;
