import { clientCall, installed, runSimple, webRequest, type Ground, type WebPage } from "../runtime/doors";
import type { MenuItem, Screen } from "../runtime/execution";
import { randomId } from "../runtime/random";
import { fire, type TriggerSetting } from "../runtime/triggers";
import { mayEdit } from "../services/grid/files";
import { ownCalendar, type OwnCalendar } from "./calendar";
import { docEyes, type DocEyes } from "./doc-page";
import { driveHands, type DriveHands } from "./drive-hands";
import { fileDetails, seenFiles, type FileDetails, type SeenFile } from "./drive-seen";
import { formEditor, type FormEditor } from "./form-hands";
import { openedForm, type FormPage } from "./form-page";
import { seenForms, type SeenForm } from "./form-seen";
import { keyboard, type Keyboard } from "./keyboard";
import { mailbox, type Mailbox } from "./mailbox";
import { scriptHands, type ScriptHands } from "./script-hands";

/** A person at a keyboard; documented in docs/local-workspace.md. */
export type Person = Keyboard & DriveHands & DocEyes & Mailbox & OwnCalendar & Omit<ScriptHands, "open"> & {
  readonly email: string;
  openRegistry(): MenuItem[];
  /** The script in another workbook, as the add-on of install A lies there. */
  scriptIn(fileId: string): ScriptHands;
  /** Takes the add-on from the Marketplace while the workbook lies open: `onInstall` runs (install A). */
  installAddOn(fileId: string): MenuItem[];
  callPage(name: string, input: unknown, requestId?: string): unknown;
  runPage(functionName: string, ...args: unknown[]): unknown;
  visit(query?: Readonly<Record<string, string>>): WebPage;
  post(body: string, query?: Readonly<Record<string, string>>): WebPage;
  /** Opens a link to a form: the public one, a prefilled one, or one by which an answer is edited. */
  openForm(url: string): FormPage;
  /** Opens the editor of a form; each act in it counts at once. */
  editForm(formId: string): FormEditor;
  /** What Drive shows this person, in the order the files were made. */
  files(): SeenFile[];
  fileDetails(fileId: string): FileDetails;
  /** Forms this person may edit or answer. */
  forms(): SeenForm[];
  /** The same acts in another spreadsheet, such as the one that answers go to; no script of ours listens there. */
  inSpreadsheet(fileId: string): Keyboard;
};

export type ShownScreen = Omit<Screen, "menus">;

export type PersonSetting = {
  readonly ground: Ground;
  readonly triggers: TriggerSetting;
  readonly envelope: (name: string, input: unknown, requestId: string) => unknown;
  /** Called when the world may have changed: the state is kept. */
  readonly kept: <Result>(act: () => Result) => Result;
};

export function person(email: string, { ground, triggers, envelope, kept }: PersonSetting): Person {
  const { world } = ground;
  const setting: PersonSetting = { ground, triggers, envelope, kept };
  const { open, ...registry } = scriptHands(world.registryId, email, setting);
  const newRequestId = () => randomId(world.random, 30, "0123456789abcdef");
  const hands = keyboard(world, email);
  const box = mailbox(world, email);

  return {
    email,
    openRegistry: open,
    ...registry,
    scriptIn: (fileId) => scriptHands(fileId, email, setting),
    installAddOn: (fileId) => kept(() => installed(ground, fileId, email)),
    callPage: (name, input, requestId) => kept(() => {
      const text = clientCall(ground, "page", email, "rpc", [JSON.stringify(envelope(name, input, requestId ?? newRequestId()))]);
      return typeof text === "string" ? (JSON.parse(text) as unknown) : text;
    }),
    runPage: (functionName, ...args) => kept(() => clientCall(ground, "page", email, functionName, args)),
    visit: (query = {}) => kept(() => webRequest(ground, email, "doGet", query)),
    post: (body, query = {}) => kept(() => webRequest(ground, email, "doPost", query, body)),
    openForm: (url) => {
      const page = openedForm(world, email, url, triggers);
      return page.refused === null ? { ...page, submit: (filled, options) => kept(() => page.submit(filled, options)) } : page;
    },
    inSpreadsheet: (fileId) => withKeeping(keyboard(world, email, fileId), kept),
    editForm: (formId) => withKeeping(formEditor(world, email, formId), kept),
    ...withKeeping(hands, kept, (name, title) => { if (name === "edit" || name === "paste") edited(title); }),
    ...withKeeping(driveHands(world, email), kept),
    ...docEyes(world, email),
    ...ownCalendar(world, email),
    files: () => seenFiles(world, email),
    fileDetails: (fileId) => fileDetails(world, email, fileId),
    forms: () => seenForms(world, email),
    letters: box.letters,
    markLetter: (nth, read) => kept(() => box.markLetter(nth, read)),
  };

  /** A person's edit fires onEdit, simple and installable; a script's own writes never do (platform.md trap 17). */
  function edited(_title: string): void {
    const file = world.files.get(world.registryId);
    if (!file || !mayEdit(file, email)) return;
    if (ground.head().functions.has("onEdit")) runSimple(ground, file.id, email, "onEdit", {});
    for (const trigger of world.triggers.filter(({ kind, sourceId }) => (kind === "ON_EDIT" || kind === "ON_CHANGE") && sourceId === file.id)) fire(world, trigger, {}, triggers);
  }
}

/** Each act keeps the state, as long as it lasts. */
function withKeeping<Hands extends object>(hands: Hands, kept: PersonSetting["kept"], after: (name: string, subject: string) => void = () => undefined): Hands {
  const wrapped: Record<string, unknown> = {};
  for (const [name, act] of Object.entries(hands)) {
    wrapped[name] = (...args: unknown[]) => kept(() => {
      const result = (act as (...given: unknown[]) => unknown)(...args);
      after(name, String(args[0]));
      return result;
    });
  }
  return wrapped as Hands;
}
