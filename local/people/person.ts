import { clientCall, runAtRegistry, runSimple, webRequest, type Ground, type WebPage } from "../runtime/doors";
import type { MenuItem, Screen } from "../runtime/execution";
import { randomId } from "../runtime/random";
import { fire, type TriggerSetting } from "../runtime/triggers";
import { mayEdit, mayView } from "../services/grid/files";
import { driveHands, type DriveHands } from "./drive-hands";
import { formEditor, type FormEditor } from "./form-hands";
import { openedForm, type FormPage } from "./form-page";
import { keyboard, type Keyboard } from "./keyboard";

/** A person at a keyboard; documented in docs/local-workspace.md. */
export type Person = Keyboard & DriveHands & {
  readonly email: string;
  openRegistry(): MenuItem[];
  menu(...captions: string[]): ShownScreen;
  call(name: string, input: unknown, requestId?: string): unknown;
  callPage(name: string, input: unknown, requestId?: string): unknown;
  run(functionName: string, ...args: unknown[]): unknown;
  runPage(functionName: string, ...args: unknown[]): unknown;
  visit(query?: Readonly<Record<string, string>>): WebPage;
  post(body: string, query?: Readonly<Record<string, string>>): WebPage;
  /** Opens a link to a form: the public one, a prefilled one, or one by which an answer is edited. */
  openForm(url: string): FormPage;
  /** Opens the editor of a form; each act in it counts at once. */
  editForm(formId: string): FormEditor;
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
  let menus: MenuItem[] | null = null;

  /** Only editors run a bound script; a viewer sees the workbook without menus (platform.md §4, trap 20). */
  const openRegistry = (): MenuItem[] => {
    const file = world.files.get(world.registryId);
    if (!file || !mayView(file, email)) throw new Error("You need access. Ask for access, or switch to an account with access.");
    if (!mayEdit(file, email)) return [];
    const opened = ground.head().functions.has("onOpen") ? runSimple(ground, email, "onOpen", {}).execution.screen.menus : [];
    for (const trigger of world.triggers.filter(({ kind, sourceId }) => kind === "ON_OPEN" && sourceId === world.registryId)) fire(world, trigger, {}, triggers);
    menus = opened;
    return opened;
  };
  const rpc = (host: "registry" | "page", name: string, input: unknown, requestId: string): unknown => {
    const text = clientCall(ground, host, email, "rpc", [JSON.stringify(envelope(name, input, requestId))]);
    return typeof text === "string" ? (JSON.parse(text) as unknown) : text;
  };
  const newRequestId = () => randomId(world.random, 30, "0123456789abcdef");
  const hands = keyboard(world, email);

  return {
    email,
    openRegistry: () => kept(openRegistry),
    menu: (...captions) => kept(() => {
      const item = found(menus ?? openRegistry(), captions);
      if (!item?.function) throw new Error(`There is no menu item ${captions.join(" → ")}.`);
      const run = runAtRegistry(ground, email, item.function, [], "menu");
      if ("failed" in run.outcome) throw new Error(run.outcome.failed.message);
      const { menus: _menus, ...screen } = run.execution.screen;
      return screen;
    }),
    call: (name, input, requestId) => kept(() => rpc("registry", name, input, requestId ?? newRequestId())),
    callPage: (name, input, requestId) => kept(() => rpc("page", name, input, requestId ?? newRequestId())),
    run: (functionName, ...args) => kept(() => clientCall(ground, "registry", email, functionName, args)),
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
  };

  /** A person's edit fires onEdit, simple and installable; a script's own writes never do (platform.md trap 17). */
  function edited(_title: string): void {
    const file = world.files.get(world.registryId);
    if (!file || !mayEdit(file, email)) return;
    if (ground.head().functions.has("onEdit")) runSimple(ground, email, "onEdit", {});
    for (const trigger of world.triggers.filter(({ kind, sourceId }) => (kind === "ON_EDIT" || kind === "ON_CHANGE") && sourceId === file.id)) fire(world, trigger, {}, triggers);
  }
}

/** The item at the end of the captions; the first caption may stand at any depth. */
function found(menus: readonly MenuItem[], captions: readonly string[]): MenuItem | undefined {
  const [first, ...rest] = captions;
  for (const item of menus) {
    const here = item.caption === first ? (rest.length === 0 ? (item.function ? item : undefined) : found(item.items ?? [], rest)) : undefined;
    const item2 = here ?? found(item.items ?? [], captions);
    if (item2) return item2;
  }
  return undefined;
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
