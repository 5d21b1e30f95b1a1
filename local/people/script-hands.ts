import { scriptIsIn } from "../runtime/add-on";
import { clientCall, runIn, runSimple } from "../runtime/doors";
import type { MenuItem } from "../runtime/execution";
import { randomId } from "../runtime/random";
import { fire } from "../runtime/triggers";
import { mayEdit, mayView } from "../services/grid/files";
import type { PersonSetting, ShownScreen } from "./person";

/** What a person does with the script in a workbook where it lies: bound to it, or an add-on of the domain. */
export type ScriptHands = {
  /** Opens the workbook; the menus that stand there then. */
  open(): MenuItem[];
  menu(...captions: string[]): ShownScreen;
  /** The page's contract from the sidebar. */
  call(name: string, input: unknown, requestId?: string): unknown;
  /** Any public function by the sidebar's `google.script.run`. */
  run(functionName: string, ...args: unknown[]): unknown;
};

export function scriptHands(fileId: string, email: string, { ground, triggers, envelope, kept }: PersonSetting): ScriptHands {
  const { world } = ground;
  let menus: MenuItem[] | null = null;

  /** Only editors run the script; a viewer sees the workbook without menus (platform.md §4, trap 20). */
  const open = (): MenuItem[] => {
    const file = world.files.get(fileId);
    if (!file || !mayView(file, email)) throw new Error("You need access. Ask for access, or switch to an account with access.");
    if (!mayEdit(file, email) || !scriptIsIn(world, fileId, email)) return [];
    const opened = ground.head().functions.has("onOpen") ? runSimple(ground, fileId, email, "onOpen", {}).execution.screen.menus : [];
    for (const trigger of world.triggers.filter(({ kind, sourceId }) => kind === "ON_OPEN" && sourceId === fileId)) fire(world, trigger, {}, triggers);
    menus = opened;
    return opened;
  };

  return {
    open: () => kept(open),
    menu: (...captions) => kept(() => {
      const item = found(menus ?? open(), captions);
      if (!item?.function) throw new Error(`There is no menu item ${captions.join(" → ")}.`);
      const run = runIn(ground, fileId, email, item.function, [], "menu");
      if ("failed" in run.outcome) throw new Error(run.outcome.failed.message);
      const { menus: _menus, ...screen } = run.execution.screen;
      return screen;
    }),
    call: (name, input, requestId = randomId(world.random, 30, "0123456789abcdef")) => kept(() => {
      const text = clientCall(ground, { workbook: fileId }, email, "rpc", [JSON.stringify(envelope(name, input, requestId))]);
      return typeof text === "string" ? (JSON.parse(text) as unknown) : text;
    }),
    run: (functionName, ...args) => kept(() => clientCall(ground, { workbook: fileId }, email, functionName, args)),
  };
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
