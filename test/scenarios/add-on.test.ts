import type { Workspace, WorkspaceOptions } from "../../local/workspace";
import type { Output } from "../../src/contract/contract";
import { answerLetter, menteeEmail, schoolWithMentees, send } from "./forms-school";
import { bareInstallation, CURATOR, MENTOR, page, registry, rowsOf, schoolAfterSetup, SETUP, typePeople, value } from "./school";

/** Install A as far as it is built (design §1): host 3 and its switch come with a later issue (docs/platform-facts.md). */
const A: WorkspaceOptions = { install: "A" };
const health = (workspace: Workspace): Output<"health.show"> => value<"health.show">(registry(workspace, CURATOR, "health.show", {}));

describe("install A: the add-on of the domain", () => {
  it("its menu stands in «Расширения» of a workbook nobody has used it in, without an error (AuthMode.NONE), and after onInstall", () => {
    const workspace = bareInstallation(A);
    const curator = workspace.as(CURATOR);
    const own = curator.createSpreadsheet("Мой журнал");
    for (const menus of [curator.openRegistry(), curator.scriptIn(own).open(), curator.installAddOn(own)]) {
      expect(menus.map(({ caption, items = [] }) => [caption, items.map((item) => item.caption)])).toEqual([["Расширения", ["Наставник"]]]);
      expect(menus[0]!.items![0]!.items!.map(({ caption }) => caption)).toEqual(["Сегодня", "Люди", "Пары", "Документы", "Анкеты", "Сервис"]);
    }
    expect(workspace.executions().map(({ function: name, error }) => [name, error])).toEqual([["onOpen", undefined], ["onOpen", undefined], ["onInstall", undefined]]);
  });

  it("setup makes the hourly heartbeat of the registry and no other trigger (A2, A3); again, it makes nothing", () => {
    const workspace = schoolAfterSetup(A);
    expect(workspace.triggers()).toMatchObject([{ handler: "onHeartbeat", owner: CURATOR, kind: "CLOCK" }]);
    expect(value<"setup.run">(registry(workspace, CURATOR, "setup.run", SETUP)).made).toEqual([]);
    expect(workspace.triggers()).toHaveLength(1);
    workspace.clock.advance({ hours: 5 });
    expect(workspace.executions().filter(({ function: name, error }) => name === "onHeartbeat" && !error)).toHaveLength(5);
    expect(health(workspace)).toMatchObject({ heartbeat: "works" });
    workspace.clock.advance({ minutes: 59 });
    expect(health(workspace)).toMatchObject({ heartbeat: "works" });
  });

  it("the page serves as in install B, and answers to a form come in with the heartbeat though no trigger tells of them (B10)", () => {
    const { workspace } = schoolWithMentees(1, A);
    expect(page(workspace, CURATOR, "home.show", {})).toMatchObject({ ok: true });
    send(workspace, { now: true });
    workspace.clock.advance({ hours: 2 });
    answerLetter(workspace, menteeEmail(1));
    expect(workspace.properties()["news"]).toBeUndefined();
    workspace.clock.advance({ hours: 1, minutes: 5 });
    expect(new Set(rowsOf(workspace, "Ответы").map((row) => row["Ид приглашения"])).size).toBe(1);
  });

  it("in a workbook of her own the curator's menu works on the registry; a mentor, who has no rights on it, is told so in words", () => {
    const workspace = schoolAfterSetup(A);
    typePeople(workspace, [{ "Фамилия": "Ковалёва", "Имя": "Ирина", "Вид": "педагог", "Эл. почта": MENTOR }]);
    const inOwnBook = (email: string) => workspace.as(email).scriptIn(workspace.as(email).createSpreadsheet("Мой журнал"));
    expect(inOwnBook(CURATOR).menu("Пары", "Новое наблюдение")).toMatchObject({ sidebar: { title: "Новое наблюдение" } });
    const mentor = inOwnBook(MENTOR);
    mentor.open();
    expect(mentor.menu("Пары", "Новое наблюдение").toast?.message).toMatch(/^[А-Я].*\.$/);
    expect(mentor.call("home.show", {})).toMatchObject({ ok: false, code: expect.not.stringMatching("bug") as string });
    expect(workspace.lastExecution()?.error).toBeUndefined();
    // The page knows who it is and that she is in no pair: what a sidebar is to do there instead of refusing is host 3.
    expect(page(workspace, MENTOR, "home.show", {})).toMatchObject({ ok: false, message: { key: "door.stranger" } });
  });

  it("a trigger cannot be made from the page: nobody asks for one there", () => {
    const workspace = schoolAfterSetup(A);
    expect(page(workspace, CURATOR, "setup.repair", {})).toMatchObject({ ok: true });
    expect(workspace.triggers()).toHaveLength(1);
  });
});
