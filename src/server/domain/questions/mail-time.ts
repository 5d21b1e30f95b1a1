import type { IsoDate } from "../../../contract/schemas";
import { addDays, isWorkingDay, nextWorkingDay, type SchoolCalendar } from "../calendar";

/** Hours of the school's clock, `HH:mm`: the first is open, the second is not (`domain/data-model.md` §6.4, Quiet hours). */
export type MailHours = { readonly from: string; readonly to: string };
/** A moment on the school's clock. */
export type SchoolMoment = { readonly day: IsoDate; readonly time: string };

/** Mail goes out on working days in these hours, except what a person sends by hand. */
export const isMailTime = ({ day, time }: SchoolMoment, calendar: SchoolCalendar, hours: MailHours): boolean =>
  isWorkingDay(day, calendar) && hours.from <= time && time < hours.to;

/** The morning of the next digest: today's when it is still to come, else that of the next working day. */
export const nextMail = ({ day, time }: SchoolMoment, calendar: SchoolCalendar, hours: MailHours): SchoolMoment =>
  ({ day: nextWorkingDay(time < hours.from ? day : addDays(day, 1), calendar), time: hours.from });
