import { addDays, schoolYearOf, weekday } from "../sample/days";
import { firstDay, typePost } from "./first-day";
import { someoneLeaves } from "./leave";
import { agreePairs, pairByOrder, tickConsents } from "./pair-up";
import { draftProgrammes, orderPairs, resumePapers } from "./papers";
import { today } from "./player";
import type { Player } from "./player";
import type { RosterFile } from "./roster-file";
import { takeRoster } from "./take-roster";
import { askAtEntry, settleOdd, settleUnclear } from "./waves";
import { playUntil } from "./week";

/**
 * A school from its first day to `last` through the public doors: setup, list, pairs, order, papers, questionnaires, then week by week what
 * mentors, mentees and the curator do. Begun again in a kept workspace it goes on where the registry stands.
 * @param afterWeek what else happens, told the number of the week that is over
 */
export function playTerm(player: Player, list: RosterFile, last: string, afterWeek: (week: number) => void = () => undefined): void {
  firstDay(player);
  const { namesMentors } = takeRoster(player, list);
  if (!namesMentors) player.notes.push(`Пары составлены по порядку файла: ${pairByOrder(player)}.`);
  typePost(player);
  tickConsents(player);
  agreePairs(player);
  resumePapers(player);
  askAtEntry(player);
  const first = today(player);
  let week = 0;
  while (today(player) < last) {
    const end = weekEnd(player, last);
    orderPairs(player);
    draftProgrammes(player);
    playUntil(player, end);
    if (end.slice(5) >= "01-15" && end.slice(5) < "06-01") someoneLeaves(player);
    if (weekday(today(player)) === 1 && today(player) < last) {
      player.curator.menu("Сегодня");
      settleOdd(player);
      settleUnclear(player);
      askAtEntry(player);
    }
    afterWeek(week += 1);
    player.progress.step("Учебный год", days(first, today(player)), days(first, last));
  }
  orderPairs(player);
  playUntil(player, last);
  player.curator.menu("Сегодня");
}

/** The next Monday, the first of September, or the last day: whichever comes first. */
function weekEnd(player: Player, last: string): string {
  const now = today(player);
  const first = `${schoolYearOf(now)}-09-01`;
  return [addDays(now, 8 - weekday(now)), ...(now < first ? [first] : []), last].sort()[0] ?? last;
}

const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
