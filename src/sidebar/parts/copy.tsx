import { useEffect, useId, useRef, useState } from "preact/hooks";
import { say } from "../words";
import { Button } from "./button";

/** Milliseconds for which the button says that it was done. */
const SAID = 4000;

/** Google's frame may refuse the clipboard: then the old command is tried. Answers whether the text is on the clipboard. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedByCommand(text);
  }
}

function copiedByCommand(text: string): boolean {
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.className = "hidden";
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}

/** «Скопировать текст» for a messenger (R-P03). Where nothing may copy, the text is shown, selected. `about` tells one button from another to who listens. */
export function CopyButton({ text, about }: { text: string; about: string }) {
  const [state, setState] = useState<"" | "done" | "shown">("");
  useEffect(() => {
    if (state !== "done") return undefined;
    const timer = window.setTimeout(() => setState(""), SAID);
    return () => window.clearTimeout(timer);
  }, [state]);
  return (
    <>
      <Button bare icon={state === "done" ? "check" : "copy"} label={`${say("copy.do")}: ${about}`} onClick={() => void copied(text).then((done) => setState(done ? "done" : "shown"))}>
        {say(state === "done" ? "copy.done" : "copy.do")}
      </Button>
      <span class="hidden" role="status">{state === "done" ? say("copy.done") : ""}</span>
      {state === "shown" && <Shown text={text} />}
    </>
  );
}

function Shown({ text }: { text: string }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  return (
    <div class="field shown">
      <label for={id}>{say("copy.byHand")}</label>
      <textarea id={id} ref={area} readOnly rows={4} value={text} />
    </div>
  );
}
