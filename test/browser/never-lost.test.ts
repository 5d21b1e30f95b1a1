import type { CallName } from "../../src/contract/contract";
import { CONTRACT } from "../../src/contract/contract";
import { neverLost } from "./never-lost";
import { PAIR_FORMS } from "./never-lost-pairs";
import { STAFF_FORMS } from "./never-lost-staff";
import { pageOfTests } from "./page";
import { home, pair } from "./sample";

neverLost(PAIR_FORMS);
const openTested = pageOfTests();

/**
 * One-tap acts hold no words, so they keep no draft. Their request id lives as long as the page: a second tap after a lost answer sends it again, and on a
 * page opened anew the screen shows what the tap has done. A list of people is read from a file or a table anew.
 */
const TAPS: { readonly [Each in CallName]?: string } = {
  "record.withdraw": "withdrawn rows are not shown", "event.withdraw": "withdrawn rows are not shown", "sample.withdraw": "withdrawn rows are not shown", "task.done": "done is done", "meeting.confirm": "it is planned no more",
  "plan.accept": "it is proposed no more", "paper.keep": "it is asked once", "appointment.end": "it is over", "appeal.settle": "it is settled", "pair.review": "the state says so", "answer.seen": "seen is seen",
  "answers.take": "they differ no more", "odd.settle": "it is odd no more", "letter.settle": "it is unclear no more", "form.mend": "a tick, or what is whole stays so", "template.check": "looks and mends what it finds",
  "answers.collect": "answers are told apart by their id", "wave.remind": "a day's letter is sent once", "roster.apply": "who is there already is not added", "roster.undo": "looks first, undone once", "job.undo": "looks first, undone once",
  "job.stop": "stopped is stopped", "timetable.absence": "it is off, or on", "example.fill": "there is one example", "example.remove": "looks first", "environment.check": "one check at a time", "environment.stop": "stopped is stopped",
};

it("no call that writes is forgotten: it is that of a form above, or a one-tap act", () => {
  const forms = new Set([...PAIR_FORMS, ...STAFF_FORMS].map(({ call }) => call));
  const names = Object.keys(CONTRACT) as CallName[];
  expect(names.filter((name) => CONTRACT[name].writes && !forms.has(name) && !(name in TAPS))).toEqual([]);
  expect(names.filter((name) => name in TAPS && (forms.has(name) || !CONTRACT[name].writes))).toEqual([]);
});

it("a form that was just saved opens blank, though the first data still tell of its draft", async () => {
  const kept: object[] = [];
  const { page, context } = await openTested({ width: 390, clock: true, answers: {
    "home.show": () => home({ pairs: [pair(1)], drafts: kept } as never), "meeting.log": () => ({ meetingId: "MT-1" }),
    "draft.save": ({ text, ...draft }) => { if (text !== "") kept.push({ ...draft, text }); return { savedAt: "2026-09-05T11:05:00.000Z" }; },
  } });
  const open = () => page.getByRole("button", { name: "Отметить встречу" }).click();
  await open();
  await page.getByLabel("О чём договорились").fill("План урока к пятнице");
  await page.clock.fastForward(21_000);
  await page.getByText(/Черновик сохранён/).waitFor();
  await page.getByRole("radio", { name: "45", exact: true }).click();
  await page.getByRole("button", { name: "Записать встречу" }).click();
  await page.getByText("Встреча записана.").waitFor();
  await open();
  expect([kept.length > 0, await page.getByLabel("О чём договорились").inputValue()]).toEqual([true, ""]);
  await context.close();
});
