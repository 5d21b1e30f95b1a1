import type { Person, Workspace } from "../workspace";
import type { Ledger } from "./ledger";

type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string; readonly message: { readonly key: string }; readonly execution: string };

/** So often the same is asked before somebody would telephone. */
const MOST_TRIES = 25;

/**
 * People who do not give up: what got no answer, or was told that Google is away, is asked for again a minute later under the same request
 * id, as the page does; what was answered is written down.
 */
export function steady(workspace: Workspace, ledger: Ledger): Workspace {
  const people = new Map<string, Person>();
  let requests = 0;
  const minute = (): void => { workspace.clock.advance({ minutes: 1 }); };
  const asked = (send: Person["call"]): Person["call"] => (name, input, requestId = `soak-${requests += 1}-request`) => {
    const from = workspace.clock.now().toISOString();
    for (let tries = 1; tries < MOST_TRIES; tries += 1) {
      const reply = answered(ledger, () => send(name, input, requestId) as Reply);
      if (reply?.ok) ledger.accepted.push({ name, input, value: reply.value, requestId, from, at: workspace.clock.now().toISOString() });
      if (reply && !isPassing(reply)) return reply;
      if (reply && !reply.ok && reply.code === "bug") ledger.bugs.push(`${name}: ${reply.message.key}; ${workspace.lastExecution()?.log.join(" ") ?? ""}`);
      if (reply && !reply.ok) ledger.refusals.set(reply.message.key, (ledger.refusals.get(reply.message.key) ?? 0) + 1);
      minute();
    }
    throw new Error(`${name}: nobody answered ${MOST_TRIES} times.`);
  };
  const again = <Given extends unknown[], Result>(act: (...given: Given) => Result): ((...given: Given) => Result) => (...given) => {
    for (let tries = 1; ; tries += 1) {
      try {
        return act(...given);
      } catch (thrown) {
        if (tries >= MOST_TRIES) throw thrown;
        ledger.lost += 1;
        minute();
      }
    }
  };
  const steadyPerson = (person: Person): Person => ({ ...person, call: asked(person.call), callPage: asked(person.callPage), menu: again(person.menu), openRegistry: again(person.openRegistry), visit: again(person.visit) });
  return {
    ...workspace,
    as(email) {
      let known = people.get(email);
      if (!known) people.set(email, (known = steadyPerson(workspace.as(email))));
      return known;
    },
  };
}

/** Nobody answered, somebody else was writing, Google is away, or the program does not know what happened: all pass. */
const isPassing = (reply: Reply): boolean => !reply.ok && (reply.code === "google-unavailable" || reply.code === "bug" || reply.message.key === "busy");

function answered(ledger: Ledger, send: () => Reply): Reply | null {
  try {
    return send();
  } catch {
    ledger.lost += 1;
    return null;
  }
}
