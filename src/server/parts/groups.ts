/** What a grown-up does for his pupils' groups. */
export { showWeek } from "../actions/groups/show";
export { tickWeek } from "../actions/groups/week";
