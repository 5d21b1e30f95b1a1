import { AppError } from "../../contract/errors";
import type { Heartbeat, Memory } from "../services";
import { told } from "./api-errors";

const NAME = "Properties";
const NO_BEAT: Heartbeat = { uid: "", zone: "", day: "", waits: false };

/**
 * Script properties (platform trap 13): read once a run, all together, and written one by one. Runs write side by side, so each property has
 * one writer or is merged: `beatAt` and `news` are the tiny functions' own (`menu.ts`), all others the bundle's.
 */
export function scriptMemory(containerId: () => string): Memory {
  const kept = <Result>(call: (store: GoogleAppsScript.Properties.Properties) => Result): Result => told(NAME, () => call(PropertiesService.getScriptProperties()));
  let all: { [key: string]: string } | null = null;
  let asked: string | null = null;
  const read = (key: string): string => (all ??= kept((store) => store.getProperties()))[key] ?? "";
  const write = (key: string, value: string): void => {
    if (read(key) === value) return;
    kept((store) => store.setProperty(key, value));
    all![key] = value;
  };
  return {
    heartbeat: () => JSON.parse(read("heartbeat") || "null") as Heartbeat | null,
    saveHeartbeat(fields) {
      const now = kept((store) => store.getProperty("heartbeat")) ?? "";
      const text = JSON.stringify({ ...NO_BEAT, ...(JSON.parse(now || "null") as Heartbeat | null), ...fields });
      if (text !== now) kept((store) => store.setProperty("heartbeat", text));
      if (all) all["heartbeat"] = text;
    },
    beatAt: () => read("beatAt"),
    registryId: () => {
      const id = read("registryId") || containerId();
      if (id === "") throw new AppError("not-ready", "setup.needed");
      return id;
    },
    saveRegistryId: (id) => write("registryId", id),
    answersId: () => read("answersId"),
    saveAnswersId: (id) => write("answersId", id),
    closedId: () => read("closedId"),
    saveClosedId: (id) => write("closedId", id),
    news: () => (asked = read("news")) !== read("newsRead"),
    // What was seen is remembered and nothing is deleted: an answer that comes in meanwhile is never lost, in whatever order the two write.
    clearNews: () => { if (asked !== null) write("newsRead", asked); },
    calendarId: () => read("calendarId"),
    saveCalendarId: (id) => write("calendarId", id),
    pageUrl: () => read("pageUrl"),
    savePageUrl: (url) => write("pageUrl", url),
  };
}
