import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Message } from "../../contract/errors";
import { told } from "../../texts/text";
import type { Refusal } from "../rpc";
import { say } from "../words";
import { fieldId } from "./field";

/** What is wrong, one line each; a line with a field jumps to it, one with an address opens it. Takes the focus, so that it is heard. */
export function ErrorSummary({ messages, children, small }: { messages: readonly Message[]; children?: ComponentChildren; small?: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [messages]);
  const jump = (field: string) => (event: Event) => {
    event.preventDefault();
    const found = document.getElementById(fieldId(field));
    found?.scrollIntoView({ block: "center" });
    found?.focus();
  };
  const [first, ...rest] = messages;
  const line = (message: Message) => {
    const { field, params: { url } = {} } = message;
    if (field) return <a href={`#${fieldId(field)}`} target="_self" onClick={jump(field)}>{told(message)}</a>;
    return typeof url === "string" && /^https:/.test(url) ? <a href={url} target="_blank" rel="noopener">{told(message)}</a> : told(message);
  };
  return (
    <div class="notice bad" role="alert" tabIndex={-1} ref={box}>
      {first && <p class="strong">{line(first)}</p>}
      {rest.length > 0 && <ul>{rest.map((message, at) => <li key={at}>{line(message)}</li>)}</ul>}
      {small && <p class="small quiet">{small}</p>}
      {children && <div class="row">{children}</div>}
    </div>
  );
}

/**
 * A refusal of the server as a summary. Its execution goes into small print for the one who will look. The messages stay the same ones
 * while the refusal does: a key typed into the form draws it anew and must not lose the focus to the summary.
 */
export function Trouble({ refusal, children }: { refusal: Refusal; children?: ComponentChildren }) {
  const messages = useMemo(() => [refusal.said, ...refusal.details], [refusal]);
  return <ErrorSummary messages={messages} {...(refusal.execution ? { small: say("error.execution", { id: refusal.execution }) } : {})}>{children}</ErrorSummary>;
}

/** What the server said about one field, to stand beside it. */
export function wrongOf(refusal: Refusal | null, field: string): string | undefined {
  const message = refusal && [refusal.said, ...refusal.details].find((each) => each.field === field);
  return message ? told(message) : undefined;
}

export const Good = ({ children }: { children: ComponentChildren }) => <div class="notice good" role="status">{children}</div>;
