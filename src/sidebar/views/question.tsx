import type { QuestionShown } from "../../contract/forms";
import { Choices } from "../parts/choices";
import { DayField, SelectField, TextArea, TextField } from "../parts/field";
import { Matrix } from "../parts/matrix";
import { Scale } from "../parts/scale";
import { say } from "../words";
import { codesOf, codesText, fieldOf, gridOf, gridText, lackingRows } from "./answer-values";

type Props = {
  item: QuestionShown;
  /** Its place among the questions, as it stands on paper. */
  number: number;
  value: string;
  set: (value: string) => void;
  leave: () => void;
  wrong: string | undefined;
  /** What stands under a field of the closed workbook, and under free text of a school in codes mode; "" says nothing. */
  closed: string;
  noNames: string;
  /** Quick typing in from paper: choices show the number that takes them. */
  quick: boolean;
};

/** One question of a questionnaire, by its type. */
export function QuestionField({ item, number, value, set, leave, wrong, closed, noNames, quick }: Props) {
  const label = `${number}. ${item.title}${item.required ? " *" : ""}`;
  const free = item.type === "short" || item.type === "paragraph";
  const note = [item.closed && closed, free && !item.whole && noNames].filter(Boolean).join(". ");
  const name = fieldOf(item.key);
  const field = { label, name, value, set, leave, wrong, required: item.required, hint: [item.help, item.whole && say("answer.wholeHint", item.whole), note].filter(Boolean).join(". ") };
  const group = { label, name, help: item.help, note, wrong, required: item.required, leave };
  const one = value === "" ? [] : [value];
  switch (item.type) {
    case "short": return <div data-group="">{item.whole ? <TextField {...field} type="number" min={item.whole.from} max={item.whole.to} /> : <TextField {...field} long={1000} />}</div>;
    case "paragraph": return <div data-group=""><TextArea {...field} long={5000} /></div>;
    case "date": return <div data-group=""><DayField {...field} /></div>;
    case "list": return <div data-group=""><SelectField {...field} options={[["", say("choose")], ...item.choices.map(({ code, title }) => [code, title] as const)]} /></div>;
    case "one": return <Choices {...group} many={false} options={item.choices} chosen={one} choose={([code = ""]) => set(code)} numbered={quick} />;
    case "many": return <Choices {...group} many options={item.choices} chosen={codesOf(value)} choose={(codes) => set(codesText(codes))} numbered={quick} />;
    case "scale": return item.scale && <Scale {...group} {...item.scale} value={value} set={set} />;
    case "grid": case "gridMany": {
      const chosen = gridOf(value);
      return <Matrix {...group} many={item.type === "gridMany"} rows={item.rows} columns={item.choices} chosen={chosen} choose={(row, codes) => set(gridText(item.rows, { ...chosen, [row]: codes }))} lacking={wrong ? lackingRows(item, value) : []} numbered={quick} />;
    }
  }
}
