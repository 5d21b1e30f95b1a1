import type { DocumentTemplate } from "../shape";
import { D24, D24_BODY } from "./control";
import { D10, D10_BODY } from "./launch";
import { D12, D12_BODY, D15, D15_BODY } from "./pair";

/** Every paper the build writes as a .docx. The catalogue takes the names alone (`D10`), so that no body enters the bundle. */
export const DOCUMENT_TEMPLATES = {
  D10: { ...D10, body: D10_BODY },
  D12: { ...D12, body: D12_BODY },
  D15: { ...D15, body: D15_BODY },
  D24: { ...D24, body: D24_BODY },
} satisfies { readonly [kind: string]: DocumentTemplate };
