import { inlineScript, REGISTRY } from "../inline-script";

it.each([
  ["a value", "setValue('другое')", "setValue('одно')"], ["a value taken away", "clearContent()", "setValue('одно')"],
  ["a format", "setNumberFormat('0.00')", "setNumberFormat('0.000')"], ["a note", "setNote('так')", "setNote('нет')"],
])("a look again sees %s, and that all is as before", (_what, change, back) => {
  const { workspace, run } = inlineScript();
  run(`${REGISTRY} sheet.getRange("A1:C9").setValue("одно").setNumberFormat("0.000").setNote("нет");`);
  const before = workspace.snapshot();
  expect(workspace.snapshot()).toEqual(before);
  run(`${REGISTRY} sheet.getRange("B2").${change};`);
  expect(workspace.snapshot()).not.toEqual(before);
  run(`${REGISTRY} sheet.getRange("B2").${back};`);
  expect(workspace.snapshot()).toEqual(before);
});
