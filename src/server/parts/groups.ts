/** What a grown-up does for his pupils' groups. */
export { planGroup, saveResult, showCards } from "../actions/groups/cards";
export { handSlips, showSheet, typeResults } from "../actions/groups/answers";
export { showWeek } from "../actions/groups/show";
export { tickWeek } from "../actions/groups/week";
