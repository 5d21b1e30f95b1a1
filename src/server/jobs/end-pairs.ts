import { openContext, refuseNewerWorkbook } from "../actions/context";
import { closing } from "../actions/end-pair";
import { logEntry } from "../actions/log-entry";
import { withViews } from "../actions/views";
import { endsToday } from "../domain/early-end";
import type { Services } from "../services";

/** Pairs whose end was said for a day to come end on that day, whenever the look comes (`domain/data-model.md` §6.2). */
export function endDuePairs(services: Services): void {
  services.alone(() => {
    const context = openContext(services, "log");
    refuseNewerWorkbook(context);
    const changes = endsToday(context.registry, context.today).flatMap((pair) => closing(context, pair, { on: pair.closedOn!, reason: pair.closeReason, cause: pair.endCause, noticeOn: pair.noticeOn }));
    if (changes.length > 0) services.workbook.write([...withViews(context, changes), { append: "log", rows: [logEntry(context, "", "pair.close", "pairs", "", changes, "")] }]);
  });
}
