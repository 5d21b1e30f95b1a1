import { clashes, timeWords } from "../texts/ru/clashes";
import { pairWork } from "../texts/ru/pair-work";
import { offer } from "./part";
import { LessonsView } from "./views/view-of-lessons";

/** The cycle of a lesson (`dist/lessons.html`). */
offer("lessons", LessonsView, pairWork, clashes, timeWords);
