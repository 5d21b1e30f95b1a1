import { ADD_ON_NAME } from "../../runtime/add-on";
import { lacking, ServiceFailure } from "../../runtime/failure";
import type { Execution, MenuItem } from "../../runtime/execution";
import type { StandIn } from "../../runtime/standin";
import { pageOf } from "../script/html";
import { servedHtml } from "../script/served-html";

const EXTENSIONS = "Расширения";

/** `Ui`: what it shows stands on the person's screen after the execution. */
export function ui(execution: Execution): StandIn {
  const { screen } = execution;
  const shown = (standIn: unknown) => {
    const page = pageOf(standIn as StandIn);
    if (!page) throw new ServiceFailure("The parameters don't match the method signature for Ui.showSidebar.");
    return page;
  };
  const dialog = (standIn: unknown, title: string) => {
    const page = shown(standIn);
    screen.dialog = {
      html: servedHtml(page.html), title,
      ...(page.width === undefined ? {} : { width: page.width }), ...(page.height === undefined ? {} : { height: page.height }),
    };
  };
  return {
    kind: "Ui",
    members: {
      createMenu: (caption: string) => menu(execution, caption),
      createAddonMenu: () => menu(execution, EXTENSIONS),
      showSidebar: (standIn: unknown) => {
        const page = shown(standIn);
        screen.sidebar = { html: servedHtml(page.html), title: page.title };
      },
      showModalDialog: dialog,
      showModelessDialog: dialog,
      alert: (...texts: unknown[]) => {
        screen.alert = texts.filter((text) => typeof text === "string").join("\n");
        return { $enum: "Button.OK" };
      },
      prompt: () => {
        throw lacking("Ui.prompt");
      },
    },
  };
}

const captions = new WeakMap<StandIn, MenuItem>();

function menu(execution: Execution, caption: string): StandIn {
  const built: MenuItem = { caption, items: [] };
  const added = (item: MenuItem): StandIn => {
    built.items?.push(item);
    return standIn;
  };
  const standIn: StandIn = {
    kind: "Menu",
    members: {
      addItem: (text: string, functionName: string) => added({ caption: text, function: functionName }),
      addSubMenu: (sub: StandIn) => added(captions.get(sub) ?? { caption: "?" }),
      addSeparator: () => standIn,
      // The menu of an add-on has no name of its own (platform-verdicts.md C1).
      addToUi: () => {
        execution.screen.menus = execution.world.install === "A" ? [{ caption: EXTENSIONS, items: [{ ...built, caption: ADD_ON_NAME }] }]
          : [...execution.screen.menus.filter((other) => other.caption !== caption), built];
      },
    },
  };
  captions.set(standIn, built);
  return standIn;
}
