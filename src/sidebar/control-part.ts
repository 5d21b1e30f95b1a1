import { controlWords } from "../texts/ru/control-words";
import { subjectWords } from "../texts/ru/subject";
import { offer } from "./part";
import { ControlView } from "./views/view-of-control";

/** Control of mentees and what it has found: deputies plan a month of it, a pair looks at its own (`dist/control.html`). */
offer("control", ControlView, { ...controlWords, ...subjectWords });
