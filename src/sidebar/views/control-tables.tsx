import type { FindingShown } from "../../contract/controls";
import { dayInWords } from "../format";
import { Button } from "../parts/button";
import { SelectField, TextArea, TextField } from "../parts/field";
import { wrongOf } from "../parts/trouble";
import type { Refusal } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";

export type TypedClass = { class: string; wrote: string; passed: string; good: string };
export type TypedDocument = { document: string; stands: string; remark: string };
export type TypedCheck = { findingId: string; result: "" | "removed" | "partly" | "again"; proof: string };

const BLANK_CLASS: TypedClass = { class: "", wrote: "", passed: "", good: "" };
/** What a frontal control looks into (R-G08); the school writes its own below. */
const DOCUMENTS = ["programme", "calendar", "lessons", "journal", "notebooks"] as const;
export const usualDocuments = (): TypedDocument[] => DOCUMENTS.map((each) => ({ document: say(`control.document.${each}`), stands: "", remark: "" }));

const whole = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : NaN);
const isEmpty = (row: TypedClass): boolean => Object.values(row).every((part) => part.trim() === "");
/** What has been filled in; null while a row lacks a number. */
export function classesOf(rows: readonly TypedClass[]): { class: string; wrote: number; passed: number; good: number }[] | null {
  const read = rows.filter((row) => !isEmpty(row)).map((row) => ({ class: row.class.trim(), wrote: whole(row.wrote), passed: whole(row.passed), good: whole(row.good) }));
  return read.every((row) => row.class !== "" && !Number.isNaN(row.wrote + row.passed + row.good)) ? read : null;
}
/** Documents about which something is said. */
export const documentsOf = (rows: readonly TypedDocument[]): TypedDocument[] => rows.filter(({ document, stands, remark }) => document.trim() !== "" && (stands.trim() !== "" || remark.trim() !== ""));
export const checksOf = (rows: readonly TypedCheck[]) => rows.flatMap(({ findingId, result, proof }) => (result === "" ? [] : [{ findingId: findingId as FindingShown["findingId"], result, proof }]));

type Rows<Row> = { rows: readonly Row[]; set: (rows: Row[]) => void };
const changed = <Row,>(rows: readonly Row[], at: number, part: Partial<Row>): Row[] => rows.map((row, n) => (n === at ? { ...row, ...part } : row));

/** Pupils' knowledge, a class a row (D24, R-G08). */
export const ClassFields = ({ rows, set, wrong }: Rows<TypedClass> & { wrong: Refusal | null }) => (
  <fieldset class="group">
    <legend>{say("control.knowledge")}</legend>
    {wrongOf(wrong, "knowledge") && <p class="wrong">{wrongOf(wrong, "knowledge")}</p>}
    {rows.map((row, at) => {
      const field = (name: keyof TypedClass) => ({ label: say(`control.knowledge.${name}`), value: row[name], set: (value: string) => set(changed(rows, at, { [name]: value })) });
      return (
        <div class="fourFields" key={at} role="group" aria-label={say("control.knowledge.n", { n: at + 1 })}>
          <TextField {...field("class")} long={20} />
          <TextField {...field("wrote")} type="number" min={0} max={200} />
          <TextField {...field("passed")} type="number" min={0} max={100} />
          <TextField {...field("good")} type="number" min={0} max={100} />
        </div>
      );
    })}
    <div><Button bare icon="add" onClick={() => set([...rows, BLANK_CLASS])}>{say("control.knowledge.add")}</Button></div>
  </fieldset>
);

/** How the documents are kept; a line about which nothing is said is left out. */
export const DocumentFields = ({ rows, set }: Rows<TypedDocument>) => (
  <fieldset class="group">
    <legend>{say("control.paperwork")}</legend>
    <p class="quiet small">{say("control.paperwork.hint")}</p>
    {rows.map((row, at) => {
      const field = (name: keyof TypedDocument) => ({ label: say(`control.paperwork.${name}`), value: row[name], set: (value: string) => set(changed(rows, at, { [name]: value })) });
      return (
        <div class="record" key={at} role="group" aria-label={row.document || say("control.paperwork.document")}>
          <TextField {...field("document")} long={120} />
          <TextField {...field("stands")} optional long={200} />
          <TextField {...field("remark")} optional long={600} />
        </div>
      );
    })}
    <div><Button bare icon="add" onClick={() => set([...rows, { document: "", stands: "", remark: "" }])}>{say("control.paperwork.add")}</Button></div>
  </fieldset>
);

const RESULTS = ["", "removed", "partly", "again"] as const;
/** What became of each shortcoming that an earlier control has shown (R-G05). */
export const CheckFields = ({ home, findings, rows, set }: Rows<TypedCheck> & { home: Home; findings: readonly FindingShown[] }) => (
  <fieldset class="group">
    <legend>{say("control.checked")}</legend>
    {findings.length === 0 && <p class="quiet">{say("control.checked.none")}</p>}
    {findings.map((finding) => {
      const row = rows.find(({ findingId }) => findingId === finding.findingId) ?? { findingId: finding.findingId as string, result: "" as const, proof: "" };
      const change = (part: Partial<TypedCheck>) => set([...rows.filter(({ findingId }) => findingId !== row.findingId), { ...row, ...part }]);
      return (
        <div class="record" key={finding.findingId} role="group" aria-label={finding.text}>
          <p class="strong">{finding.text}</p>
          <p class="quiet small">{[finding.measure, finding.due && say("pair.until", { day: dayInWords(finding.due, home.today) })].filter(Boolean).join(" · ")}</p>
          <SelectField label={say("control.checked.result")} value={row.result} set={(result) => change({ result })} options={RESULTS.map((each) => [each, each === "" ? say("control.checked.not") : say(`finding.step.${each}`)] as const)} />
          {row.result !== "" && <TextArea label={say("control.checked.proof")} optional value={row.proof} set={(proof) => change({ proof })} long={600} />}
        </div>
      );
    })}
  </fieldset>
);
