import { offer } from "./part";
import { FormsView } from "./views/view-of-forms";

/** The curator's screens of questionnaires: what was sent, waves, typing in from paper, slips (`dist/forms.html`). */
offer("forms", FormsView);
