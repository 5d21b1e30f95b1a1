import type { Execution } from "../../runtime/execution";
import { ServiceFailure } from "../../runtime/failure";
import { randomId } from "../../runtime/random";
import { firstFiring, type Schedule } from "../../runtime/schedule";
import type { StandIn } from "../../runtime/standin";
import { enumName } from "../../runtime/wire";
import type { TriggerKind, TriggerRecord } from "../../runtime/world";
import { formIdOf } from "../forms/form";
import { spreadsheetIdOf } from "../spreadsheet/spreadsheet";
import { instantOf, isZone } from "../grid/zone";
import { refuseAddOn } from "./add-on-triggers";
import { trigger } from "./script-app";

/** platform.md §5: 20 triggers per user and script. */
const TRIGGERS = 20;
const MINUTES = [1, 5, 10, 15, 30];
const HOURS = [1, 2, 4, 6, 8, 12];
const WEEK_DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"];

export function triggerBuilder(execution: Execution, handler: string): StandIn {
  return {
    kind: "TriggerBuilder",
    members: {
      timeBased: () => clockBuilder(execution, handler),
      forSpreadsheet: (spreadsheet: unknown) => sheetBuilder(execution, handler, spreadsheetIdOf(spreadsheet)),
      forForm: (form: unknown) => formBuilder(execution, handler, formIdOf(form)),
    },
  };
}

function created(execution: Execution, record: Omit<TriggerRecord, "uid" | "owner">): StandIn {
  const { world, effective, random } = execution;
  const document = world.install === "A" ? refuseAddOn(execution, record) : null;
  if (world.triggers.filter(({ owner }) => owner === effective).length >= TRIGGERS) {
    throw new ServiceFailure("This script has too many triggers. Triggers must be deleted from the script before more can be added.");
  }
  const kept: TriggerRecord = { ...record, uid: randomId(random, 18, "0123456789"), owner: effective, ...(document === null ? {} : { documentId: document }) };
  world.triggers.push(kept);
  return trigger(kept);
}

type Draft = { every?: "minutes" | "hours" | "days" | "weeks"; count: number; weekDay?: number; hour?: number; minute?: number; zone: string; once?: number };

function clockBuilder(execution: Execution, handler: string): StandIn {
  const draft: Draft = { count: 1, zone: execution.scriptTimeZone };
  const set = (changes: Partial<Draft>): StandIn => {
    if (changes.every !== undefined && draft.every !== undefined && draft.every !== changes.every) {
      throw new ServiceFailure("You have already chosen the recurrence interval for the clock trigger.");
    }
    Object.assign(draft, changes);
    return builder;
  };
  const builder: StandIn = {
    kind: "ClockTriggerBuilder",
    members: {
      everyMinutes: (n: number) => {
        if (!MINUTES.includes(n)) throw new ServiceFailure("The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.");
        return set({ every: "minutes", count: n });
      },
      everyHours: (n: number) => {
        if (!HOURS.includes(n)) throw new ServiceFailure("The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.");
        return set({ every: "hours", count: n });
      },
      everyDays: (n: number) => set({ every: "days", count: n }),
      everyWeeks: (n: number) => set({ every: "weeks", count: n }),
      onWeekDay: (day: unknown) => set({ every: "weeks", weekDay: WEEK_DAYS.indexOf(enumName(day)?.split(".")[1] ?? "") }),
      atHour: (hour: number) => set({ hour }),
      nearMinute: (minute: number) => set({ minute }),
      inTimezone: (zone: string) => {
        if (!isZone(zone)) throw new ServiceFailure(`Invalid argument: ${zone}`);
        return set({ zone });
      },
      after: (ms: number) => set({ once: execution.time + ms }),
      at: (date: Date) => set({ once: date.getTime() }),
      atDate: (year: number, month: number, day: number) => set({ once: instantOf(draft.zone, Date.UTC(year, month - 1, day, 12)) }),
      create: () => {
        const schedule = scheduleOf(draft, execution.random.next());
        return created(execution, { handler, kind: "CLOCK", schedule, nextAt: firstFiring(schedule, execution.time, execution.random.next()) });
      },
    },
  };
  return builder;
}

/** `atHour(9)` fires somewhere between 9 and 10 and then keeps that minute; `nearMinute` is within 15 minutes (platform.md §5). */
function scheduleOf(draft: Draft, chance: number): Schedule {
  if (draft.once !== undefined) return { every: "once", at: draft.once };
  if (draft.every === "minutes" || draft.every === "hours") return { every: draft.every, count: draft.count };
  if (draft.every === undefined && draft.hour === undefined) {
    throw new ServiceFailure("You must choose a recurrence interval for the clock trigger.");
  }
  const hour = draft.hour ?? Math.floor(chance * 24);
  const minute = draft.minute === undefined ? Math.floor(chance * 60) : Math.round(draft.minute + (chance - 0.5) * 30);
  return {
    every: draft.every ?? "days",
    count: draft.count,
    ...(draft.every === "weeks" ? { weekDay: Math.max(0, draft.weekDay ?? 0) } : {}),
    minuteOfDay: (((hour * 60 + minute) % 1440) + 1440) % 1440,
    zone: draft.zone,
  };
}

/** Opening a form in its editor fires nothing here, so `onOpen` is missing. */
function formBuilder(execution: Execution, handler: string, sourceId: string): StandIn {
  let chosen = false;
  const builder: StandIn = {
    kind: "FormTriggerBuilder",
    members: {
      onFormSubmit: () => {
        chosen = true;
        return builder;
      },
      create: () => {
        if (!chosen) throw new ServiceFailure("You must choose an event type for the form trigger.");
        return created(execution, { handler, kind: "ON_FORM_SUBMIT", sourceId, source: "FORMS" });
      },
    },
  };
  return builder;
}

function sheetBuilder(execution: Execution, handler: string, sourceId: string): StandIn {
  let kind: TriggerKind | null = null;
  const on = (chosen: TriggerKind) => () => {
    kind = chosen;
    return builder;
  };
  const builder: StandIn = {
    kind: "SpreadsheetTriggerBuilder",
    members: {
      onOpen: on("ON_OPEN"),
      onEdit: on("ON_EDIT"),
      onChange: on("ON_CHANGE"),
      onFormSubmit: on("ON_FORM_SUBMIT"),
      create: () => {
        if (kind === null) throw new ServiceFailure("You must choose an event type for the spreadsheet trigger.");
        return created(execution, { handler, kind, sourceId });
      },
    },
  };
  return builder;
}
