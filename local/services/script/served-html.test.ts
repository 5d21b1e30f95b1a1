import { inlineScript } from "../../inline-script";
import { servedHtml } from "./served-html";

describe("a page with script, as HtmlService serves it (platform.md trap 25)", () => {
  it.each([
    ["an address in a template literal loses the rest of its line", "<script>const url = `https://school0.example`;\nopen(url);</script>", "<script>const url = `https:\nopen(url);</script>"],
    ["a block comment goes to its end, through the next literal", "<script>write(`is /*`); write(`fun */ broken`);</script>", "<script>write(`is  broken`);</script>"],
    ["in quotes it stays", "<script>const url = \"https://school0.example\" + `x`;</script>", "<script>const url = \"https://school0.example\" + `x`;</script>"],
    ["a second piece of a literal counts too", "<script>a(`x${b}//c`);\n</script>", "<script>a(`x${b}\n</script>"],
    ["markup with a backtick is no script", "<p>`https://x`</p>", "<p>`https://x`</p>"],
  ])("%s", (_what, given, served) => expect(servedHtml(given)).toBe(served));

  it("of the file of a dialog too; getContent shows the script what it wrote", () => {
    const { me } = inlineScript("", { code: "function onOpen() { SpreadsheetApp.getUi().createMenu('М').addItem('Окно', 'show').addToUi(); } function show() { var out = HtmlService.createHtmlOutput('<script>`//x`\\n</script>'); console.log(out.getContent()); SpreadsheetApp.getUi().showModalDialog(out, 'Т'); }" });
    expect(me.menu("Окно").dialog?.html).toBe("<script>`\n</script>");
  });
});
