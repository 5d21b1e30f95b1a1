import { plannedWords } from "../texts/ru/planned";
import { offer } from "./part";
import { MeetingsView } from "./views/view-of-meetings";

/** Meetings to come (`dist/meetings.html`). */
offer("meetings", MeetingsView, plannedWords);
