import { dayInTable } from "../format";
import { say } from "../words";
import { called } from "./home";
import { Qr } from "./qr";

/** A card with the QR of one invitation. `code`: who opens the form by its address types it. */
export type SlipOf = { readonly person: { readonly name: string; readonly code: string; readonly class: string }; readonly title: string; readonly closesOn: string; readonly link: string; readonly address: string; readonly code: string };

const A_SHEET = 8;
export const sheetsOf = (slips: number): number => Math.ceil(slips / A_SHEET);

/** An address as one reads it aloud: without what every browser adds by itself. */
const short = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, "").replace(/\?.*$/, "").replace(/#.*$/, "");

/** Slips of a wave or a group, eight a sheet (R-P03). */
export const SlipSheets = ({ slips, school }: { slips: readonly SlipOf[]; school: string }) => (
  <>
    {Array.from({ length: sheetsOf(slips.length) }, (_, at) => (
      <ul class="slipSheet" key={at} aria-label={say("slips.sheet", { n: at + 1 })}>
        {slips.slice(at * A_SHEET, at * A_SHEET + A_SHEET).map((slip, n) => <Slip key={n} slip={slip} school={school} />)}
      </ul>
    ))}
  </>
);

const Slip = ({ slip: { person, title, closesOn, link, address, code }, school }: { slip: SlipOf; school: string }) => (
  <li class="slip">
    <div class="slipHead">
      <p class="slipSmall">{school}</p>
      <p class="slipName">{called(person)}{person.class && `, ${person.class}`}</p>
    </div>
    <div class="slipText">
      <p>{title}</p>
      <p>{say("slips.until", { day: dayInTable(closesOn) })}</p>
      <p class="slipSmall slipAddress">{short(address || link)}</p>
      {code && <p class="slipSmall">{say("slips.code", { code })}</p>}
    </div>
    <Qr text={link} label={say("slips.qrOf", { who: called(person) })} />
  </li>
);
