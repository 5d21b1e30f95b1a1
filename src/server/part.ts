/**
 * The parts of the server that are evaluated only when a call needs them. Each is an entry file in `parts/`, becomes a file of its own in
 * `dist/`, and has one line here; everything else stands in `dist/Code.js`, which each execution evaluates.
 */
type Parts = {
  readonly calls: typeof import("./parts/calls");
  readonly assessments: typeof import("./parts/assessments");
  readonly checks: typeof import("./parts/checks");
  readonly confided: typeof import("./parts/confided");
  readonly control: typeof import("./parts/control");
  readonly courses: typeof import("./parts/courses");
  readonly events: typeof import("./parts/events");
  readonly forms: typeof import("./parts/forms");
  readonly groups: typeof import("./parts/groups");
  readonly papers: typeof import("./parts/papers");
  readonly plans: typeof import("./parts/plans");
  readonly roster: typeof import("./parts/roster");
  readonly setup: typeof import("./parts/setup");
  readonly timetable: typeof import("./parts/timetable");
  readonly work: typeof import("./parts/work");
};

/** Stands in `dist/Code.js`, written by `build.mjs`. */
declare function part_<Name extends keyof Parts>(name: Name): Parts[Name];

/** The functions of a part. For use inside functions only: a part named at the top level of a module would be evaluated with the module. */
export const part = <Name extends keyof Parts>(name: Name): Parts[Name] => part_(name);
