import { driveScript } from "../services/drive/drive.test-data";

it("a letter is read once it is opened, by its reader alone", () => {
  const { workspace, me, run } = driveScript();
  workspace.push({ manifest: { runtimeVersion: "V8", oauthScopes: ["script.send_mail", "script.container.ui"].map((name) => `https://www.googleapis.com/auth/${name}`) } as never });
  run(`MailApp.sendEmail({ to: "b@school0.example", cc: "c@school0.example", subject: "Раз", body: "раз" })`);
  const reader = workspace.as("b@school0.example");
  expect(reader.letters()).toMatchObject([{ nth: 0, read: false }]);
  reader.markLetter(0, true);
  expect([reader, workspace.as("c@school0.example")].map((each) => each.letters()[0]?.read)).toEqual([true, false]);
  expect(workspace.as("").letters()).toEqual([]);
  expect(() => me.markLetter(0, true)).toThrow("no such letter");
});
