import { useState } from "preact/hooks";
import type { Input } from "../contract/contract";
import { keepOnDevice, readFromDevice } from "./device";
import type { Asks } from "./rpc";

let waiting = 0;

/** Filter and search of a list, remembered per person: on the device at once, on the server (form "filter") when it rests. */
export function useRemembered<Value extends object>(
  list: string, blank: Value, drafts: readonly Input<"draft.save">[], save: Asks<"draft.save">,
): readonly [Value, (part: Partial<Value>) => void] {
  const [value, setValue] = useState<Value>(() => {
    const kept = readFromDevice(`filter:${list}`) ?? drafts.find(({ form, subject }) => form === "filter" && subject === list)?.text;
    try {
      return { ...blank, ...(JSON.parse(kept ?? "{}") as Partial<Value>) };
    } catch {
      return blank;
    }
  });
  const change = (part: Partial<Value>) => {
    const next = { ...value, ...part };
    const text = JSON.stringify(next);
    setValue(next);
    keepOnDevice(`filter:${list}`, text);
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      save({ form: "filter", subject: list, text, savedAt: new Date().toISOString() }).catch(() => undefined);
    }, 20_000);
  };
  return [value, change];
}
