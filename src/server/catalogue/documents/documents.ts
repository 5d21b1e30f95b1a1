import type { MadeKind } from "../../../contract/schemas";
import { agreement } from "./agreement";
import { controlReport } from "./control";
import type { DocumentDefinition } from "./look";
import { order } from "./order";
import { programme } from "./programme";

/** Every paper that is made from a template. A kind without an entry does not compile. */
export const DOCUMENTS: { readonly [Kind in MadeKind]: DocumentDefinition } = { D10: order, D12: agreement, D15: programme, D24: controlReport };
