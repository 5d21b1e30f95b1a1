import { clashes, timeWords } from "../texts/ru/clashes";
import { plannedWords } from "../texts/ru/planned";
import { timetableErrors, timetableWords } from "../texts/ru/timetable";
import { offer } from "./part";
import { MeetingsView } from "./views/view-of-meetings";

/** Meetings to come and the timetable (`dist/meetings.html`). */
offer("meetings", MeetingsView, plannedWords, timetableWords, timetableErrors, clashes, timeWords);
