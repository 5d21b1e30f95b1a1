import { useDaily } from "../../runtime/daily";
import { containerOf, type Execution } from "../../runtime/execution";
import { lacking, ServiceFailure } from "../../runtime/failure";
import type { GlobalStandIn, StandIn } from "../../runtime/standin";

/** platform.md §5 and trap 13. */
const VALUE_LIMIT = 9 * 1024;
export const STORE_LIMIT = 500 * 1024;
export const OPERATIONS = { workspace: 500_000, consumer: 50_000 };

const bytes = (text: string): number => Buffer.byteLength(text, "utf8");
/** Names and values, in bytes. */
export const sizeOf = (values: Readonly<Record<string, string>>): number => Object.entries(values).reduce((sum, [name, content]) => sum + bytes(name) + bytes(content), 0);

/** `PropertiesService`. Document properties are null in a web app (platform.md trap 13). */
export function propertiesService(execution: Execution): GlobalStandIn {
  const { world } = execution;
  const ofUser = () => (world.userProperties[execution.effective] ??= {});
  return {
    kind: "PropertiesService",
    members: {
      getScriptProperties: () => store(execution, () => world.scriptProperties),
      getUserProperties: () => store(execution, ofUser),
      getDocumentProperties: () => {
        const document = containerOf(execution);
        if (document !== null && document !== world.registryId) throw lacking("PropertiesService.getDocumentProperties of another workbook than the registry");
        return document === null ? null : store(execution, () => world.documentProperties);
      },
    },
  };
}

function store(execution: Execution, values: () => Record<string, string>): StandIn {
  const used = (count = 1) =>
    useDaily(execution, "properties", count, execution.world.consumer ? OPERATIONS.consumer : OPERATIONS.workspace, "properties");

  const put = (entries: Record<string, unknown>) => {
    const all = values();
    for (const [key, value] of Object.entries(entries)) {
      const text = value === null || value === undefined ? "null" : String(value);
      if (bytes(text) > VALUE_LIMIT) throw new ServiceFailure("Argument too large: value");
      if (sizeOf({ ...all, [key]: text }) > STORE_LIMIT) throw new ServiceFailure("You have exceeded the property storage quota. Please remove some properties and try again.");
      all[key] = text;
    }
  };

  const properties: StandIn = {
    kind: "Properties",
    members: {
      getProperty: (key: string) => {
        used();
        return values()[key] ?? null;
      },
      getKeys: () => {
        used();
        return Object.keys(values());
      },
      getProperties: () => {
        used();
        return { ...values() };
      },
      setProperty: (key: string, value: unknown) => {
        used();
        put({ [key]: value });
        return properties;
      },
      setProperties: (entries: Record<string, unknown>, deleteAllOthers = false) => {
        used(Object.keys(entries).length);
        if (deleteAllOthers) for (const key of Object.keys(values())) Reflect.deleteProperty(values(), key);
        put(entries);
        return properties;
      },
      deleteProperty: (key: string) => {
        used();
        Reflect.deleteProperty(values(), key);
        return properties;
      },
      deleteAllProperties: () => {
        used();
        for (const key of Object.keys(values())) Reflect.deleteProperty(values(), key);
        return properties;
      },
    },
  };
  return properties;
}
