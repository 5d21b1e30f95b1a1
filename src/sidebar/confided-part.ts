import { confided } from "../texts/ru/confided";
import { healthWords } from "../texts/ru/pair-health";
import { offer } from "./part";
import { ConfidedView } from "./views/view-of-confided";

/** What is said to the curator alone, and the diary with its private notes (`dist/confided.html`). */
offer("confided", ConfidedView, confided, healthWords);
