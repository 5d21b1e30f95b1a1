import { eventErrors, eventWords } from "../texts/ru/events";
import { sampleErrors, sampleWords } from "../texts/ru/samples";
import { offer } from "./part";
import { EventsView } from "./views/view-of-events";

/** Open lessons, mutual visits, contests, courses, and sample lessons (`dist/events.html`). */
offer("events", EventsView, eventWords, eventErrors, sampleWords, sampleErrors);
