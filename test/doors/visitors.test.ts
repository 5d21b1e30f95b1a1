import { VISITORS, fingerprintOf, knock, marksIn, school, stateOf, type Visitor } from "./school";
import { publicFunctions } from "./bundle";
import { DOORS } from "../../src/server/main";

const everybody = Object.keys(VISITORS) as Visitor[];
const workspace = school();
/** What a visitor might send to a trigger function. */
const forged = { triggerUid: "0", authMode: "FULL", year: 2026 };

describe("every function parsed from the scripts of dist, called by every kind of visitor", () => {
  const functions = publicFunctions();

  it("the list is the one of the bundle", () => expect(functions).toEqual(Object.keys(DOORS).sort()));

  describe("through the web app, with the coordinator's rights behind it", () => {
    it.each(everybody)("%s changes nothing and learns nothing", (visitor) => {
      const before = fingerprintOf(workspace);
      for (const name of functions) {
        const state = stateOf(workspace);
        workspace.clock.advance({ seconds: 4 });
        const answer = knock(() => workspace.as(VISITORS[visitor]).runPage(name, forged));
        expect({ name, changed: stateOf(workspace) !== state }).toEqual({ name, changed: false });
        expect({ name, marks: marksIn(JSON.stringify(answer)) }).toEqual({ name, marks: [] });
        if (DOORS[name as keyof typeof DOORS] === "menu") expect({ name, value: answer.value ?? null }).toEqual({ name, value: null });
      }
      expect(fingerprintOf(workspace)).toBe(before);
    });

    it.each(everybody)("what has no door stays behind it for %s", (visitor) => {
      for (const name of ["heartbeat_", "app_", "load_", "menu_"]) expect(() => workspace.as(VISITORS[visitor]).runPage(name, forged)).toThrow("is not a function");
      expect(() => workspace.as(VISITORS[visitor]).runPage("listEverybody")).toThrow("Script function not found");
    });
  });

  it.each(everybody)("%s at the page's address gets the same empty page as everybody, and a POST is refused", (visitor) => {
    const state = stateOf(workspace);
    const page = workspace.as(VISITORS[visitor]).visit();
    expect(page).toEqual(workspace.as(VISITORS.stranger).visit());
    expect(marksIn(page.html)).toEqual([]);
    const posted = workspace.as(VISITORS[visitor]).post(JSON.stringify({ version: 1, call: "home.show", input: {}, requestId: "0123456789" }));
    expect(posted.error).toBe("Запрос отклонён.");
    expect(marksIn(posted.html)).toEqual([]);
    expect(stateOf(workspace)).toBe(state);
  });
});
