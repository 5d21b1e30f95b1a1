import { DOC, driveScript, FOLDER } from "../services/drive/drive.test-data";

describe("what people do to files of Drive", () => {
  it("typing in a Doc keeps the styles of the place and grows the version; a lost place is said", () => {
    const { me, workspace } = driveScript();
    const id = me.createDoc("Письмо", "Уважаемая Анна\nС уважением");
    me.editDoc(id, "Анна", "Ольга");
    expect(workspace.fileText(id)).toBe("Уважаемая Ольга\nС уважением\n");
    expect(workspace.drive()[0]).toMatchObject({ version: "2", mimeType: DOC, path: "" });
    expect(() => me.editDoc(id, "Анна", "x")).toThrow(`There is no "Анна" in Письмо.`);
    expect(() => me.editDoc(id, "Ольга\nС", "x")).toThrow("There is no");
  });

  it("goes by the person's rights: reader looks, writer types and shares, owner throws away", () => {
    const { me, workspace } = driveScript();
    const id = me.createDoc("Письмо", "а");
    const other = workspace.as("b@school0.example");
    expect(() => other.editDoc(id, "а", "б")).toThrow("You need access");
    me.shareFile(id, other.email, "reader");
    expect(() => other.editDoc(id, "а", "б")).toThrow("You need access");
    me.shareFile(id, other.email, "writer");
    other.editDoc(id, "а", "б");
    expect(() => other.trashFile(id)).toThrow("You need access");
    me.trashFile(id);
    expect(() => me.editDoc(id, "б", "в")).toThrow("in the trash");
    me.restoreFile(id);
    me.deleteFile(id);
    expect(() => me.editDoc(id, "б", "в")).toThrow("does not exist");
  });

  it("does what the menus of a Doc offer; a commenter may suggest, and no more", () => {
    const { me, workspace } = driveScript();
    const id = me.createDoc("Письмо", "раз\nдва\nтри");
    me.actInDoc(id, { does: "drop", paragraph: "два" });
    me.actInDoc(id, { does: "add", after: "раз", paragraph: "и" });
    me.actInDoc(id, { does: "chip", after: "тр", chip: "person", shows: "Анна" });
    expect(workspace.fileText(id)).toBe("раз\nи\nтрАннаи\n");
    const other = workspace.as("b@school0.example");
    me.shareFile(id, other.email, "commenter");
    expect(() => other.actInDoc(id, { does: "empty" })).toThrow("You need access");
    other.actInDoc(id, { does: "suggest", from: "раз", to: "первый" });
    expect(workspace.fileText(id)).toContain("первый");
    me.actInDoc(id, { does: "accept" });
    expect(workspace.fileText(id)).toBe("первый\nи\nтрАннаи\n");
    me.actInDoc(id, { does: "tab", title: "Заметки" });
    expect(workspace.fileText(id)).toBe("первый\nи\nтрАннаи\n\n");
    me.actInDoc(id, { does: "empty" });
    expect(workspace.fileText(id)).toBe("\n\n");
    expect(() => me.actInDoc(id, { does: "merge", cell: "нет", with: "right" })).toThrow("There is no");
  });

  it("shows where each file lies", () => {
    const { make, workspace } = driveScript();
    const [root, year, month] = ["Наставничество", "2026", "27"].reduce<string[]>((ids, name) => [...ids, make({ name, mimeType: FOLDER, ...(ids.length > 0 ? { parents: ids.slice(-1) } : {}) })], []);
    make({ name: "Приказы и положения", mimeType: FOLDER, parents: [month ?? ""] });
    expect(workspace.drive().map(({ path, name }) => (path === "" ? name : `${path}/${name}`)).pop()).toBe("Наставничество/2026/27/Приказы и положения");
    expect([root, year]).toHaveLength(2);
  });
});
