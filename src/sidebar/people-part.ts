import { endingLabels, endingWords } from "../texts/ru/early-end";
import { compatWords } from "../texts/ru/pair-health";
import { offer } from "./part";
import { PeopleView } from "./views/view-of-people";

/** Who is in the programme, with whom, and by whose consent (`dist/people.html`). */
offer("people", PeopleView, { ...compatWords, ...endingWords, ...endingLabels });
