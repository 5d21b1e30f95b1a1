import type { Output } from "../../src/contract/contract";

const paper = (kind: string, title: string, more: object = {}) => ({ kind, title, paperId: null, state: null, date: null, hasFile: false, url: "", make: true, ...more });

/** The end of mentoring of one mentee, as the deputy sees it when all but the report is there. */
export const ending = (more: object = {}): Output<"ending.show"> => ({
  pairId: "PA-1", menteeId: "PR-11", pair: "П-014", mentee: "Морозов Павел Сергеевич", mentor: "Ковалёва Ирина Андреевна", start: "2024-09-01", on: "2026-09-10", opensOn: "2026-08-27", whole: true, state: "working", closedOn: null, closeReason: "", result: "",
  documents: [
    { kind: "D37", owedBy: "mentee", ower: "Морозов Павел Сергеевич", receivedOn: null, by: null }, { kind: "D38", owedBy: "mentor", ower: "Ковалёва Ирина Андреевна", receivedOn: "2026-09-01", by: "itself" },
    { kind: "D19", owedBy: "mentor", ower: "Ковалёва Ирина Андреевна", receivedOn: "2026-09-02", by: "hand" },
  ],
  acceptedOn: null, note: "план принесли на бумаге",
  text: { work: "mostly", review: "Работал ровно, просил помощи вовремя. Освоил журнал и рабочие программы, разбирает свои уроки без подсказки.", proposals: "Взять классное руководство; показать урок школе." },
  report: { results: "Ведёт уроки сам.", conclusion: "Готов работать самостоятельно.", reward: "Благодарность директора." },
  effect: {
    measured: { levels: 4.2, teaching: 80, confidence: null, habit: 4, review: 5, visits: null, quality: 48.5, basis: 50 }, criteria: ["met", "met", "not"], proposed: "partly",
    decided: null,
  },
  papers: [paper("D37", "Отчёт молодого специалиста"), paper("D38", "Оценка деятельности наставником", { paperId: "DC-1", state: "signed", date: "2026-09-01", hasFile: true, make: false }), paper("D19", "План профессионального становления", { paperId: "DC-2", state: "draft", hasFile: true })],
  openLines: 2, causes: [{ code: "выполнен план, окончился срок", title: "выполнен план, окончился срок" }, { code: "декрет", title: "длительный отпуск наставляемого" }], may: [], ...more,
}) as unknown as Output<"ending.show">;
