import { useEffect, useRef, useState } from "preact/hooks";
import type { PaperId } from "../../contract/schemas";
import { bytesOf } from "../packed";
import { fileOf, joiner } from "../print";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";

export type PrintCalls = { open: Asks<"paper.open">; part: Asks<"page.part"> };
type Loaded = { readonly paperId: PaperId; readonly title: string; readonly bytes: Uint8Array };
export type Pile = { readonly url: string; readonly pages: number; readonly blank: number };
type State = { papers: readonly Loaded[]; failed: readonly { readonly paperId: PaperId; readonly refusal: Refusal }[]; now: number; over: boolean };
const NOTHING: State = { papers: [], failed: [], now: 0, over: false };

/** Fetches papers one after the other and joins them into one file; one that cannot be had does not stop the others. */
export function usePile(ids: readonly PaperId[], bothSides: boolean, { open, part }: PrintCalls) {
  const [state, setState] = useState<State>(NOTHING);
  const [pile, setPile] = useState<Pile | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const turn = useRef(0);
  const load = async (wanted: readonly PaperId[], had: readonly Loaded[]) => {
    turn.current += 1;
    const mine = turn.current;
    let now: State = { ...NOTHING, papers: had, now: had.length };
    setState(now);
    for (const paperId of wanted) {
      try {
        const { title, pdf } = await open({ paperId });
        now = { ...now, papers: [...now.papers, { paperId, title, bytes: bytesOf(pdf) }], now: now.now + 1 };
      } catch (thrown) {
        now = { ...now, failed: [...now.failed, { paperId, refusal: asRefusal(thrown) }], now: now.now + 1 };
      }
      if (turn.current !== mine) return;
      setState(now);
    }
    setState({ ...now, over: true });
  };
  useEffect(() => {
    void load(ids, []);
    return () => { turn.current += 1; };
  }, [ids.join()]);
  useEffect(() => {
    if (!state.over || state.papers.length === 0) return undefined;
    let file: ReturnType<typeof fileOf> | null = null;
    let stale = false;
    setPile(null);
    setRefusal(null);
    const inOrder = ids.flatMap((id) => state.papers.filter(({ paperId }) => paperId === id));
    joiner(part).then((join) => join(inOrder.map(({ bytes }) => bytes), bothSides)).then(
      ({ bytes, pages, blank }) => {
        if (stale) return;
        file = fileOf(bytes, "application/pdf");
        setPile({ url: file.url, pages, blank });
      },
      (thrown: unknown) => { if (!stale) setRefusal(asRefusal(thrown)); },
    );
    return () => {
      stale = true;
      file?.forget();
    };
  }, [state.over, state.papers, bothSides]);
  return { ...state, pile, refusal, again: () => void load(state.over ? ids.filter((id) => !state.papers.some(({ paperId }) => paperId === id)) : ids, state.over ? state.papers : []) };
}
