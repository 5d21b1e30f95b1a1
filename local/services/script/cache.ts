import { containerOf, type Execution } from "../../runtime/execution";
import { ServiceFailure } from "../../runtime/failure";
import type { GlobalStandIn, StandIn } from "../../runtime/standin";

/** platform.md §5: 100 KB a value, keys of 250 characters, 600 s unless said otherwise, six hours at most, 1,000 entries. */
const VALUE_LIMIT = 100 * 1024;
const KEY_LIMIT = 250;
const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;
const ENTRIES = 1000;

/** `CacheService`. Nothing in it outlives a restart of the local Workspace: a cache may vanish any time (platform.md trap 14). */
export function cacheService(execution: Execution): GlobalStandIn {
  return {
    kind: "CacheService",
    members: {
      getScriptCache: () => cache(execution, "script:"),
      getUserCache: () => cache(execution, `user:${execution.effective}:`),
      getDocumentCache: () => {
        const document = containerOf(execution);
        return document === null ? null : cache(execution, `document:${document}:`);
      },
    },
  };
}

function cache(execution: Execution, prefix: string): StandIn {
  const entries = execution.world.cache;
  const checked = (key: string) => {
    if (key.length > KEY_LIMIT) throw new ServiceFailure("Argument too large: key");
    return prefix + key;
  };
  const get = (key: string): string | null => {
    const entry = entries.get(checked(key));
    return entry && entry.until > execution.time ? entry.value : null;
  };
  const put = (key: string, value: unknown, seconds = DEFAULT_SECONDS) => {
    const text = String(value);
    if (Buffer.byteLength(text, "utf8") > VALUE_LIMIT) throw new ServiceFailure("Argument too large: value");
    if (seconds < 1 || seconds > LONGEST_SECONDS) throw new ServiceFailure("Invalid argument: expirationInSeconds");
    entries.delete(checked(key));
    entries.set(checked(key), { value: text, until: execution.time + seconds * 1000 });
    if (entries.size > ENTRIES) for (const oldest of [...entries.keys()].slice(0, entries.size - ENTRIES)) entries.delete(oldest);
  };
  return {
    kind: "Cache",
    members: {
      get,
      getAll: (keys: string[]) => Object.fromEntries(keys.flatMap((key) => {
        const value = get(key);
        return value === null ? [] : [[key, value]];
      })),
      put,
      putAll: (values: Record<string, unknown>, seconds?: number) => {
        for (const [key, value] of Object.entries(values)) put(key, value, seconds);
      },
      remove: (key: string) => void entries.delete(checked(key)),
      removeAll: (keys: string[]) => keys.forEach((key) => entries.delete(checked(key))),
    },
  };
}
