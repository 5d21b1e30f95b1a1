import { COORDINATOR, VISITORS, call, cell, fingerprintOf, knock, marksIn, school, stateOf, withForm, type Visitor } from "./school";
import { FORMS, INVITES, codeOf, formFilled } from "./questionnaires";
import { publicFunctions } from "./bundle";

const everybody = Object.keys(VISITORS) as Visitor[];
const workspace = school();
const functions = publicFunctions();
const forged = { triggerUid: "0", authMode: "FULL", year: 2026 };

describe("in the registry's sidebar", () => {
  const strangersToTheRegistry = everybody.filter((visitor) => visitor !== "blank" && visitor !== "curator" && visitor !== "coordinator");
  const deputies = ["deputyTeaching", "deputyMethods"] as const;
  const strangersToTheMenu = strangersToTheRegistry.filter((visitor) => !(deputies as readonly Visitor[]).includes(visitor));

  it.each(strangersToTheRegistry)("%s cannot open the registry at all", (visitor) => {
    const state = stateOf(workspace);
    for (const name of functions) expect(() => workspace.as(VISITORS[visitor]).run(name)).toThrow("You need access");
    expect(stateOf(workspace)).toBe(state);
  });

  it.each(deputies)("%s, to whom the curator shared it, works there with the curator's rights and on the page with her own (R.1)", (visitor) => {
    workspace.share(workspace.registryId, VISITORS[visitor], "editor");
    expect(workspace.as(VISITORS[visitor]).call("consent.tick", { personIds: ["PR-16"], kinds: ["photo"], on: "2026-12-07", refused: false })).toMatchObject({ ok: true });
    expect(call(workspace, visitor, "consent.tick", { personIds: ["PR-16"], kinds: ["photo"], on: "2026-12-07", refused: false })).toMatchObject({ ok: false, code: "forbidden" });
    workspace.unshare(workspace.registryId, VISITORS[visitor]);
  });

  it.each(strangersToTheMenu)("%s, to whom somebody shared it, still gets no menu action done", (visitor) => {
    workspace.share(workspace.registryId, VISITORS[visitor], "editor");
    const before = fingerprintOf(workspace);
    for (const name of functions) {
      const state = stateOf(workspace);
      workspace.clock.advance({ seconds: 4 });
      const answer = knock(() => workspace.as(VISITORS[visitor]).run(name, forged));
      expect({ name, changed: stateOf(workspace) !== state }).toEqual({ name, changed: false });
      expect({ name, marks: marksIn(JSON.stringify(answer)) }).toEqual({ name, marks: [] });
    }
    expect(fingerprintOf(workspace)).toBe(before);
    workspace.unshare(workspace.registryId, VISITORS[visitor]);
  });

  it("the curator's own menu works: «Сегодня» is written, the sheets are shown", () => {
    const own = school();
    const curator = own.as(VISITORS.curator);
    const hidden = () => own.workbook().sheets.filter((sheet) => sheet.hidden).length;
    expect(hidden()).toBeGreaterThan(0);
    curator.run("showSheets");
    expect(hidden()).toBe(0);
    own.as(COORDINATOR).edit("Сегодня", "A2", "чужое");
    curator.run("openToday");
    expect(own.sheet("Сегодня")[1]?.[0]).not.toBe("чужое");
  });
});

describe("triggers", () => {
  it.each([
    ["no event", []], ["an empty event", [{}]], ["a guessed uid", [forged]], ["null", [null]], ["a uid of another kind", [{ triggerUid: null }]], ["text", ["0"]],
  ])("heartbeat and submit trigger do nothing for %s", (_what, args) => {
    for (const visitor of everybody) {
      const state = stateOf(workspace);
      for (const trigger of ["onHeartbeat", "onAnswer"]) {
        knock(() => workspace.as(VISITORS[visitor]).runPage(trigger, ...(args as unknown[])));
        expect(workspace.lastExecution()?.calls.map(({ service }) => service).filter((service) => !service.startsWith("Properties.getPropert"))).toEqual([]);
      }
      expect(stateOf(workspace)).toBe(state);
    }
  });

  it("the uid of one trigger is none of the other's", () => {
    const uidOf = (handler: string): string => workspace.triggers().find((each) => each.handler === handler)!.uid;
    for (const visitor of everybody) {
      const state = stateOf(workspace);
      for (const [trigger, other] of [["onHeartbeat", "onAnswer"], ["onAnswer", "onHeartbeat"]] as const) knock(() => workspace.as(VISITORS[visitor]).runPage(trigger, { triggerUid: uidOf(other) }));
      expect(stateOf(workspace)).toBe(state);
    }
  });

  it("the stored uid never reaches a page, so nobody can forge it", () => {
    const uids = workspace.triggers().map(({ uid }) => uid);
    expect(uids).toHaveLength(2);
    for (const visitor of everybody) {
      for (const name of ["home.show", "health.show"]) {
        const said = JSON.stringify(call(workspace, visitor, name, {}));
        expect(uids.filter((uid) => said.includes(uid))).toEqual([]);
      }
    }
  });

  it("the real one works: it is the trigger that setup made", () => {
    const own = school();
    own.clock.advance({ minutes: 20 });
    expect(own.properties()["beatAt"]).toMatch(/^2026-12-07T07:/);
    own.clock.advance({ days: 1 });
    expect((JSON.parse(own.properties()["heartbeat"]!) as { day: string }).day).toBe("2026-12-08");
  });

  it("an answer that comes in sets one property; the next heartbeat takes it in, or the curator by her menu", () => {
    const own = withForm(school());
    const state = (): string => cell(own, "Приглашения", (row) => row["Ид"] === INVITES.groupMate, "Состояние");
    const link = cell(own, "Анкеты", (row) => row["Ид"] === FORMS.Q02, "Ссылка с кодом").replace("{code}", codeOf(INVITES.groupMate));
    const answer = (): void => {
      const form = own.as(VISITORS.groupMate).openForm(link);
      if (form.refused !== null) throw new Error(form.message);
      form.submit(formFilled("Q02", () => "первый урок"));
    };
    answer();
    expect(own.lastExecution()).toMatchObject({ function: "onAnswer", kind: "trigger", log: [] });
    expect(own.lastExecution()).not.toHaveProperty("error");
    expect(own.lastExecution()!.calls.map(({ service }) => service)).toEqual(["Properties.getProperty", "Properties.setProperty"]);
    expect([own.properties()["news"], state()]).toEqual([expect.stringMatching(/^2026-12-07T/), "отправлено"]);
    own.clock.advance({ minutes: 11 });
    expect(state()).toBe("отвечено");
    answer();
    own.as(VISITORS.curator).run("collectNow");
    expect(cell(own, "Очередь", (row) => row["Работа"] === "сбор ответов", "Состояние")).toBe("ждёт");
  });
});
