/** Numbers that page and server both go by. Without a schema: the menus and the heartbeat must not wake zod for them. */

/** Minutes after the end of a lesson within which both talk about it (R-H05, 002): the page counts them down, the server says of a sheet whether they were kept. */
export const TALK_WITHIN = 30;

/** What mentor and mentee hand in at the end of mentoring, in the order of D40 (R-F26–R-F29). */
export const HANDED_IN = ["D37", "D38", "D19"] as const;
export type HandedIn = (typeof HANDED_IN)[number];
