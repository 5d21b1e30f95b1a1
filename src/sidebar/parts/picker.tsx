import { useEffect, useState } from "preact/hooks";
import type { Input, Output } from "../../contract/contract";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { say } from "../words";
import { Button } from "./button";
import { TextField } from "./field";
import { Trouble } from "./trouble";

export type Found = Output<"person.search">["people"][number];
export type Search = Asks<"person.search">;
export const EVERYBODY: Input<"person.search"> = { query: "", kind: null, role: null, class: "", consent: null, present: true, page: 0 };

/** People as a search finds them, asked again 300 ms after the last key; an older answer never replaces a newer one. */
export function useSearch(search: Search, asked: Input<"person.search"> | null): { found: Output<"person.search"> | null; refusal: Refusal | null; again: () => void } {
  const [state, setState] = useState<{ found: Output<"person.search"> | null; refusal: Refusal | null }>({ found: null, refusal: null });
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(asked);
  useEffect(() => {
    if (asked === null) return setState({ found: null, refusal: null });
    let stale = false;
    const timer = window.setTimeout(() => {
      search(asked).then(
        (found) => { if (!stale) setState({ found, refusal: null }); },
        (thrown: unknown) => { if (!stale) setState({ found: null, refusal: asRefusal(thrown) }); },
      );
    }, 300);
    return () => {
      stale = true;
      window.clearTimeout(timer);
    };
  }, [key, turn]);
  return { ...state, again: () => setTurn(turn + 1) };
}

type Props = {
  label: string;
  name: string;
  kind: Input<"person.search">["kind"];
  chosen: readonly Found[];
  choose: (people: Found[]) => void;
  /** One person at most: the next one takes the place. */
  one?: boolean;
  describe: (person: Found) => string;
  search: Search;
  wrong?: string | undefined;
};

/** Chooses people of the registry by a few letters of the name, a code or a class. */
export function PeoplePicker({ label, name, kind, chosen, choose, one, describe, search, wrong }: Props) {
  const [query, setQuery] = useState("");
  const { found, refusal } = useSearch(search, query.trim() ? { ...EVERYBODY, query, kind } : null);
  const free = found?.people.filter(({ personId }) => !chosen.some((each) => each.personId === personId)) ?? [];
  return (
    <div class="stack">
      {chosen.map((person) => (
        <div class="row ends" key={person.personId}>
          <span class="fill"><span class="strong">{person.name || person.code}</span> <span class="quiet">{describe(person)}</span></span>
          <Button bare icon="close" label={say("picker.remove", { who: person.name || person.code })} onClick={() => choose(chosen.filter((each) => each !== person))}>{say("remove")}</Button>
        </div>
      ))}
      {!(one && chosen.length > 0) && (
        <TextField label={label} name={name} type="search" value={query} set={setQuery} hint={say("picker.hint")} wrong={wrong} long={200} />
      )}
      {refusal && <Trouble refusal={refusal} />}
      {query.trim() !== "" && found && (
        <ul class="plain stack" aria-label={say("picker.found")}>
          {free.slice(0, 8).map((person) => (
            <li key={person.personId}>
              <Button icon="add" onClick={() => { choose(one ? [person] : [...chosen, person]); setQuery(""); }}>
                {person.name || person.code} <span class="quiet">{describe(person)}</span>
              </Button>
            </li>
          ))}
          <li class="quiet" role="status">{free.length === 0 ? say("picker.none") : free.length > 8 ? say("picker.more", { n: free.length - 8 }) : ""}</li>
        </ul>
      )}
    </div>
  );
}
