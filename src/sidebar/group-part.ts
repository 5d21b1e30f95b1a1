import { groups } from "../texts/ru/groups";
import { slips } from "../texts/ru/slips";
import { offer } from "./part";
import { GroupView } from "./views/view-of-group";

/** What a grown-up does for his pupils' groups (`dist/group.html`). */
offer("group", GroupView, groups, slips);
