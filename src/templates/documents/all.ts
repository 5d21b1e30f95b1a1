import { D11, D11_BODY } from "./replacement";
import type { DocumentTemplate } from "../shape";
import { D24, D24_BODY } from "./control";
import { D16, D16_BODY } from "./adaptation";
import { D32, D32_BODY, D33, D33_BODY, D34, D34_BODY } from "./conclusion";
import { D35, D35_BODY } from "./correction";
import { D17, D17_BODY, D18, D18_BODY } from "./development";
import { D37, D37_BODY, D38, D38_BODY } from "./ending";
import { D19, D19_BODY, D39, D39_BODY, D40, D40_BODY } from "./final";
import { D30, D30_BODY, D36, D36_BODY } from "./filing";
import { D21A, D21A_BODY, D21B, D21B_BODY } from "./first-days";
import { D31, D31_BODY } from "./interview";
import { D22, D22_BODY } from "./diary";
import { D23, D23_BODY } from "./lesson";
import { D10, D10_BODY } from "./launch";
import { D26, D26_BODY } from "./package";
import { D27, D27_BODY, D28, D28_BODY, D29, D29_BODY } from "./reviews";
import { D45, D45_BODY } from "./growth";
import { D57, D57_BODY, D58, D58_BODY, D59, D59_BODY } from "./pupils";
import { D49, D49_BODY } from "./reference";
import { D20, D20_BODY } from "./self";
import { D12, D12_BODY, D15, D15_BODY } from "./pair";

/** Every paper the build writes as a .docx. The catalogue takes the names alone (`D10`), so that no body enters the bundle. */
export const DOCUMENT_TEMPLATES = {
  D10: { ...D10, body: D10_BODY },
  D11: { ...D11, body: D11_BODY },
  D12: { ...D12, body: D12_BODY },
  D15: { ...D15, body: D15_BODY },
  D22: { ...D22, body: D22_BODY },
  D23: { ...D23, body: D23_BODY },
  D24: { ...D24, body: D24_BODY },
  D26: { ...D26, body: D26_BODY },
  D27: { ...D27, body: D27_BODY },
  D28: { ...D28, body: D28_BODY },
  D29: { ...D29, body: D29_BODY },
  D16: { ...D16, body: D16_BODY },
  D17: { ...D17, body: D17_BODY },
  D18: { ...D18, body: D18_BODY },
  D20: { ...D20, body: D20_BODY },
  D19: { ...D19, body: D19_BODY },
  D21a: { ...D21A, body: D21A_BODY },
  D21b: { ...D21B, body: D21B_BODY },
  D30: { ...D30, body: D30_BODY },
  D31: { ...D31, body: D31_BODY },
  D32: { ...D32, body: D32_BODY },
  D33: { ...D33, body: D33_BODY },
  D34: { ...D34, body: D34_BODY },
  D35: { ...D35, body: D35_BODY },
  D36: { ...D36, body: D36_BODY },
  D37: { ...D37, body: D37_BODY },
  D38: { ...D38, body: D38_BODY },
  D39: { ...D39, body: D39_BODY },
  D40: { ...D40, body: D40_BODY },
  D45: { ...D45, body: D45_BODY },
  D49: { ...D49, body: D49_BODY },
  D57: { ...D57, body: D57_BODY },
  D58: { ...D58, body: D58_BODY },
  D59: { ...D59, body: D59_BODY },
} satisfies { readonly [kind: string]: DocumentTemplate };
