import type { Server } from "node:http";
import { inlineScript } from "../inline-script";
import { front, listen } from "./server";

let server: Server | undefined;
afterEach(() => { server?.close(); server?.closeAllConnections(); });

it("a fault is ordered for the next call, strikes once and is told; chances are switched on and everything off again", async () => {
  const { workspace, run } = inlineScript("function beat() { PropertiesService.getScriptProperties().setProperty('at', '1'); }");
  server = front({ workspace, coordinator: workspace.coordinator, curator: "" });
  const address = await listen(server, 0);
  const visit = async (fields?: Record<string, string>): Promise<string> =>
    (await fetch(new URL(`/faults?as=${workspace.coordinator}`, address), { headers: { accept: "text/html" }, ...(fields ? { method: "POST", body: new URLSearchParams({ as: workspace.coordinator, ...fields }) } : {}) })).text();

  run("PropertiesService.getScriptProperties().getProperties()");
  const empty = await visit();
  expect(empty).toContain("✓ сбоев нет");
  expect(empty).toContain("<option value=\"Properties.getProperties\">");
  expect(await visit({ do: "add", kind: "outage", function: "run", call: "Properties.setProperty", done: "no" })).toContain("Отказ службы: run, Properties.setProperty, работа не сделана");
  const set = (): unknown => run("PropertiesService.getScriptProperties().setProperty('a', '1'); return 'set'");
  expect(set).toThrow("server error occurred");
  expect(set()).toBe("set");
  const told = await visit();
  expect(told).toContain("1\u00A0сбой");
  expect(told).toMatch(/href="\/execution\?id=2&amp;[^"]*">run, Properties\.setProperty<\/a>, работа не сделана/);

  expect(await visit({ do: "rate", outage: "1", kill: "7", person: "нет" })).toContain("! включено: 2");
  expect(workspace.faults.set().rate).toMatchObject({ outage: 1, kill: 1, person: 0 });
  expect(await visit({ do: "clear" })).toContain("✓ сбоев нет");
  expect(set()).toBe("set");
});
