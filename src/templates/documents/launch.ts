import type { Block, DocumentNames } from "../shape";

/**
 * D10, the order that assigns pairs (R-B24, R-B26, R-B28; documents.md §2.2). One template, four variants by blocks `first` · `addition` ·
 * `amendment` · `extension`: exactly one of them stands, and `assigning` with the first two. The order assigns by its annex, so that it stays
 * one page however many pairs there are.
 *
 * Forms of the values: `grounds` in the instrumental («Положением о системе наставничества …»), `reason` as well («уточнением сведений …»),
 * `programmesWithin` in the genitive («14 календарных дней»), `payment` a whole sentence, names in the text in full, `headName`
 * «О. В. Ковалёва». A value that ends a sentence comes without its full stop.
 */
export const D10 = {
  kind: "D10",
  version: 1,
  title: "Приказ о закреплении наставнических пар и групп",
  blanks: [
    "orgFounder", "orgFullName", "orgAddress", "orgDetails", "place", "headPost", "headName", "number", "date", "schoolYear", "grounds", "reason",
    "earlierDate", "earlierNumber", "earlierTitle", "termStart", "termEnd", "curatorNameGenitive", "curatorPostGenitive", "programmesWithin",
    "reportSchedule", "payment", "controlPostAccusative", "controlNameAccusative", "executor", "executorPhone",
  ],
  tables: {
    pairs: ["n", "mentor", "mentee", "form", "variant", "goal", "term", "mentorConsent", "menteeConsent"],
    acknowledged: ["n", "name", "post"],
  },
  blocks: [
    "founder", "first", "addition", "amendment", "extension", "assigning", "programmes", "programmesExtended", "pupilPlans", "payment",
    "controlHead", "controlPerson", "executor",
  ],
  required: ["orgFullName", "number", "date", "headPost", "headName", "pairs", "acknowledged"],
} as const satisfies DocumentNames;

/** How every order begins. */
export const ORDER_HEAD: readonly Block[] = [
  { block: "optional", name: "founder", body: [{ block: "paragraph", style: "centred", text: "{{orgFounder}}" }] },
  { block: "paragraph", style: "centred", bold: true, text: "{{orgFullName}}" },
  { block: "paragraph", style: "centred", text: "{{orgAddress}}" },
  { block: "paragraph", style: "centred", text: "{{orgDetails}}" },
  { block: "paragraph", style: "title", above: 8, text: "ПРИКАЗ" },
  { block: "paragraph", style: "ends", above: 4, text: "{{date}}\t№ {{number}}" },
  { block: "paragraph", style: "centred", text: "{{place}}" },
];

export const D10_BODY: readonly Block[] = [
  ...ORDER_HEAD,
  { block: "optional", name: "first", body: [{ block: "paragraph", style: "subject", text: "О закреплении наставнических пар и групп в {{schoolYear}} учебном году" }] },
  { block: "optional", name: "addition", body: [{ block: "paragraph", style: "subject", text: "О внесении дополнений в приказ от {{earlierDate}} № {{earlierNumber}} «{{earlierTitle}}»" }] },
  { block: "optional", name: "amendment", body: [{ block: "paragraph", style: "subject", text: "О внесении изменений в приказ от {{earlierDate}} № {{earlierNumber}} «{{earlierTitle}}»" }] },
  { block: "optional", name: "extension", body: [{ block: "paragraph", style: "subject", text: "О продлении срока работы наставнических пар и групп, закреплённых приказом от {{earlierDate}} № {{earlierNumber}}" }] },
  { block: "optional", name: "assigning", body: [{
    block: "paragraph", style: "body",
    text: "В целях организации наставничества в {{schoolYear}} учебном году, руководствуясь {{grounds}}, на основании письменных согласий наставников и наставляемых",
  }] },
  { block: "optional", name: "amendment", body: [{ block: "paragraph", style: "body", text: "В связи с {{reason}}, руководствуясь {{grounds}}" }] },
  { block: "optional", name: "extension", body: [{
    block: "paragraph", style: "body",
    text: "В целях завершения запланированной работы наставнических пар и групп, руководствуясь {{grounds}}, на основании письменных согласий наставников и наставляемых",
  }] },
  { block: "paragraph", style: "left", bold: true, above: 2, text: "ПРИКАЗЫВАЮ:" },
  { block: "optional", name: "first", body: [{ block: "clause", level: 1, text: "Закрепить на {{schoolYear}} учебный год наставников за наставляемыми в составе наставнических пар и групп согласно приложению № 1 к настоящему приказу." }] },
  { block: "optional", name: "addition", body: [{ block: "clause", level: 1, text: "Дополнить приложение № 1 к приказу от {{earlierDate}} № {{earlierNumber}} наставническими парами и группами согласно приложению № 1 к настоящему приказу." }] },
  { block: "optional", name: "amendment", body: [{ block: "clause", level: 1, text: "Внести изменения в приложение № 1 к приказу от {{earlierDate}} № {{earlierNumber}}: сведения о наставнических парах и группах, перечисленных в приложении № 1 к настоящему приказу, изложить в новой редакции." }] },
  { block: "optional", name: "extension", body: [{ block: "clause", level: 1, text: "Продлить срок работы наставнических пар и групп, закреплённых приказом от {{earlierDate}} № {{earlierNumber}}, согласно приложению № 1 к настоящему приказу." }] },
  { block: "optional", name: "assigning", body: [{ block: "clause", level: 1, text: "Установить срок работы наставнических пар и групп с {{termStart}} по {{termEnd}}, если в приложении № 1 к настоящему приказу не указан иной срок." }] },
  { block: "optional", name: "assigning", body: [{ block: "clause", level: 1, text: "Работу наставнических пар и групп проводить под руководством куратора наставничества {{curatorNameGenitive}}, {{curatorPostGenitive}}." }] },
  { block: "optional", name: "programmes", body: [{ block: "clause", level: 1, text: "Педагогам-наставникам разработать персонализированные программы наставничества, ознакомить с ними наставляемых и представить программы на утверждение в течение {{programmesWithin}} со дня издания настоящего приказа." }] },
  { block: "optional", name: "programmesExtended", body: [{ block: "clause", level: 1, text: "Педагогам-наставникам внести в персонализированные программы наставничества изменения, связанные с продлением срока, и представить программы на утверждение в течение {{programmesWithin}} со дня издания настоящего приказа." }] },
  { block: "optional", name: "pupilPlans", body: [{ block: "clause", level: 1, text: "Наставникам-обучающимся составить с помощью ответственных взрослых планы работы наставнических пар и групп обучающихся и передать их куратору наставничества в течение {{programmesWithin}} со дня издания настоящего приказа." }] },
  { block: "optional", name: "assigning", body: [{ block: "clause", level: 1, text: "Наставникам представлять куратору наставничества отчёты о работе {{reportSchedule}}." }] },
  { block: "optional", name: "payment", body: [{ block: "clause", level: 1, text: "{{payment}}" }] },
  { block: "clause", level: 1, text: "Куратору наставничества ознакомить с настоящим приказом наставников и наставляемых под подпись (приложение № 2)." },
  { block: "optional", name: "controlHead", body: [{ block: "clause", level: 1, text: "Контроль за исполнением настоящего приказа оставляю за собой." }] },
  { block: "optional", name: "controlPerson", body: [{ block: "clause", level: 1, text: "Контроль за исполнением настоящего приказа возложить на {{controlPostAccusative}} {{controlNameAccusative}}." }] },
  { block: "paragraph", style: "left", text: "" },
  { block: "signatures", rows: [{ post: "{{headPost}}", name: "{{headName}}" }] },
  { block: "paragraph", style: "thin", text: "" },
  { block: "optional", name: "executor", body: [{ block: "paragraph", style: "small", above: 8, text: "Исполнитель: {{executor}}, тел. {{executorPhone}}" }] },
  { block: "paragraph", style: "thin", text: "" },

  { block: "section", orientation: "landscape" },
  { block: "annex", lines: ["Приложение № 1", "к приказу от {{date}}", "№ {{number}}"] },
  { block: "paragraph", style: "heading", text: "Наставнические пары и группы, {{schoolYear}} учебный год" },
  {
    block: "rows", table: "pairs", size: 10,
    columns: [
      { heading: "№", width: 9, cell: "{{pairs.n}}", align: "centre" },
      { heading: "Наставник (ФИО, должность, категория)", width: 41, cell: "{{pairs.mentor}}" },
      { heading: "Наставляемый (ФИО, должность или класс)", width: 40, cell: "{{pairs.mentee}}" },
      { heading: "Форма", width: 20, cell: "{{pairs.form}}" },
      { heading: "Вариант", width: 30, cell: "{{pairs.variant}}" },
      { heading: "Цель", width: 39, cell: "{{pairs.goal}}" },
      { heading: "Срок (с\u00a0–\u00a0по)", width: 26, cell: "{{pairs.term}}", align: "centre" },
      { heading: "Согласие наставника (дата)", width: 25, cell: "{{pairs.mentorConsent}}", align: "centre" },
      { heading: "Согласие наставляемого (дата)", width: 27, cell: "{{pairs.menteeConsent}}", align: "centre" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },

  { block: "section", orientation: "portrait" },
  { block: "annex", lines: ["Приложение № 2", "к приказу от {{date}}", "№ {{number}}"] },
  { block: "paragraph", style: "heading", text: "С приказом ознакомлены" },
  {
    block: "rows", table: "acknowledged", size: 11,
    columns: [
      { heading: "№", width: 11, cell: "{{acknowledged.n}}", align: "centre" },
      { heading: "Фамилия, имя, отчество", width: 66, cell: "{{acknowledged.name}}" },
      { heading: "Должность или класс", width: 43, cell: "{{acknowledged.post}}" },
      { heading: "Дата", width: 22, cell: "" },
      { heading: "Подпись", width: 28, cell: "" },
    ],
  },
  { block: "paragraph", style: "thin", text: "" },
];
