import { duties } from "./ru/duties";
import { errors } from "./ru/errors";
import { labels } from "./ru/labels";
import { paperMessages } from "./ru/paper-messages";
import { papers } from "./ru/papers";
import { plans } from "./ru/plans";
import { roster } from "./ru/roster";
import { russian } from "./ru/russian";
import { screens } from "./ru/screens";

/** Every word the screens say, by key. */
export const ru = { ...errors, ...labels, ...duties, ...roster, ...screens, ...papers, ...plans, ...paperMessages, ...russian } as const;
