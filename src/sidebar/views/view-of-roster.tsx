import { asks } from "../rpc";
import type { Home } from "./home";
import type { Go } from "./place";
import { RosterPage } from "./roster";

const calls = { plan: asks("roster.plan"), apply: asks("roster.apply"), codes: asks("roster.codes"), undo: asks("roster.undo"), job: { step: asks("job.step"), stop: asks("job.stop") } };

/** The import of a list, handed what it may ask of the server. */
export const RosterView = (props: { home: Home; go: Go; changed: (said: string) => void }) => <RosterPage {...props} calls={calls} />;
