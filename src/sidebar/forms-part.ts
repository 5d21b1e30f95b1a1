import { formsOfCurator } from "../texts/ru/forms-of-curator";
import { slips } from "../texts/ru/slips";
import { waves } from "../texts/ru/waves";
import { offer } from "./part";
import { FormsView } from "./views/view-of-forms";

/** The curator's screens of questionnaires: what was sent, waves, typing in from paper, slips (`dist/forms.html`). */
offer("forms", FormsView, formsOfCurator, slips, waves);
