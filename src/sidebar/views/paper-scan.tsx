import { useState } from "preact/hooks";
import { asBase64, FileField } from "../parts/file-field";
import { say } from "../words";

const TYPES = ["application/pdf", "image/jpeg", "image/png"] as const;
const CEILING = 5 * 1024 * 1024;
export type Scan = { readonly type: (typeof TYPES)[number]; readonly base64: string };

/** The signed paper as a picture; what is too large or of another kind is refused here, before it travels. */
export function ScanField({ many, take, wrong }: { many: boolean; take: (scan: Scan | null) => void; wrong?: string | undefined }) {
  const [own, setOwn] = useState("");
  const choose = async (file: File | null) => {
    take(null);
    setOwn("");
    if (!file) return;
    const type = TYPES.find((each) => each === file.type);
    if (!type) return setOwn(say("scan.kind", { name: file.name }));
    if (file.size > CEILING) return setOwn(say("scan.big", { size: (file.size / 1024 / 1024).toFixed(1).replace(".", ",") }));
    try {
      take({ type, base64: await asBase64(file) });
    } catch {
      setOwn(say("scan.unreadable"));
    }
  };
  return <FileField label={say("scan.label")} name="scan" hint={say(many ? "scan.hintMany" : "scan.hint")} accept={TYPES.join()} take={(file) => void choose(file)} wrong={own || wrong} />;
}
