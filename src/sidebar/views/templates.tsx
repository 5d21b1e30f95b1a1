import { useEffect, useState } from "preact/hooks";
import type { Output } from "../../contract/contract";
import type { MadeKind } from "../../contract/schemas";
import { told } from "../../texts/text";
import { Button } from "../parts/button";
import { StateChip } from "../parts/chip";
import { useSending } from "../parts/form";
import { Icon } from "../parts/icon";
import { LinkButton } from "../parts/link";
import { Empty, Screen, Skeleton } from "../parts/screen";
import { Good } from "../parts/trouble";
import { useRemembered } from "../remembered";
import type { Asks } from "../rpc";
import { say } from "../words";
import type { Home } from "./home";
import { TroubleOrPage } from "./on-the-page";
import type { Go } from "./place";

type Checked = Output<"template.check">;
type Shown = Checked["templates"][number];
type Props = { home: Home; go: Go; keep: Asks<"draft.save">; check: Asks<"template.check"> };
/** Versions that the school has answered «Оставить свой» to, by kind. */
type Kept = { kept: { readonly [Kind in MadeKind]?: string } };
const newerOf = ({ problems }: Shown): string => String(problems.find(({ said }) => said.key === "template.newer")?.said.params?.["version"] ?? "");
const RANK = { missing: 0, trouble: 1, ok: 2 } as const;

/** «Проверить шаблоны»: which can be filled, what is wrong in the others, and the shipped text instead of the school's where it is wished. */
export function TemplatesPage({ home, go, keep, check }: Props) {
  const [{ kept }, remember] = useRemembered<Kept>("templates", { kept: {} }, home.drafts, keep);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [said, setSaid] = useState("");
  const sending = useSending();
  const ask = (renew: MadeKind[]) => {
    setSaid("");
    void sending.send((id) => check({ renew }, id), renew).then((answer) => {
      if (!answer) return;
      setChecked(answer);
      if (renew.length > 0) setSaid(say("templates.renewed"));
    });
  };
  useEffect(() => ask([]), []);
  const templates = [...(checked?.templates ?? [])].sort((one, two) => RANK[one.state] - RANK[two.state]);
  const bad = templates.filter(({ state }) => state !== "ok").length;
  return (
    <Screen title={say("templates.title")} lead={checked ? say(bad === 0 ? "templates.good" : "templates.bad", { n: bad, of: templates.length }) : undefined} back={() => go("papers")}>
      {said && <Good>{said}</Good>}
      {sending.refusal && <TroubleOrPage refusal={sending.refusal} pageUrl={home.pageUrl} view="templates" />}
      {!checked && sending.busy && <><p class="quiet" role="status">{say("templates.checking")}</p><Skeleton /></>}
      {checked && templates.length === 0 && <Empty why={say("templates.none")} />}
      <ul class="cards">{templates.map((template) => <TemplateCard key={template.kind} template={template} busy={sending.busy} newer={newerOf(template) !== "" && kept[template.kind] !== newerOf(template)} renew={() => ask([template.kind])} keep={() => remember({ kept: { ...kept, [template.kind]: newerOf(template) } })} />)}</ul>
      <div class="row noprint">
        <Button main={bad > 0} disabled={sending.busy} onClick={() => ask([])}>{say(sending.busy && checked ? "templates.again" : "templates.check")}</Button>
        {checked?.folderUrl && <LinkButton bare href={checked.folderUrl}>{say("templates.folder")}</LinkButton>}
      </div>
    </Screen>
  );
}

/** `newer`: this release brings another text, and nobody has answered yet. */
function TemplateCard({ template, busy, newer, renew, keep }: { template: Shown; busy: boolean; newer: boolean; renew: () => void; keep: () => void }) {
  const [asking, setAsking] = useState(newer);
  const { state, problems, edited, url, title } = template;
  return (
    <li class="card">
      <div class="row ends"><h2 class="fill">{title}</h2><StateChip state={state === "ok" ? "done" : "overdue"} word={say(`templates.state.${state}`)} /></div>
      {edited && <p class="quiet">{say("templates.edited")}</p>}
      {problems.length > 0 && (
        <ul class="plain stack">
          {[...problems].sort((one, two) => Number(two.serious) - Number(one.serious)).map(({ said, serious }, at) => (
            <li key={at} class={serious ? "wrong" : "quiet"}>{serious && <><Icon name="error" /><span class="hidden">{say("templates.serious")} </span></>}<span>{told(said)}</span></li>
          ))}
        </ul>
      )}
      <div class="row noprint">
        {url && <LinkButton href={url}>{say("templates.open")}</LinkButton>}
        {(edited || state !== "ok" || newerOf(template)) && !asking && <Button bare label={`${say(state === "missing" ? "templates.restore" : "templates.renew")}: ${title}`} onClick={() => setAsking(true)}>{say(state === "missing" ? "templates.restore" : "templates.renew")}</Button>}
      </div>
      {asking && (
        <div class="notice noprint" role="status">
          <p>{say(edited ? "templates.renewEdited" : "templates.renewWhat")}</p>
          <div class="row">
            <Button danger={edited} disabled={busy} onClick={() => { setAsking(false); renew(); }}>{say(state === "missing" ? "templates.restore" : "templates.take")}</Button>
            <Button bare onClick={() => { setAsking(false); keep(); }}>{say(edited || newer ? "templates.keep" : "cancel")}</Button>
          </div>
        </div>
      )}
    </li>
  );
}
