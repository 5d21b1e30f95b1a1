import { consent, form, invite, odd, person, registryOf, wave } from "./answered.test-data";
import { codeOf, ownerOf, ownersOf, type Arrived, type Owner } from "./owner";

const anna = person("PR-1", { email: "A.Ivanova@school0.example", aliases: ["anna@old.example", "Иванова"] });
const boris = person("PR-2");
const AT = "2026-09-01T10:00:00.000Z";
const said = (more: Partial<Arrived> = {}): Arrived => ({ id: "R1", at: AT, account: "", code: "CODEFI-1", ...more });

type Case = { readonly arrived?: Partial<Arrived>; readonly verified?: boolean; readonly invited?: object; readonly more?: Parameters<typeof registryOf>[0] };
const verdict = ({ arrived, verified, invited, more }: Case): string => {
  const registry = registryOf({ people: [anna, boris], formDefs: [form("FD-1", { verified: verified ?? false })], waves: [wave("FW-1")], invites: [invite("FI-1", "PR-1", invited), invite("FI-2", "PR-2")], ...more });
  const own = registry.formDefs[0]!;
  const owner: Owner = ownerOf(registry, own, ownersOf(registry, own), said(arrived));
  return owner === "done" ? "done" : "odd" in owner ? `${owner.odd} ${owner.inviteId}`.trim() : `${owner.invite.id}${owner.noted ? " noted" : ""}`;
};

it.each<[string, Case, string]>([
  ["belongs to the person whose code it carries", {}, "FI-1"],
  ["without a code it is nobody's", { arrived: { code: "" } }, "noCode"],
  ["with a code that nobody has, too", { arrived: { code: "XXXX" } }, "unknownCode"],
  ["a code of another questionnaire says nothing here", { more: { waves: [wave("FW-1", { kind: "Q23" })] } }, "unknownCode"],
  ["of an invitation whose wave somebody has deleted, too", { more: { waves: [] } }, "unknownCode"],
  ["an old form's letter leads to a form that was replaced: the code counts all the same", { more: { waves: [wave("FW-1", { formDefId: "FD-7" as never })] } }, "FI-1"],
  ["after the year is closed it is only kept", { more: { years: [{ ...registryOf({}).years[0]!, state: "closed" }] } }, "closedYear FI-1"],
  ["who has withdrawn the consent is not read", { more: { consents: [consent("PR-1", "withdrawn")] } }, "noConsent FI-1"],
  ["who has refused it neither", { more: { consents: [consent("PR-1", "refused")] } }, "noConsent FI-1"],
  ["a consent that was given is none of its business", { more: { consents: [consent("PR-1", "given")] } }, "FI-1"],
  ["one's own account", { verified: true, arrived: { account: "a.ivanova@school0.example" } }, "FI-1"],
  ["one's earlier address", { verified: true, arrived: { account: "anna@old.example" } }, "FI-1"],
  ["a code used by another account is refused where addresses are verified (design §5)", { verified: true, arrived: { account: "someone@school0.example" } }, "foreignAccount FI-1"],
  ["an address that nobody has verified is no witness", { arrived: { account: "my-own@mail.example" } }, "FI-1"],
  ["but another participant's is noted", { arrived: { account: "pr-2@school0.example" } }, "FI-1 noted"],
  ["a person without an address has nothing to compare with", { verified: true, arrived: { account: "someone@school0.example" }, more: { people: [{ ...anna, email: "", aliases: [] }, boris] } }, "FI-1"],
  ["a form that collects no addresses", { verified: true, arrived: { account: "" } }, "FI-1"],
  ["the same submission again changes nothing", { invited: { state: "answered", responseId: "R1", answeredAt: AT } }, "done"],
  ["nor does an older state of it", { invited: { state: "answered", responseId: "R1", answeredAt: "2026-09-02T10:00:00.000Z" } }, "done"],
  ["an edited one is taken", { invited: { state: "answered", responseId: "R1", answeredAt: "2026-08-30T10:00:00.000Z" } }, "FI-1"],
  ["what was taken before the consent was withdrawn is not odd afterwards", { invited: { state: "answered", responseId: "R1", answeredAt: AT }, more: { consents: [consent("PR-1", "withdrawn")] } }, "done"],
  ["one that the curator has dismissed stays so", { arrived: { code: "" }, more: { oddAnswers: [odd("R1", { state: "dismissed" })] } }, "done"],
  ["one that she has given to somebody is that person's when it is edited", { arrived: { code: "" }, more: { oddAnswers: [odd("R1", { state: "taken", inviteId: "FI-2" as never })] } }, "FI-2"],
  ["also from a foreign account: she has seen it", { verified: true, arrived: { account: "someone@school0.example" }, more: { oddAnswers: [odd("R1", { state: "taken", inviteId: "FI-1" as never })] } }, "FI-1"],
  ["one that waits is looked at anew", { more: { oddAnswers: [odd("R1")] } }, "FI-1"],
  ["an odd one of another form is another one", { arrived: { code: "" }, more: { oddAnswers: [odd("R1", { formDefId: "FD-2" as never, state: "dismissed" })] } }, "noCode"],
])("a submission %s", (_, given, found) => expect(verdict(given)).toBe(found));

it.each([["7hk2-pqrs tuvw", "7HK2PQRSTUVW"], [" 7HK2PQRSTUVW\u00a0", "7HK2PQRSTUVW"], ["\u2013 ", ""], ["", ""]])("a code typed from a slip: %j", (typed, code) => expect(codeOf(typed)).toBe(code));
