import { useEffect, useState } from "preact/hooks";
import type { PaperBrief } from "../../contract/papers";
import { Button } from "../parts/button";
import { LinkButton } from "../parts/link";
import { Trouble } from "../parts/trouble";
import { bytesOf } from "../packed";
import { fileOf } from "../print";
import { asRefusal } from "../rpc";
import type { Asks, Refusal } from "../rpc";
import { say } from "../words";

/** A paper of the register as a PDF. */
export const PaperFile = ({ paper: { paperId, title }, open }: { paper: Pick<PaperBrief, "paperId" | "title">; open: Asks<"paper.open"> }) => <PdfFile title={title} word={say("papers.pdf")} load={() => open({ paperId })} />;

/** A PDF of the server. It is fetched at a click; the tab opens at the next one, since browsers refuse tabs that open by themselves. */
export function PdfFile({ title: of, word, load: ask }: { title: string; word: string; load: () => Promise<{ title: string; pdf: string }> }) {
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<{ title: string; url: string; forget: () => void } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => () => file?.forget(), [file]);
  const load = () => {
    setBusy(true);
    setRefusal(null);
    ask().then(
      ({ title, pdf }) => setFile({ title, ...fileOf(bytesOf(pdf), "application/pdf") }),
      (thrown: unknown) => setRefusal(asRefusal(thrown)),
    ).then(() => setBusy(false), () => setBusy(false));
  };
  if (file) {
    return (
      <>
        <LinkButton href={file.url}>{say("papers.openPdf")}</LinkButton>
        <LinkButton bare icon="download" href={file.url} download={`${file.title}.pdf`}>{say("papers.savePdf")}</LinkButton>
      </>
    );
  }
  return (
    <>
      {refusal && <Trouble refusal={refusal} />}
      <Button bare disabled={busy} label={busy ? say("papers.pdfComing") : say("papers.pdfOf", { title: of })} onClick={load}>{busy ? say("papers.pdfComing") : word}</Button>
    </>
  );
}
