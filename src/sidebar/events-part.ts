import { eventErrors, eventWords } from "../texts/ru/events";
import { offer } from "./part";
import { EventsView } from "./views/view-of-events";

/** Open lessons, mutual visits, contests, courses (`dist/events.html`). */
offer("events", EventsView, eventWords, eventErrors);
