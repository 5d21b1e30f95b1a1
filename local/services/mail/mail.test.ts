import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inlineScript } from "../../inline-script";
import type { WorkspaceOptions } from "../../workspace";
import { FORMS_MANIFEST } from "../forms/forms.test-data";

const mailing = (options: WorkspaceOptions = {}) => inlineScript("", { manifest: FORMS_MANIFEST, now: "2026-09-01T07:00:00Z", ...options });
const LEFT = "MailApp.getRemainingDailyQuota()";

describe("MailApp.sendEmail", () => {
  it("takes a message, or its parts [R: MailApp.sendEmail]; each mail is kept with all it has", () => {
    const { run, workspace } = mailing();
    run(`MailApp.sendEmail("a@school0.example", "Тема", "Текст");
      MailApp.sendEmail("a@school0.example, Б <b@school0.example>", "Тема", "Текст", { name: "Школа", cc: "c@school0.example", htmlBody: "<b>Т</b>", attachments: [Utilities.newBlob("а", "text/plain", "а.txt")], inlineImages: { знак: Utilities.newBlob("x", "image/png") } });
      MailApp.sendEmail("a@school0.example", "reply@school0.example", "Тема", "Текст");
      MailApp.sendEmail({ to: "a@school0.example", bcc: "d@school0.example", subject: "Тема", body: "Текст", noReply: true })`);
    const [plain, full, replying, silent] = workspace.mail();
    expect(plain).toEqual({
      at: expect.stringMatching(/^2026-09-01T07:00:0/), by: "nastavnik@school0.example", from: "nastavnik@school0.example", name: "", to: ["a@school0.example"], cc: [], bcc: [], replyTo: "",
      subject: "Тема", text: "Текст", html: "", attachments: [],
    });
    expect(full).toMatchObject({
      to: ["a@school0.example", "b@school0.example"], cc: ["c@school0.example"], name: "Школа", html: "<b>Т</b>",
      attachments: [{ name: "а.txt", type: "text/plain", size: 2, base64: "0LA=" }, { cid: "знак", type: "image/png" }],
    });
    expect(replying).toMatchObject({ replyTo: "reply@school0.example" });
    expect(silent).toMatchObject({ from: "noreply@school0.example", by: "nastavnik@school0.example", bcc: ["d@school0.example"] });
  });

  it.each([
    [`MailApp.sendEmail("", "т", "т")`, "Failed to send email: no recipient"],
    [`MailApp.sendEmail("не адрес", "т", "т")`, "Invalid email: не адрес"],
    [`MailApp.sendEmail("a@school0", "т", "т")`, "Invalid email: a@school0"],
    [`MailApp.sendEmail(new Array(51).fill("a@school0.example").join(","), "т", "т")`, "Limit Exceeded: Email Recipients Per Message."],
    [`MailApp.sendEmail("a@school0.example", new Array(252).join("т"), "т")`, "Argument too large: subject"],
    [`MailApp.sendEmail("a@school0.example", "т", new Array(210000).join("т"))`, "Limit Exceeded: Email Body Size."],
    [`MailApp.sendEmail({ to: "a@school0.example", subject: "т", body: "т", html: "т" })`, "The stand-in has no MailApp parameter html."],
    [`MailApp.sendEmail("a@school0.example", "т")`, "The parameters (String,String) don't match the method signature for MailApp.sendEmail."],
    [`MailApp.sendEmail({ to: "a@school0.example", subject: "т", body: "т", attachments: ["x"] })`, "Invalid argument: attachments"],
    ["MailApp.createDraft()", "The stand-in has no MailApp.createDraft"],
  ])("%s is refused, and neither sent nor counted", (script, text) => {
    const { run, workspace } = mailing();
    expect(() => run(script)).toThrow(text);
    expect(workspace.mail()).toEqual([]);
    expect(run(`return ${LEFT}`)).toBe(1500);
  });

  it("needs its scope, and is no business of a simple trigger (platform §3.1)", () => {
    expect(() => inlineScript("", { manifest: { ...FORMS_MANIFEST, oauthScopes: [] } }).run(`MailApp.sendEmail("a@school0.example", "т", "т")`)).toThrow("Required permissions: https://www.googleapis.com/auth/script.send_mail");
  });
});

describe("the day's quota (platform §5, trap 34)", () => {
  it("counts recipients, cc and bcc too, for whoever the script runs as; throws in the middle of a loop and begins anew 24 h after the first", () => {
    const { run, workspace } = mailing({ consumer: true });
    expect(run(`MailApp.sendEmail({ to: "a@x.example,b@x.example", cc: "c@x.example", bcc: "d@x.example", subject: "т", body: "т" }); return ${LEFT}`)).toBe(96);
    expect(() => run(`for (var n = 0; n < 100; n++) MailApp.sendEmail("a@x.example", "т", "т")`)).toThrow("Service invoked too many times for one day: email.");
    expect(workspace.mail()).toHaveLength(97);
    workspace.clock.advance({ hours: 23 });
    expect(run(`return ${LEFT}`)).toBe(0);
    workspace.clock.advance({ hours: 1, minutes: 5 });
    expect(run(`return ${LEFT}`)).toBe(100);
  });

  it("a message that does not fit is not sent in part", () => {
    const { run, workspace } = mailing({ consumer: true });
    run(`for (var n = 0; n < 2; n++) MailApp.sendEmail(new Array(46).join("a@x.example,"), "т", "т")`);
    expect(() => run(`MailApp.sendEmail(new Array(12).join("a@x.example,"), "т", "т")`)).toThrow("email.");
    expect([workspace.mail().length, run(`return ${LEFT}`)]).toEqual([2, 10]);
  });
});

it("mail, forms and answers come back after a restart; a state kept before there were any opens (local/persistence)", () => {
  const dir = mkdtempSync(join(tmpdir(), "nastavnik-"));
  const { run, workspace } = mailing({ dir, accounts: ["parent@gmail.com"] });
  const url = String(run(`var form = FormApp.create("Анкета", true); form.addTextItem().setTitle("Имя"); MailApp.sendEmail("a@school0.example", "т", "т"); return form.getPublishedUrl()`));
  for (const name of ["А", "Б"]) {
    const page = workspace.as(workspace.coordinator).openForm(url);
    if (page.refused === null) page.submit({ Имя: name });
  }
  workspace.close();
  const again = mailing({ dir });
  expect(again.workspace.snapshot()).toEqual(workspace.snapshot());
  expect(again.workspace.mail()).toEqual(workspace.mail());
  expect(again.workspace.forms()[0]?.responses.map(({ answers }) => Object.values(answers)[0])).toEqual(["А", "Б"]);
  expect(readFileSync(join(dir, "answers.jsonl"), "utf8").trim().split("\n")).toHaveLength(2);
  again.workspace.close();
  const path = join(dir, "world.json");
  const { mail: _mail, answers: _answers, accounts: _accounts, ...old } = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify(old));
  expect(mailing({ dir }).workspace.mail()).toEqual([]);
});
