import { useMemo, useState } from "preact/hooks";
import type { RosterSource } from "../../contract/roster";
import { kindOf, readPasted, readText, readXlsx } from "../reading";
import type { Encoding, WorkbookSheet } from "../reading";
import { told } from "../../texts/text";
import type { Told } from "../../texts/text";
import { Button } from "../parts/button";
import { Field, SelectField } from "../parts/field";
import { Icon } from "../parts/icon";
import { ErrorSummary } from "../parts/trouble";
import { say } from "../words";

/** The list as this computer read it, with the name it came under. */
export type Source = RosterSource & { readonly name: string };
type Opened =
  | { kind: "text"; name: string; bytes: Uint8Array; encoding: Encoding }
  | { kind: "sheets"; name: string; sheets: readonly WorkbookSheet[]; at: number };

/** Where the list comes from: pasted, or a file that is read on this computer. */
export function SourceStep({ take }: { take: (source: Source) => void }) {
  const [typed, setTyped] = useState("");
  const [opened, setOpened] = useState<Opened | null>(null);
  const [wrong, setWrong] = useState<Told | null>(null);
  const [over, setOver] = useState(false);

  const offer = (name: string, source: RosterSource) => (source.rows.length === 0 ? setWrong({ key: "roster.file.empty" }) : take({ ...source, name }));
  const paste = (event: ClipboardEvent) => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const plain = event.clipboardData?.getData("text/plain") ?? "";
    if (!html.includes("<table") && !plain.includes("\t")) return;
    event.preventDefault();
    offer(say("roster.pasted"), readPasted(html, plain));
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    setWrong(null);
    const kind = kindOf(file.name);
    if (!kind) return setWrong({ key: "roster.file.kind", params: { read: file.name } });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (kind === "text") return setOpened({ kind, name: file.name, bytes, encoding: readText(bytes).encoding });
      const sheets = readXlsx(bytes);
      if (sheets.length === 1 && sheets[0]) return offer(file.name, sheets[0].source);
      if (sheets.length === 0) return setWrong({ key: "roster.file.empty" });
      setOpened({ kind, name: file.name, sheets, at: Math.max(sheets.findIndex(({ source }) => source.rows.length > 1), 0) });
    } catch {
      setWrong({ key: "roster.file.kind", params: { read: file.name } });
    }
  };

  const said = useMemo(() => (wrong ? [{ key: wrong.key, params: wrong.params ?? {} }] : []), [wrong]);
  if (opened) return <Look opened={opened} look={setOpened} take={(source) => offer(opened.name, source)} anew={() => setOpened(null)} />;
  return (
    <div class="stack loose">
      {wrong && <ErrorSummary messages={said} />}
      <div class="group">
        <Field label={say("roster.paste")} hint={say("roster.pasteHint")}>
          {(inside) => <textarea {...inside} rows={4} value={typed} onPaste={paste} onInput={(event) => setTyped(event.currentTarget.value)} />}
        </Field>
        <div class="row"><Button main disabled={!typed.trim()} onClick={() => offer(say("roster.pasted"), readPasted("", typed))}>{say("roster.readTyped")}</Button></div>
      </div>
      <div
        class={over ? "drop over" : "drop"}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)}
        onDrop={(event) => { event.preventDefault(); setOver(false); void open(event.dataTransfer?.files[0]); }}
      >
        <p class="row"><Icon name="download" /><span class="fill">{say("roster.drop")}</span></p>
        <div class="row">
          <label class="button picked">
            <input type="file" class="hidden" accept=".csv,.tsv,.txt,.xlsx" onChange={(event) => { void open(event.currentTarget.files?.[0]); event.currentTarget.value = ""; }} />
            <span>{say("roster.file")}</span>
          </label>
          <span class="quiet small fill">{say("roster.fileHint")}</span>
        </div>
      </div>
    </div>
  );
}

type LookProps = { opened: Opened; look: (opened: Opened) => void; take: (source: RosterSource) => void; anew: () => void };

/** The first three rows, to see whether letters and sheet are the right ones. */
function Look({ opened, look, take, anew }: LookProps) {
  const text = opened.kind === "text" ? readText(opened.bytes, opened.encoding) : null;
  const source = (opened.kind === "text" ? text?.source : opened.sheets[opened.at]?.source) ?? { rows: [], merged: [] };
  return (
    <div class="group">
      <h2>{opened.name}</h2>
      {opened.kind === "text"
        ? <SelectField label={say("roster.encoding")} hint={say("roster.encodingHint")} value={opened.encoding} set={(encoding) => look({ ...opened, encoding })} options={text?.encodings ?? []} />
        : <SelectField label={say("roster.sheet")} value={String(opened.at)} set={(at) => look({ ...opened, at: Number(at) })} options={opened.sheets.map(({ title }, at) => [String(at), title] as const)} />}
      {text && text.troubles.length > 0 && <ul class="plain due">{text.troubles.map((each) => <li key={each.key}>{told(each)}</li>)}</ul>}
      <div class="scroll">
        <table>
          <caption>{say("roster.firstRows")}</caption>
          <tbody>{source.rows.slice(0, 3).map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={column}>{cell}</td>)}</tr>)}</tbody>
        </table>
      </div>
      <div class="row"><Button main disabled={source.rows.length === 0} onClick={() => take(source)}>{say("roster.goOn")}</Button><Button bare onClick={anew}>{say("roster.otherFile")}</Button></div>
    </div>
  );
}
