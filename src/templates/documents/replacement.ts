import type { Block, DocumentNames } from "../shape";
import { ORDER_HEAD } from "./launch";

/**
 * D11, the order that replaces a mentor or ends a pair before its term (documents.md §2.2; T13). One template, two variants by blocks: `replaced` names who goes on, `ended` nobody. Exactly one of
 * them stands, and of `pair` and `group` too.
 *
 * Forms of the values: `cause` in the instrumental («инициативой наставника»), `grounds` in the instrumental, `materials` and `programmesWithin` follow «в течение», names in the nominative.
 */
export const D11 = {
  kind: "D11",
  version: 1,
  title: "Приказ о замене наставника или досрочном прекращении",
  blanks: [
    "orgFounder", "orgFullName", "orgAddress", "orgDetails", "place", "headPost", "headName", "number", "date", "cause", "grounds", "code", "endDate", "orderDate", "orderNumber", "mentor", "mentees",
    "newMentor", "newStart", "newEnd", "newMentorConsent", "menteeConsent", "materials", "programmesWithin", "noticeDate", "executor", "executorPhone",
  ],
  tables: { acknowledged: ["n", "name", "post"] },
  blocks: ["founder", "replaced", "ended", "pair", "group", "noticed", "programme", "materialsToMentor", "materialsToCurator", "executor"],
  required: ["orgFullName", "number", "date", "headPost", "headName", "endDate", "acknowledged"],
} as const satisfies DocumentNames;

export const D11_BODY: readonly Block[] = [
  ...ORDER_HEAD,
  { block: "optional", name: "replaced", body: [{ block: "paragraph", style: "subject", text: "О замене наставника" }] },
  { block: "optional", name: "ended", body: [{ block: "paragraph", style: "subject", text: "О досрочном прекращении наставничества" }] },
  { block: "paragraph", style: "body", text: "В связи с {{cause}}, руководствуясь {{grounds}}" },
  { block: "paragraph", style: "left", bold: true, above: 2, text: "ПРИКАЗЫВАЮ:" },
  { block: "optional", name: "pair", body: [{ block: "clause", level: 1, text: "Прекратить с {{endDate}} работу наставнической пары {{code}}, закреплённой приказом от {{orderDate}} № {{orderNumber}}: наставник – {{mentor}}; наставляемый – {{mentees}}." }] },
  { block: "optional", name: "group", body: [{ block: "clause", level: 1, text: "Прекратить с {{endDate}} работу наставнической группы {{code}}, закреплённой приказом от {{orderDate}} № {{orderNumber}}: наставник – {{mentor}}; наставляемые – {{mentees}}." }] },
  { block: "optional", name: "noticed", body: [{ block: "clause", level: 1, text: "Учесть, что о досрочной отмене поручения о наставничестве наставник предупреждён {{noticeDate}}, не менее чем за три рабочих дня (статья 351.8 Трудового кодекса Российской Федерации)." }] },
  { block: "optional", name: "replaced", body: [{ block: "clause", level: 1, text: "Закрепить с {{newStart}} по {{newEnd}} нового наставника: {{newMentor}} (согласие наставника от {{newMentorConsent}}, согласие наставляемого от {{menteeConsent}})." }] },
  { block: "optional", name: "programme", body: [{ block: "clause", level: 1, text: "Новому наставнику продолжить персонализированную программу наставничества, внести в неё изменения, связанные с заменой наставника, и представить программу на утверждение в течение {{programmesWithin}} со дня издания настоящего приказа." }] },
  { block: "optional", name: "materialsToMentor", body: [{ block: "clause", level: 1, text: "Прежнему наставнику передать материалы работы новому наставнику в течение {{materials}} после дня, указанного в пункте 1." }] },
  { block: "optional", name: "materialsToCurator", body: [{ block: "clause", level: 1, text: "Наставнику передать материалы работы куратору наставничества в течение {{materials}} после дня, указанного в пункте 1." }] },
  { block: "clause", level: 1, text: "Внести соответствующие изменения в приложение № 1 к приказу от {{orderDate}} № {{orderNumber}}." },
  { block: "clause", level: 1, text: "Куратору наставничества ознакомить с настоящим приказом всех, кого он касается, под подпись." },
  { block: "clause", level: 1, text: "Контроль за исполнением настоящего приказа оставляю за собой." },
  { block: "paragraph", style: "left", text: "" },
  { block: "signatures", rows: [{ post: "{{headPost}}", name: "{{headName}}" }] },
  { block: "paragraph", style: "thin", text: "" },
  { block: "optional", name: "executor", body: [{ block: "paragraph", style: "small", above: 8, text: "Исполнитель: {{executor}}, тел. {{executorPhone}}" }] },
  { block: "paragraph", style: "heading", above: 8, text: "С приказом ознакомлены" },
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
