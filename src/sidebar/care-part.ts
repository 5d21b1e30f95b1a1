import { offer } from "./part";
import { CareView } from "./views/view-of-care";

/** Whether the program is well: its state, the environment, example data (`dist/care.html`). */
offer("care", CareView);
