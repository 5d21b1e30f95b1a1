import { roster } from "../texts/ru/roster";
import { offer } from "./part";
import { RosterView } from "./views/view-of-roster";

/** The import of a list: reading files takes more than any other screen, and a school does it once a year (`dist/roster.html`). */
offer("roster", RosterView, roster);
