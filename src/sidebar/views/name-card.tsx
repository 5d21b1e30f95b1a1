import type { NameForms } from "../../contract/papers";
import { told } from "../../texts/text";
import { SelectField, TextArea, TextField } from "../parts/field";
import { wrongOf } from "../parts/trouble";
import type { Refusal } from "../rpc";
import { say } from "../words";

export type Forms = Pick<NameForms, "gender" | "genitive" | "dative" | "instrumental">;
const CASES = ["genitive", "dative", "instrumental"] as const;
/** Letters of a name that a third of a row shows whole, and a row of a narrow screen. */
const THIRD = 17;
const LONG = 28;
type Props = { person: NameForms; at: number; forms: Forms; refusal: Refusal | null; change: (part: Partial<Forms>) => void; leave: () => void };

/** One name as papers would print it, and why that is doubtful. */
export function NameCard({ person, at, forms, refusal, change, leave }: Props) {
  const long = person.name.length > LONG;
  return (
    <li class="card">
      <div class="row ends"><h2 class="fill">{person.name || person.code}</h2><span class="quiet">{person.code}</span></div>
      {person.why.map((why, line) => <p class="due" key={line}>{told(why)}</p>)}
      <SelectField label={say("names.gender")} name={`people.${at}.gender`} value={forms.gender} set={(gender) => change({ gender })} options={[["", say("names.unknown")], ["female", say("names.female")], ["male", say("names.male")]]} wrong={wrongOf(refusal, `people.${at}.gender`)} />
      <div class={person.name.length > THIRD ? "stack" : "pairOfFields"}>
        {CASES.map((each) => {
          const shell = { label: say(`names.${each}`), name: `people.${at}.${each}`, value: forms[each], leave, long: 200, wrong: wrongOf(refusal, `people.${at}.${each}`) };
          return long ? <TextArea key={each} {...shell} set={(value) => change({ [each]: value.replace(/\s*\n\s*/g, " ") })} /> : <TextField key={each} {...shell} set={(value) => change({ [each]: value })} />;
        })}
      </div>
    </li>
  );
}
