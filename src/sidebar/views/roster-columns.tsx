import { ROSTER_FIELDS } from "../../contract/roster";
import type { RosterField } from "../../contract/roster";
import { SelectField } from "../parts/field";
import { say } from "../words";
import type { Chosen, Plan } from "./roster";
import type { Source } from "./roster-source";

type Props = { plan: Plan; source: Source; chosen: Chosen["columns"]; choose: (columns: Chosen["columns"]) => void };

/** «Проверьте столбцы»: open when something has to be looked at, folded when every header was known. */
export function Columns({ plan, source, chosen, choose }: Props) {
  const unsure = plan.columns.filter(({ state }) => state === "proposed" || state === "twice").length;
  const unused = plan.columns.filter(({ state }) => state === "unused" || state === "notStored").length;
  const sample = (column: number): string => source.rows.slice((plan.headerRow ?? -1) + 1).map((row) => row[column] ?? "").filter(Boolean).slice(0, 2).join(", ");
  return (
    <details class="card" open={unsure > 0 || plan.headerRow === null}>
      <summary><span class="strong">{say("roster.columns")}</span> <span class="quiet">{say("roster.columnsCount", { n: plan.columns.length, unsure, unused })}</span></summary>
      <div class="pairOfFields">
        {plan.columns.map(({ column, header, field, state }) => {
          const at = String(column);
          const value: RosterField | "" = (at in chosen ? chosen[at] : field) ?? "";
          const hint = [sample(column), state === "proposed" && say("roster.proposed"), state === "twice" && say("roster.twice")].filter(Boolean).join(" · ");
          const title = header || say("roster.noHeader", { n: column + 1 });
          return state === "notStored"
            ? <div class="field" key={column}><span class="label">{title}</span><span class="quiet">{say("roster.notStored")}</span></div>
            : <SelectField key={column} label={title} hint={hint} value={value} set={(next) => choose({ ...chosen, [at]: next || null })} options={[["", say("roster.unused")], ...ROSTER_FIELDS.map((each) => [each, say(`field.${each}`)] as const)]} />;
        })}
      </div>
    </details>
  );
}
