import { DOCUMENT_KINDS, UNAPPROVED_KINDS } from "../../../contract/schemas";
import { signersOf } from "./documents";

it("the page offers the head as signer of just the papers whose definition says that the head signs", () => {
  expect(UNAPPROVED_KINDS).toEqual(DOCUMENT_KINDS.filter((kind) => !signersOf(kind).includes("head")));
});
