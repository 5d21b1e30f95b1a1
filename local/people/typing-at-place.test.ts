import { driveScript } from "../services/drive/drive.test-data";
import { emptyDoc, paragraph, table, textOf } from "../services/docs/model";
import { DocMoved } from "./drive-hands";
import { typedAt } from "./typing-at-place";

/** A Doc of these lines, and what stands at the place of one of them. */
function paper(...lines: string[]) {
  const { me, workspace } = driveScript();
  const id = me.createDoc("Приказ", lines.join("\n"));
  const read = (nth: number) => me.readParagraph(id, `body-${nth}`)!;
  return { me, workspace, id, read, text: () => workspace.fileText(id), revision: () => me.openDoc(id).revision };
}

describe("typing in a paragraph of an open Doc", () => {
  it("replaces its words run by run, keeps each run's look, and parts paragraphs at a line end", () => {
    const { me, id, read, text, revision, workspace } = paper("Школа приказывает", "закрепить пары");
    me.actInDoc(id, { does: "chip", after: "Школа", chip: "date", shows: "1 сентября" });
    expect(read(1).pieces).toEqual([{ run: 0, text: "Школа", css: "" }, { run: 1, text: "1 сентября", css: "", mark: "chip" }, { run: 2, text: " приказывает", css: "" }]);
    me.typeInDoc(id, "body-1", [{ run: 0, text: "Лицей " }, { run: 1, text: "" }, { run: 2, text: " велит\nи просит\u0007" }], revision());
    expect(text()).toBe("Лицей 1 сентября велит\nи просит\nзакрепить пары\n");
    expect(workspace.drive()[0]).toMatchObject({ version: "3" });
    me.typeInDoc(id, "body-1", [{ run: null, text: "Без даты" }], revision());
    me.typeInDoc(id, "body-2", null, revision());
    expect(text()).toBe("Без даты\nзакрепить пары\n");
    me.typeInDoc(id, "body-2", null, revision());
    expect(text()).toBe("Без даты\n\n");
  });

  it("a cell of a table has its own place, the page tells it, and its only paragraph stays", () => {
    const doc = emptyDoc();
    doc.tabs[0]!.body.content.push(table([["Фамилия", "Имя"], ["Ковалёва", "Ирина"]]), paragraph());
    const after = typedAt(typedAt(doc, "body-4", [{ run: 0, text: "Отчество" }])!, "body-5", null)!;
    expect(textOf(after)).toBe("\nФамилия\tОтчество\n\tИрина\n\n");
    expect(textOf(doc)).toContain("Ковалёва");
    expect(typedAt(doc, "body-99", [])).toBeNull();
  });

  it("two tabs do not overwrite each other: the later one is told", () => {
    const { me, id, text, revision } = paper("раз", "два");
    const read = revision();
    me.typeInDoc(id, "body-1", [{ run: 0, text: "первый" }], read);
    expect(() => me.typeInDoc(id, "body-2", [{ run: 0, text: "второй" }], read)).toThrow(DocMoved);
    expect(text()).toBe("первый\nдва\n");
  });

  it("goes by rights: a reader reads and is told why not, the bin and a lock are closed, a stranger sees nothing", () => {
    const { me, workspace, id, revision } = paper("раз");
    const other = workspace.as("b@school0.example");
    expect(() => other.openDoc(id)).toThrow("You need access");
    expect(other.files()).toEqual([]);
    me.shareFile(id, other.email, "reader");
    expect(other.openDoc(id).closed).toBe("no-right");
    expect(other.files()).toMatchObject([{ id, role: "reader", listed: true }]);
    expect(() => other.typeInDoc(id, "body-1", [], revision())).toThrow("You need access");
    expect(other.fileDetails(id).access).toMatchObject([{ who: me.email, role: "owner", from: null }, { who: other.email, role: "reader" }]);
    me.trashFile(id);
    expect(me.openDoc(id).closed).toBe("trash");
    expect(() => other.openDoc(id)).toThrow("You need access");
  });
});
