import js from "@eslint/js";
import tseslint from "typescript-eslint";

/**
 * The rules of the house that a parser can see, one block a world (the import walls stand in test/house.test.ts). A later block
 * replaces `no-restricted-syntax` as a whole, so each world names its full list.
 */

/** Google's services; only `src/server/google` and the tiny `menu.ts` may name them (docs/architecture.md). */
const GOOGLE = [
  "SpreadsheetApp", "Sheets", "Session", "PropertiesService", "CacheService", "LockService", "HtmlService", "ScriptApp", "Utilities",
  "UrlFetchApp", "MailApp", "FormApp", "Drive", "Docs", "Calendar", "ContentService",
];
/** Each asks for a restricted or a wide scope by its mere presence (design §1, platform trap 36). */
const NEVER = ["DriveApp", "DocumentApp", "CalendarApp", "GmailApp"];

const ban = (names, message) => names.map((name) => ({ name, message }));
const never = ban(NEVER, "Asks for a restricted scope; use the advanced service.");
const google = ban(GOOGLE, "Only src/server/google names Google's services; ask `Services`.");

const MANNERS = [
  { selector: "TSEnumDeclaration", message: "No enum: a table `as const` (house §4.10)." },
  { selector: "ImportDeclaration[importKind!='type'][source.value=/^zod/] > ImportSpecifier", message: 'Brings every language into the bundle: `import * as z from "zod/mini"`.' },
  { selector: "ImportDeclaration[source.value=/^zod(?!\\u002fmini$)/]", message: 'Only "zod/mini" (platform trap 27).' },
  { selector: "Literal[regex.flags=/[vd]/]", message: "Apps Script and older phones know no /v and no /d." },
];
const SOURCE = [
  ...MANNERS,
  { selector: "ExportDefaultDeclaration", message: "No default export: a thing has one name." },
  { selector: "MemberExpression[object.name='globalThis']", message: "No way round the ban of globals." },
];
const CYRILLIC = "/[\\u0400-\\u04ff]/";
/** What a person reads stands in `src/texts`, what a school's lists say in `src/server/catalogue` (house §4.1). A rule about letters (ё = е) writes them as \u0451. */
const WORDLESS = [
  `Literal[raw=${CYRILLIC}]`, `TemplateElement[value.raw=${CYRILLIC}]`, `JSXText[value=${CYRILLIC}]`,
].map((selector) => ({ selector, message: "Words for people stand in src/texts, by key; facts of the programme in src/server/catalogue." }));
const MARKUP = [
  "MemberExpression[property.name=/^(inner|outer)HTML$/]", "JSXAttribute[name.name=/^(dangerouslySetInnerHTML|innerHTML)$/]",
  "Property[key.name=/^(dangerouslySetInnerHTML|innerHTML)$/]", "CallExpression[callee.property.name=/^(insertAdjacentHTML|write|writeln)$/][callee.object.name='document']",
  "CallExpression[callee.property.name='insertAdjacentHTML']",
].map((selector) => ({ selector, message: "Text becomes markup here: a cell of the registry could run as code." }));

const restricted = (...lists) => ["error", ...lists.flat()];

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "build/", "coverage/", ".nastavnik/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommended],
    rules: {
      // Types are checked by `npm run types`, world by world.
      "no-undef": "off",
    },
  },
  {
    files: ["**/*.ts", "**/*.tsx", "**/*.mjs"],
    rules: {
      "no-var": "error",
      "prefer-const": "error",
      eqeqeq: "error",
      "no-unused-vars": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_", ignoreRestSiblings: true }],
      "@typescript-eslint/no-explicit-any": "error",
      "no-restricted-syntax": restricted(MANNERS),
    },
    plugins: { "@typescript-eslint": tseslint.plugin },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: { process: "readonly", console: "readonly", Buffer: "readonly", URL: "readonly" } } },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    rules: { "no-restricted-globals": ["error", ...never, ...google], "no-restricted-syntax": restricted(SOURCE) },
  },
  { files: ["src/server/google/**/*.ts", "src/server/menu.ts"], rules: { "no-restricted-globals": ["error", ...never] } },
  {
    files: ["src/server/{domain,actions,jobs,google}/**/*.ts", "src/server/{main,menu,rpc,services}.ts"],
    rules: { "no-restricted-syntax": restricted(SOURCE, WORDLESS) },
  },
  { files: ["src/sidebar/**/*.ts", "src/sidebar/**/*.tsx"], rules: { "no-restricted-syntax": restricted(SOURCE, WORDLESS, MARKUP) } },
  { files: ["local/web/**/*.ts"], rules: { "no-restricted-syntax": restricted(MANNERS, MARKUP) } },
  // A test speaks the words of the school and of the regulation.
  { files: ["src/**/*.test.ts", "src/**/*.test.tsx"], rules: { "no-restricted-syntax": restricted(SOURCE) } },
);
