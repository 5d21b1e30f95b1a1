import { neverLost } from "./never-lost";
import { STAFF_FORMS } from "./never-lost-staff";

neverLost(STAFF_FORMS);
