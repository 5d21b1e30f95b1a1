import { assessments } from "../texts/ru/assessments";
import { finalWords } from "../texts/ru/endings";
import { offer } from "./part";
import { AssessmentsView } from "./views/view-of-assessments";

/** The deputies' screens of assessments: the month, the card of a stage, the end of mentoring (`dist/assessments.html`). */
offer("assessments", AssessmentsView, assessments, finalWords);
