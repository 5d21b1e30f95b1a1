import type { AssessmentShown } from "../../src/contract/assessments";
import { LONG_NAME } from "./sample";

export const item = (at: number, title: string, owedBy: string, more: object = {}) => ({ itemId: `PI-${at}`, kind: `K${at}`, title, required: true, owedBy, ower: "Ковалёва И. А.", receivedOn: null, by: null, note: "", paperId: "", ...more });
export const AGENDA = ["told", "task", "planChange", "curatorship", "acquaintance"].map((becomes, at) => ({ no: at + 1, question: `Вопрос повестки ${at + 1}`, becomes }));
export const card = (more: object = {}): AssessmentShown => ({
  stageId: "ST-1", stage: "Адаптация", mentee: { personId: "PR-11", name: LONG_NAME }, start: "2026-06-01", end: "2026-08-31", extendedFrom: null, opensOn: "2026-08-17", due: "2026-08-31",
  organiser: { personId: "PR-3", name: "Зуева Д. Л." }, interviewer: { personId: "PR-3", name: "Зуева Д. Л." }, assessmentId: "AS-1", state: "collecting", openedOn: "2026-08-17",
  package: [item(1, "Анкета молодого специалиста", "mentee"), item(2, "Отзыв наставника о результатах адаптации", "mentor"), item(3, "Индивидуальный план адаптации", "mentor", { receivedOn: "2026-06-14", by: "itself" })],
  gateReason: "", invitedOn: null, invitedFor: "", reviewedOn: null, participants: [], conclusion: { level: "", code: "", title: "", summary: "", recommendations: "", organiserSignedOn: null, interviewerSignedOn: null },
  conclusions: [{ code: "1a", title: "адаптирован(а)", extends: false }, { code: "1c", title: "требуется продление адаптации", extends: true }], agenda: AGENDA, rows: [], interviewOn: null, acquainted: null,
  filingDue: null, filedOn: null, cancelReason: "", lacks: [{ key: "assessment.lack.document.mentee", params: { kind: "Анкета молодого специалиста" } }], may: ["receive", "waive", "cancel"], earlier: [], papers: [], pairId: "PA-1", fileUrl: "", proposed: null, ...more,
}) as unknown as AssessmentShown;
export const concluded = { state: "drafted", reviewedOn: "2026-08-27", lacks: [], conclusion: { level: "good", code: "1c", title: "требуется продление адаптации", summary: "Нужно время", recommendations: "", organiserSignedOn: null, interviewerSignedOn: null } };
