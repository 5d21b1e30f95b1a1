import { inlineScript } from "../../inline-script";
import { changedContent } from "../drive/access";
import type { DriveFile } from "../drive/file";
import type { Execution } from "../../runtime/execution";
import { begun } from "../../runtime/execution";
import { createdWorld } from "../../runtime/create-world";
import { ServiceFailure } from "../../runtime/failure";
import { copyOf, emptyDoc, paragraph, type DocModel } from "./model";
import { docsService } from "./service";

const SCOPES = ["https://www.googleapis.com/auth/drive.file"];

/** The service alone, for one execution of the coordinator; each call goes straight to the stand-in. */
function service() {
  const world = createdWorld({ servicesOn: true });
  const execution: Execution = begun(world, {
    functionName: "f", kind: "menu", effective: world.coordinator, active: world.coordinator, authMode: "FULL", bundle: { manifest: {} } as Execution["bundle"], scopes: SCOPES,
    scriptTimeZone: "Etc/GMT",
  });
  const members = docsService(execution).children?.["Documents"]?.members as unknown as {
    get(id: string, options?: object): Record<string, unknown>;
    create(resource: object): Record<string, unknown>;
    batchUpdate(resource: object, id: string): Record<string, unknown>;
  };
  const id = String(members.create({ title: "Приказ" })["documentId"]);
  const file = world.drive.get(id) as DriveFile;
  const fill = (doc: DocModel) => changedContent(execution, file, doc);
  return { world, execution, members, id, file, fill };
}
const insert = (text: string) => ({ requests: [{ insertText: { endOfSegmentLocation: {}, text } }] });
const refusal = (call: () => unknown): string => {
  try {
    call();
  } catch (thrown) {
    if (thrown instanceof ServiceFailure) return `${thrown.name}: ${thrown.message}`;
    throw thrown;
  }
  return "";
};

describe("documents.get ([API] Document; the shape of live answers)", () => {
  it("shows a new Doc", () => {
    const { members, id } = service();
    expect(members.get(id)).toEqual({
      title: "Приказ", documentId: id, revisionId: expect.any(String), suggestionsViewMode: "SUGGESTIONS_INLINE",
      body: { content: [
        { endIndex: 1, sectionBreak: { sectionStyle: { columnSeparatorStyle: "NONE", contentDirection: "LEFT_TO_RIGHT", sectionType: "CONTINUOUS" } } },
        { startIndex: 1, endIndex: 2, paragraph: { elements: [{ startIndex: 1, endIndex: 2, textRun: { content: "\n", textStyle: {} } }],
          paragraphStyle: { namedStyleType: "NORMAL_TEXT", direction: "LEFT_TO_RIGHT" } } },
      ] },
      documentStyle: expect.objectContaining({ marginLeft: { magnitude: 72, unit: "PT" } }), namedStyles: { styles: expect.any(Array) },
    });
  });

  it("with tabs the content stands in the tabs alone", () => {
    const { members, id } = service();
    const shown = members.get(id, { includeTabsContent: true });
    expect(Object.keys(shown).sort()).toEqual(["documentId", "revisionId", "suggestionsViewMode", "tabs", "title"]);
    expect(shown["tabs"]).toMatchObject([{ tabProperties: { tabId: "t.0", title: "Tab 1", index: 0 }, documentTab: { body: { content: expect.any(Array) } } }]);
  });

  it("cuts the answer to a mask; a wrong one gets Google's general words", () => {
    const { members, id } = service();
    expect(members.get(id, { fields: "revisionId,body(content(startIndex,endIndex,table))" }))
      .toEqual({ revisionId: expect.any(String), body: { content: [{ endIndex: 1 }, { startIndex: 1, endIndex: 2 }] } });
    for (const fields of ["bodies", "body.content.paragraphs", "body("]) {
      expect(refusal(() => members.get(id, { fields }))).toBe(
        "GoogleJsonResponseException: API call to docs.documents.get failed with error: Request contains an invalid argument.");
    }
  });

  it("previews suggestions ([API] suggestionsViewMode)", () => {
    const { members, id, fill } = service();
    const doc = emptyDoc();
    doc.tabs[0]?.body.content.splice(1, 1, { kind: "paragraph", style: {}, elements: [
      { kind: "text", text: "старое", style: {}, suggestedDeletionIds: ["s"] }, { kind: "text", text: "новое", style: {}, suggestedInsertionIds: ["s"] },
      { kind: "text", text: "\n", style: {} }] }, paragraph("дальше"));
    fill(doc);
    const text = (suggestionsViewMode?: string) => JSON.stringify(members.get(id,
      { fields: "body.content.paragraph.elements.textRun.content", ...(suggestionsViewMode ? { suggestionsViewMode } : {}) })).match(/[а-я]+/g)?.join(" ");
    expect([text(), text("PREVIEW_SUGGESTIONS_ACCEPTED"), text("PREVIEW_WITHOUT_SUGGESTIONS")]).toEqual(["старое новое дальше", "новое дальше", "старое дальше"]);
    expect(JSON.stringify(members.get(id))).toContain(`"suggestedInsertionIds":["s"]`);
    expect(refusal(() => members.get(id, { suggestionsViewMode: "X" }))).toContain("Invalid value at 'suggestions_view_mode'");
  });

  it.each<[string, (one: ReturnType<typeof service>) => unknown, string]>([
    ["no such file", ({ members }) => members.get("nothing"), "API call to docs.documents.get failed with error: Requested entity was not found."],
    ["an unknown option", ({ members, id }) => members.get(id, { field: "x" }), `Unknown name "field": Cannot bind query parameter.`],
    ["a file that is no Doc", ({ members, id, file }) => { file.content = { kind: "folder" }; return members.get(id); }, "This operation is not supported for this document"],
  ])("%s is refused", (_, call, message) => expect(refusal(() => call(service()))).toContain(message));
});

describe("documents.batchUpdate", () => {
  it("answers replies, the id and the new revision; `requiredRevisionId` must be the latest ([API] WriteControl, live words)", () => {
    const { members, id } = service();
    const first = members.get(id)["revisionId"];
    const done = members.batchUpdate({ ...insert("а"), writeControl: { requiredRevisionId: first } }, id);
    expect(done).toEqual({ documentId: id, replies: [{}], writeControl: { requiredRevisionId: members.get(id)["revisionId"] } });
    expect(refusal(() => members.batchUpdate({ ...insert("б"), writeControl: { requiredRevisionId: first } }, id))).toBe(
      `GoogleJsonResponseException: API call to docs.documents.batchUpdate failed with error: The required revision ID '${String(first)}' does not match the latest revision.`);
  });

  it("a refused batch leaves the file as it was, a good one makes a new version of it", () => {
    const { members, id, file } = service();
    const [before, version] = [copyOf(file.content), file.version];
    expect(refusal(() => members.batchUpdate({ requests: [...insert("а").requests, { deleteContentRange: { range: { startIndex: 0, endIndex: 1 } } }] },
      id))).toContain("Invalid requests[1].deleteContentRange");
    expect([file.content, file.version]).toEqual([before, version]);
    members.batchUpdate(insert("а"), id);
    expect(file.version).not.toBe(version);
  });

  it("a locked file is refused before its requests are looked at (platform-verdicts.md C8)", () => {
    const { members, id, file, world } = service();
    file.contentRestriction = { readOnly: true, ownerRestricted: true, restrictingUser: world.coordinator, at: 0 };
    expect(refusal(() => members.batchUpdate(insert("а"), id))).toBe(
      "GoogleJsonResponseException: API call to docs.documents.batchUpdate failed with error: The caller does not have permission");
  });

  it.each<[string, object, string]>([["no requests", {}, "Must specify at least one request."], ["a wrong field", { request: [] }, `Unknown name "request"`],
    ["no list", { requests: {} }, "Invalid value at 'requests' (list expected)"]])(
    "%s is refused", (_, resource, message) => { const { members, id } = service(); expect(refusal(() => members.batchUpdate(resource, id))).toContain(message); });
});

describe("quota (platform.md §5, platform-verdicts.md B17)", () => {
  it("60 writes and 300 reads a minute and effective user, whoever drives them; each by itself", () => {
    const { members, id, execution } = service();
    for (let count = 0; count < 59; count += 1) members.batchUpdate(insert("x"), id);
    expect(refusal(() => members.batchUpdate(insert("x"), id))).toBe(
      "GoogleJsonResponseException: API call to docs.documents.batchUpdate failed with error: Quota exceeded for quota metric 'Write requests' " +
      "and limit 'Write requests per minute per user' " +
      "of service 'docs.googleapis.com' for consumer 'project_number:000000000000'.");
    for (let count = 0; count < 300; count += 1) members.get(id, { fields: "title" });
    expect(refusal(() => members.get(id))).toContain("Quota exceeded for quota metric 'Read requests'");
    execution.time += 60_000;
    members.batchUpdate(insert("x"), id);
    expect(members.get(id)["title"]).toBe("Приказ");
  });
});

it("a script reaches it as `Docs` when the manifest and the scopes say so", () => {
  const { run } = inlineScript("", {
    scopes: SCOPES, manifest: { dependencies: { enabledAdvancedServices: [{ userSymbol: "Docs", serviceId: "docs", version: "v1" }] } },
  });
  expect(run(`
    var doc = Docs.Documents.create({ title: "А" });
    Docs.Documents.batchUpdate({ requests: [{ insertText: { location: { index: 1 }, text: "Привет" } }] }, doc.documentId);
    return Docs.Documents.get(doc.documentId, { fields: "body(content(paragraph(elements(textRun(content)))))" });
  `)).toEqual({ body: { content: [{}, { paragraph: { elements: [{ textRun: { content: "Привет\n" } }] } }] } });
});
