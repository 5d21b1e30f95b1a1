import type { Role } from "../../src/contract/schemas";

/**
 * The verbs of `domain/rights.md` R.6, typed a second time by hand: who may ask what, in the roles' short names of R.1. The contract is
 * compared with this table, and a verb of the contract that is not here fails, as does one here that says another role.
 */
export const COLUMN = {
  CU: ["curator"], DI: ["director", "actingDirector"], DT: ["deputyTeaching"], DM: ["deputyMethods"], HD: ["headOfSubject"], PS: ["psychologist"],
  ME: ["mentor", "secondMentor"], ML: ["mentee"], GR: ["grownUp"], HE: ["helper"], CO: ["coordinator"],
} as const satisfies { readonly [column: string]: readonly Role[] };
export type Column = keyof typeof COLUMN;

const ANY = ["CU", "DI", "DT", "DM", "HD", "PS", "ME", "ML", "GR", "HE"] as const;

/** Every row of R.6, one entry a verb. */
export const R6: { readonly [verb: string]: readonly Column[] } = {
  "home.show": ANY, "pair.show": ANY,
  "person.search": ANY,
  "person.card": ANY, "person.self": ANY,
  "slots.save": ANY,
  "meeting.log": ["CU", "ME", "ML", "GR", "HE"], "meeting.plan": ["CU", "ME", "ML", "GR", "HE"], "meeting.move": ["CU", "ME", "ML", "GR", "HE"], "meeting.confirm": ["CU", "ME", "ML", "GR", "HE"],
  "meeting.fix": ["CU", "ME", "ML", "GR", "HE"], "record.withdraw": ["CU", "ME", "ML", "GR", "HE", "DT", "DM"],
  "record.correct": ["CU", "ME", "ML", "GR", "HE", "DT", "DM"],
  "note.private": ["ME"],
  "observation.log": ["ME", "HE", "DT", "DM", "CU"],
  "observation.read": ["ME", "ML", "HE", "DT", "DM", "CU"],
  "selfAnalysis.save": ["ML"],
  "plan.mark": ["ME", "ML", "GR", "CU"], "plan.propose": ["ME", "ML", "GR", "CU"], "plan.accept": ["ME", "GR", "CU"],
  "plan.change": ["ME", "ML", "DT", "DM", "CU"],
  "task.give": ["ME", "ML", "CU"], "task.done": ["ME", "ML", "CU"],
  "finding.add": ["ME", "DT", "DM", "CU"], "finding.close": ["ME", "DT", "DM", "CU"],
  "pulse.answer": ANY, "form.answer": ANY,
  "review.write": ["ME"],
  "assessment.open": ["DT", "DM", "CU"], "assessment.review": ["DT", "DM", "CU"], "assessment.receive": ["DT", "DM", "CU"],
  "conclusion.write": ["DT", "DM", "CU"], "conclusion.submit": ["DT", "DM", "CU"],
  "interview.record": ["DT", "DM", "CU"],
  "control.plan": ["DT", "DM", "CU"], "control.record": ["DT", "DM", "CU"],
  "file.close": ["DT", "DM", "CU"],
  "paper.acknowledge": ANY,
  "paper.mark": ["CU", "DI"],
  "papers.plan": ["CU"],
  "job.step": ["CU", "DT", "DM"], "job.stop": ["CU"], "job.undo": ["CU"],
  "work.step": ["CU", "DI", "DT", "DM", "HD", "PS", "ME"],
  "pair.propose": ["CU"], "pair.agree": ["CU"], "pair.close": ["CU"], "mentor.change": ["CU"], "pair.review": ["CU"],
  "pair.wish": ["ME", "ML"], "pair.consent": ["ME", "ML"],
  "pair.unfit": ["ME", "ML", "GR"], "pair.lost": ["ME", "ML", "GR"], "pair.wishEnd": ["ME", "ML", "GR"],
  "consent.tick": ["CU"], "consent.withdraw": ["CU"],
  "roster.plan": ["CU"], "roster.apply": ["CU"], "roster.undo": ["CU"],
  "people.merge": ["CU"], "leave.person": ["CU"],
  "match.compute": ["CU"],
  "wave.plan": ["CU"], "wave.send": ["CU"], "answer.type": ["CU"],
  "group.week": ["GR"], "group.results": ["GR"],
  "slots.hand": ["CU", "GR"],
  "metric.show": ["CU", "DI", "DT", "DM"], "report.build": ["CU", "DI", "DT", "DM"],
  "practice.send": ["ME", "ML"], "idea.send": ["ME", "ML"],
  "template.check": ["CU"], "year.close": ["CU"], "example.fill": ["CU"], "example.remove": ["CU"],
  "setup.run": ["CO"], "setup.repair": ["CO"], "handover.take": ["CO"],
  "health.show": ["CU", "CO"],
};

/** Verbs that R.6 lacks, each with the reason (docs/decisions.md). */
export const ADDED: { readonly [verb: string]: { readonly who: readonly Column[]; readonly why: string } } = {
  "draft.save": { who: ANY, why: "R.3 gives every role its own drafts (s@mine c@mine) and names no verb" },
  "observation.fix": { who: ["ME", "DT", "DM", "CU"], why: "R.6 has record.correct for after «open» and no verb for correcting while it is open; one verb does both" },
  "observation.plan": { who: ["ME", "CU"], why: "R-H03 has the talk before a lesson; R.6 has observation.log, which wants the lesson held" },
  "selfAnalysis.show": { who: ["CU", "ME", "ML"], why: "R.5 (A15) says who reads Q10; R.6 has selfAnalysis.save and no verb that shows it" },
  "appointment.make": { who: ["CU"], why: "R.3 lets the curator make and change appointments (R-A06) and R.6 names no verb" },
  "appointment.end": { who: ["CU"], why: "as appointment.make" },
  "request.save": { who: ["CU"], why: "R.3 lets the curator write a Request (R-A17–R-A19) and R.6 names no verb" },
  "roster.codes": { who: ["CU"], why: "I.11 wants codes joined with names on the school's computer, and R.6 names no verb that tells them" },
  "paper.enter": { who: ["CU"], why: "§6.2 of the data model has «внести» for papers signed before the program; R.6 names paper.mark alone, which signs a draft" },
  "papers.show": { who: ANY, why: "R.3 and R.4 say who sees which papers, and R.6 names no verb that lists them" },
  "paper.keep": { who: ["CU"], why: "design §4: the curator chooses «keep my text»; R.6 names no verb for the answer" },
  "paper.cancel": { who: ["CU"], why: "R.4 gives the curator `c`, and R.6 names no verb that cancels a paper or gives a draft up" },
  "paper.open": { who: ANY, why: "R.4: a paper's file is opened through the page as a PDF stream; R.6 names no verb for it" },
  "page.part": { who: ANY, why: "the page's own code for a curator's screens and for joining PDFs is loaded when it is needed; it holds nothing of the school" },
  "names.check": { who: ["CU"], why: "R.3 lets the curator see and change case forms, and R.6 names no verb" },
  "names.save": { who: ["CU"], why: "as names.check" },
  "track.show": { who: ["CU", "DI", "DT", "DM", "HD", "ME", "ML"], why: "R.3 says who sees Track and Stage, and R.6 names no verb that shows them" },
  "track.change": { who: ["CU"], why: "R.3: Track c of the curator («may be changed on the card, with a reason»); R.6 names no verb" },
  "track.pause": { who: ["CU"], why: "§6.2: «пауза» moves the dates (T15); R.6 names no verb" },
  "track.resume": { who: ["CU"], why: "as track.pause: «вернуть»" },
  "stage.save": { who: ["CU"], why: "R.3: Stage c of the curator; R.6 names no verb" },
  "stage.extend": { who: ["CU"], why: "§6.2: «продлён» (conclusion 1c); R.6 names no verb" },
  "programme.show": { who: ANY, why: "R.3 says who sees Programme and PlanItem; R.6 has plan.mark and no verb that shows them" },
  "programme.fill": { who: ["CU", "ME"], why: "R.3: Programme m of the curator and of the pair's mentor; R.6 names no verb" },
  "programme.save": { who: ["CU", "ME", "ML"], why: "R.3: Programme c of the curator, and of both sides while it is a draft; R.6 names no verb" },
  "programme.extend": { who: ["CU"], why: "R-D02 «продлить»; R.6 names no verb" },
  "forms.show": { who: ["CU"], why: "R.3: FormDef, FormWave, FormInvite s of the curator; R.6 names wave.plan and wave.send and no verb that lists them" },
  "wave.show": { who: ["CU"], why: "as forms.show" },
  "wave.remind": { who: ["CU"], why: "R-J12 «remind only those who did not»; R.6 names no verb for a reminder by hand" },
  "wave.close": { who: ["CU"], why: "R.3 gives the curator `c` of FormWave; R.6 names no verb that closes or prolongs one" },
  "form.show": { who: ANY, why: "R.6 has form.answer; its questions have to be shown first, by the same guard" },
  "form.print": { who: ["CU"], why: "every questionnaire prints on paper (questionnaires.md §3); it holds nothing of a person" },
  "answers.show": { who: ANY, why: "R.5 says who sees which answers, and R.6 names no verb that shows them" },
  "answers.take": { who: ["CU"], why: "R.3 lets the curator change Person and Track; this is the change that an answer proposes" },
  "answer.seen": { who: ["CU"], why: "§6.4: answers that ask for someone are lines of «Сегодня» until they are marked as seen; R.6 names no verb" },
  "answers.collect": { who: ["CU"], why: "design §5: one intake serves trigger, heartbeat, page and button; R.6 names no verb for the button" },
  "odd.settle": { who: ["CU"], why: "design §5: an odd answer is shown to the curator; R.6 names no verb for the decision" },
  "letter.settle": { who: ["CU"], why: "design §3: what a killed run left «отправляется» is shown to a person; R.6 names no verb for the decision" },
  "form.mend": { who: ["CU"], why: "R.3 gives the curator `c` of FormDef; R.6 names no verb" },
  "control.show": { who: ["CU", "DI", "DT", "DM", "HD", "ME", "ML"], why: "R.3 says who sees Control and Finding; R.6 has verbs that write them and none that shows them" },
  "group.cards": { who: ["GR"], why: "R.3 and R.4 (G15): he sees plan, papers and result of his groups; R.6 has verbs that write and none that shows them" },
  "group.plan": { who: ["GR"], why: "R.3: PlanItem s m c of the grown-up; a pupils' plan belongs to no programme, which plan.propose and plan.mark want" },
  "group.result": { who: ["GR"], why: "R.8: he enters results; what a pair has come to (D58) is no answer of a questionnaire, which group.results takes" },
  "group.form": { who: ["GR"], why: "R.6 has group.results; its questions have to be shown first, by the same guard" },
  "group.show": { who: ["GR"], why: "§6.4: he ticks a week of all his groups in one list; R.6 has group.week, which writes it, and no verb that shows it" },
  "environment.check": { who: ["CU", "CO"], why: "issue 5: «Проверить среду»; R.6 has health.show for the same two and names no verb" },
  "environment.step": { who: ["CU", "CO"], why: "as environment.check; job.step drives any work and is not the coordinator's" },
  "environment.stop": { who: ["CU", "CO"], why: "as environment.check; job.stop bins no scratch files and is the curator's alone" },
  "environment.show": { who: ["CU", "CO"], why: "as environment.check" },
  "assessment.show": { who: ["CU", "DI", "DT", "DM", "ME", "ML"], why: "R.3 says who sees Assessment and PackageItem; R.6 has verbs that write them and none that shows them" },
  "assessments.show": { who: ["DT", "DM", "CU"], why: "R-P16: the deputy's month; R.6 names no verb that lists assessments" },
  "assessment.cancel": { who: ["DT", "DM", "CU"], why: "§6.2 of the data model has «отменить» with a reason for any state; R.6 names no verb" },
  "mentor.limit": { who: ["CU"], why: "R.3 lets the curator change a MentorProfile (R-B10) and R.6 names no verb" },
};

/**
 * Roles of R.6 that a verb does not have yet, because what they would do comes with a later issue; and one that it has beyond R.6. A
 * role that is added to the contract must be taken out here: an entry that no longer holds fails.
 */
export const LATER: { readonly [verb: string]: { readonly lacks?: readonly Column[]; readonly gains?: readonly Column[]; readonly why: string } } = {
  "home.show": { gains: ["CO"], why: "R.1: the coordinator sees service screens; home tells the page so and holds nothing personal for it" },
  "observation.log": { lacks: ["HE"], why: "helpers come with their own issue" },
  "observation.read": { lacks: ["HE"], why: "as observation.log" },
  "record.withdraw": { lacks: ["HE"], why: "as meeting.log" },
  "meeting.log": { lacks: ["HE"], why: "no helper can be named in a pair yet" },
  "paper.mark": { gains: ["GR"], why: "R.4 gives the grown-up `g` in G15 (D57–D59); R.6 names CU and DI" },
  "slots.hand": { lacks: ["CU"], why: "the curator prints the same cards from the wave (wave.show)" },
  "meeting.fix": { lacks: ["HE"], why: "as meeting.log" }, "meeting.plan": { lacks: ["HE"], why: "as meeting.log" }, "meeting.confirm": { lacks: ["HE"], why: "as meeting.log" }, "meeting.move": { lacks: ["HE"], why: "as meeting.log" },
  "person.card": { lacks: ["DI", "DT", "DM", "HD", "PS", "ME", "ML", "GR", "HE"], why: "only the curator's card exists; «Что о мне хранится» and the cards of others come later" },
};
