import { blankDoc, change, insert, read } from "./document";
import { refusal, yes, type Fact } from "./fact";
import { asked, DOC, drive, SHORTCUT, type Ground } from "./ground";

/** A file that was just made is looked for so long, every so often. */
const PATIENCE_MS = 8_000;
const AGAIN_MS = 500;
const STILL_MS = 4_000;

const look = ({ time }: Ground, id: string, fields: string) => time("driveRead", () => asked(() => drive().get(id, { fields })));
const trash = ({ time, services }: Ground, id: string): void => time("driveWrite", () => services.files.trash(id));

/** Drive: our marks on files, copies, the bin, the lock, exports (platform-verdicts A7, B2, C6, C8). */
export const FILES = {
  fileCopy: {
    expected: "copy, {none}", long: true, live: [28],
    look: (ground) => {
      const source = ground.make("source", DOC, { appProperties: { place: "check", paper: "sample" } });
      const made = ground.time("fileCopy", () => ground.services.files.copy(source, "copy", ground.file("folder"), { place: "check", item: "copy", paper: null } as never));
      trash(ground, source);
      trash(ground, made.id);
      return `${made.properties.item ?? "{none}"}, ${made.properties.paper ?? "{none}"}`;
    },
  },
  fileSearch: {
    expected: "0 {ms}", long: true, live: [29],
    look: (ground) => {
      const item = `found ${Math.floor(Math.random() * 1e9)}`;
      const id = ground.make("found", DOC, { appProperties: { place: "check", item } });
      const from = Date.now();
      let waited = 0;
      while (waited <= PATIENCE_MS && !ground.services.files.find("item", item).some((file) => file.id === id)) {
        Utilities.sleep(AGAIN_MS);
        waited = Date.now() - from;
      }
      trash(ground, id);
      return waited <= PATIENCE_MS ? `${waited} {ms}` : `> ${PATIENCE_MS} {ms}`;
    },
  },
  fileShortcut: {
    expected: "{mark} {yes}, {leads} {yes}", live: [85],
    look: (ground) => {
      const target = ground.make("source", DOC);
      const id = ground.make("shortcut", SHORTCUT, { shortcutDetails: { targetId: target } });
      const found = ground.services.files.shortcutsIn(ground.file("folder")).find((file) => file.id === id);
      const leads = (look(ground, id, "shortcutDetails(targetId)") as { shortcutDetails?: { targetId?: string } }).shortcutDetails?.targetId === target;
      for (const each of [id, target]) trash(ground, each);
      return `{mark} ${yes(found?.properties.item === "shortcut")}, {leads} ${yes(leads)}`;
    },
  },
  fileBinned: {
    expected: "{opens} {yes}, {binned} {yes}", trap: [32],
    look: (ground) => {
      const id = ground.make("binned", DOC);
      trash(ground, id);
      return `{opens} ${yes(refusal(() => read(ground, id)) === "{taken}")}, {binned} ${yes(look(ground, id, "trashed").trashed === true)}`;
    },
  },
  fileVersion: {
    expected: "{same}", long: true, live: [30],
    look: (ground) => {
      const id = blankDoc(ground, "version");
      const version = (): string => String(look(ground, id, "version").version);
      const before = version();
      Utilities.sleep(STILL_MS);
      return version() === before ? "{same}" : "{grown}";
    },
  },
  fileExport: {
    expected: "Blob %PDF, Blob PK", long: true, live: [36], trap: [35],
    look: (ground) => {
      const head = (base64: string, length: number): string => Utilities.newBlob(Utilities.base64Decode(base64)).getDataAsString().slice(0, length);
      const docx = ground.time("fileExport", () => ground.services.files.docx(ground.file("paper")));
      const pdf = ground.time("fileExport", () => ground.services.files.pdf(ground.file("paper")));
      return `Blob ${head(pdf, 4)}, Blob ${head(docx, 2)}`;
    },
  },
  fileLock: {
    expected: "{text}: {no}, {title}: {no}, {bin}: {yes}", long: true, live: [35],
    look: (ground) => {
      const id = ground.file("signed");
      ground.time("driveWrite", () => ground.services.files.lock(id, "check"));
      const [text, title] = [refusal(() => change(ground, id, [insert("over")])), refusal(() => ground.services.files.rename(id, "over"))];
      const bin = refusal(() => trash(ground, id));
      return `{text}: ${yes(text === "{taken}")}, {title}: ${yes(title === "{taken}")}, {bin}: ${yes(bin === "{taken}")}`;
    },
  },
} satisfies { readonly [id: string]: Fact };
