import { useId } from "preact/hooks";
import { say } from "../words";
import { Button } from "./button";
import { Question } from "./choices";
import type { Option } from "./choices";
import { Icon } from "./icon";

type Props = {
  label: string; name: string; help?: string; note?: string; wrong?: string | undefined; required: boolean;
  /** Several choices a row. */
  many: boolean;
  rows: readonly Option[];
  columns: readonly Option[];
  /** Chosen columns by row. */
  chosen: { readonly [row: string]: readonly string[] };
  choose: (row: string, columns: string[]) => void;
  /** Rows that must be answered and are not. */
  lacking: readonly string[];
  leave: () => void;
  numbered: boolean;
};

/** The same question of many rows: one question a row on a narrow screen, a table on a wide one. */
export function Matrix({ many, rows, columns, chosen, choose, lacking, leave, numbered, ...shell }: Props) {
  const key = (at: number) => (numbered ? `${at + 1} – ` : "");
  return (
    <Question {...shell} group={false}>
      <div class="matrix" style={{ "--columns": columns.length }}>
        <div class="matrixHead" aria-hidden="true"><span />{columns.map(({ code, title }, at) => <span key={code}>{key(at)}{title}</span>)}</div>
        {rows.map((row) => <Row key={row.code} {...{ row, many, columns, leave, numbered }} required={shell.required} lacks={lacking.includes(row.code)} chosen={chosen[row.code] ?? []} choose={(codes) => choose(row.code, codes)} />)}
      </div>
    </Question>
  );
}

type RowProps = Pick<Props, "many" | "columns" | "leave" | "numbered" | "required"> & { row: Option; lacks: boolean; chosen: readonly string[]; choose: (codes: string[]) => void };

function Row({ row, many, columns, leave, numbered, required, lacks, chosen, choose }: RowProps) {
  const id = useId();
  const set = (code: string, on: boolean) => choose(many ? columns.map((each) => each.code).filter((each) => (each === code ? on : chosen.includes(each))) : [code]);
  return (
    <div class="matrixRow" role={many ? "group" : "radiogroup"} aria-labelledby={id} aria-required={many ? undefined : required} data-group="">
      <span class="matrixTitle" id={id}>
        {lacks && <span class="overdue" title={say("answer.rowEmpty")}><Icon name="error" /><span class="hidden">{say("answer.rowEmpty")}: </span></span>}
        <span>{row.title}</span>
        {!many && !required && chosen.length > 0 && <Button bare icon="close" label={`${say("answer.clear")}: ${row.title}`} onClick={() => choose([])}>{say("answer.clear")}</Button>}
      </span>
      <span class="segments choices matrixCells">
        {columns.map(({ code, title }, at) => (
          <label key={code}>
            <input
              type={many ? "checkbox" : "radio"} name={id} checked={chosen.includes(code)} data-key={at + 1} aria-invalid={lacks ? true : undefined}
              onChange={(event) => set(code, event.currentTarget.checked)} onBlur={leave}
            />
            <span>{numbered && <kbd aria-hidden="true">{at + 1}</kbd>}{title}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
