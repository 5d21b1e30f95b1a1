import { duties } from "./ru/duties";
import { errors } from "./ru/errors";
import { labels } from "./ru/labels";
import { roster } from "./ru/roster";
import { screens } from "./ru/screens";

/** Every word the screens say, by key. */
export const ru = { ...errors, ...labels, ...duties, ...roster, ...screens } as const;
