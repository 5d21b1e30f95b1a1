import { assessments } from "../texts/ru/assessments";
import { offer } from "./part";
import { AssessmentsView } from "./views/view-of-assessments";

/** The deputies' screens of assessments: the month, and the card of a stage (`dist/assessments.html`). */
offer("assessments", AssessmentsView, assessments);
