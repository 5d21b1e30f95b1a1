import { useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { Paste } from "../../contract/timetable";
import { readClipboard } from "../../reading/clipboard";
import { told } from "../../texts/text";
import { dayOrNull } from "../format";
import { Choice, DayField, Field } from "../parts/field";
import { SmallForm, useForm } from "../parts/form";
import { Screen } from "../parts/screen";
import type { Asks } from "../rpc";
import { say } from "../words";
import { has } from "./home";
import type { Home } from "./home";

type Props = { home: Home; paste: Asks<"timetable.paste">; saved: (said: string) => void; back: () => void };
type Looked = Output<"timetable.paste">;
type Cells = readonly (readonly string[])[];

/** In the order in which a school needs them. */
const ORDER: readonly Paste[] = ["bells", "timetable", "absences", "vacations"];
/** A deputy pastes lessons and bells; absences and vacations are the curator's (`domain/rights.md` R.3). */
const OF_STAFF: readonly Paste[] = ["bells", "timetable"];
const cellsOf = (html: string, plain: string): Cells => readClipboard(html, plain, (markup) => new DOMParser().parseFromString(markup, "text/html")).rows;

/** A table of a spreadsheet, looked at line by line and written as it was shown (R-L01). */
export function TimetablePaste({ home, paste, saved, back }: Props) {
  const { typed: { what, from, text, pasted }, change, field, wrong, send, form } = useForm("timetable", "", { what: "bells" as Paste, from: home.today as string, text: "", pasted: null as Cells | null });
  const [look, setLook] = useState<Looked | null>(null);
  const rows = pasted ?? cellsOf("", text);
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== "")).length;
  const day = dayOrNull(from);
  const anew = (part: Parameters<typeof change>[0]) => { change(part); setLook(null); };
  const ready = look !== null && look.rows > 0;
  const submit = () => {
    if (!day) return;
    const input = { what, rows: rows.map((row) => row.map((cell) => cell.slice(0, 200))), from: day, apply: ready };
    if (!ready) return void form.sending.look((id) => paste(input, id)).then((answer) => answer && setLook(answer));
    send((id) => paste(input, id), input, (answer) => saved(say("timetable.saved", { n: answer.rows })));
  };
  const taken = (event: ClipboardEvent) => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const plain = event.clipboardData?.getData("text/plain") ?? "";
    if (!html.includes("<table") && !plain.includes("\t")) return;
    event.preventDefault();
    anew({ text: plain, pasted: cellsOf(html, plain) });
  };
  return (
    <Screen title={say("timetable.pasteTitle")} back={back}>
      <SmallForm send={ready ? say("timetable.write", { n: look.rows }) : say("timetable.look")} {...form} submit={submit} blocked={filled === 0 || !day || (look !== null && look.rows === 0)} cancel={back}>
        <Choice label={say("timetable.what")} value={what} set={(each) => anew({ what: each })} options={ORDER.filter((each) => has(home, "curator") || OF_STAFF.includes(each)).map((each) => [each, say(`timetable.what.${each}`)] as const)} />
        <p class="quiet">{say(`timetable.hint.${what}`)}</p>
        <Field label={say("timetable.cells")} name="rows" hint={filled > 0 ? say("timetable.took", { n: filled }) : say("timetable.cellsHint")} wrong={wrong("rows")}>
          {(inside) => <textarea {...inside} rows={6} value={text} onPaste={taken} onInput={(event) => anew({ text: event.currentTarget.value, pasted: null })} />}
        </Field>
        {(what === "timetable" || what === "bells") && <DayField label={say("timetable.from")} {...field("from")} set={(value) => anew({ from: value })} />}
        {look && <Preview look={look} />}
      </SmallForm>
    </Screen>
  );
}

function Preview({ look: { facts, wrong, wrongCount, kept, strangers, rows } }: { look: Looked }) {
  return (
    <div class="stack" role="status">
      {wrongCount > 0 && (
        <div class="notice bad">
          <p class="strong">{say("timetable.wrong", { n: wrongCount })}</p>
          <ul>{wrong.map((message, at) => <li key={at}>{told(message)}</li>)}</ul>
          {wrongCount > wrong.length && <p>{say("timetable.wrongMore", { n: wrongCount - wrong.length })}</p>}
          {kept.length > 0 && <p>{say("timetable.kept", { who: kept.join(", ") })}</p>}
          {rows === 0 && <p>{say("timetable.unreadable")}</p>}
        </div>
      )}
      {strangers.length > 0 && <details class="notice"><summary>{say("timetable.strangers", { n: strangers.length })}</summary><p>{strangers.join(", ")}</p></details>}
      {rows === 0 && wrongCount === 0 && <p class="notice">{say("timetable.nothing")}</p>}
      {rows > 0 && (
        <div class="notice">
          <p class="strong">{say("timetable.will")}</p>
          <ul>{facts.map((fact, at) => <li key={at}>{told(fact)}</li>)}</ul>
        </div>
      )}
    </div>
  );
}
