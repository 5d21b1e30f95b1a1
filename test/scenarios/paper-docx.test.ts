import { strFromU8, unzipSync } from "fflate";
import type { Workspace } from "../../local/workspace";
import { ooxmlErrorsOf } from "../ooxml/validate";
import { CURATOR, page, rowsOf, value } from "./school";
import { addPairs, filesOf, made, papers, schoolWithAgreedPairs, settle, signed } from "./paper-school";

/** The papers as a school downloads them: .docx, read by program. What Word shows is what stands here. */
type Paper = { readonly bytes: Uint8Array; readonly body: string; readonly part: (path: string) => string };
const paperOf = (workspace: Workspace, kind: string): Paper => {
  const bytes = workspace.fileBytes(filesOf(workspace, kind).at(-1)!.id, "docx");
  const parts = unzipSync(bytes);
  const part = (path: string): string => strFromU8(parts[path]!);
  return { bytes, body: part("word/document.xml"), part };
};

const all = (xml: string, pattern: RegExp): string[] => [...xml.matchAll(pattern)].map(([found]) => found);
const words = (xml: string): string => xml.replace(/<w:tab\/>/g, "\t").replace(/<\/w:p>(?=.*<w:p[ >])/g, "\n").replace(/<[^>]+>/g, "").replace(/\u00a0/g, " ").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
const paragraphs = (xml: string): string[] => all(xml, /<w:p(?: [^>]*)?>(?:(?!<\/w:p>).)*<\/w:p>|<w:p\/>/g);
const tables = (xml: string): string[] => all(xml, /<w:tbl>.*?<\/w:tbl>/g);
const rows = (table: string): string[] => all(table, /<w:tr[ >].*?<\/w:tr>/g);
const cells = (row: string): string[] => all(row, /<w:tc>.*?<\/w:tc>/g).map((cell) => paragraphs(cell).map(words).join("\n"));
const found = (xml: string, text: string): string => paragraphs(xml).find((each) => words(each).startsWith(text))!;
const mm = (twips: string | undefined): number => Math.round((Number(twips) * 25.4) / 1440);
const sheetsOf = ({ body }: Paper) => all(body, /<w:sectPr.*?<\/w:sectPr>/g).map((sheet) => {
  const of = (tag: string, name: string): number => mm(new RegExp(`<w:${tag}[^>]*w:${name}="(\\d+)"`).exec(sheet)?.[1]);
  return { size: [of("pgSz", "w"), of("pgSz", "h")], landscape: sheet.includes('w:orient="landscape"'), margins: { left: of("pgMar", "left"), right: of("pgMar", "right"), top: of("pgMar", "top"), bottom: of("pgMar", "bottom") } };
});
const A4 = { size: [210, 297], landscape: false, margins: { left: 30, right: 10, top: 20, bottom: 20 } };
const TURNED = { size: [297, 210], landscape: true, margins: { left: 20, right: 20, top: 30, bottom: 15 } };

/** Points of each run that shows something, outside tables or in one: its own size, else the one of all papers. */
function sizes(xml: string, { part }: Paper): number[] {
  const normal = Number(/w:styleId="Normal".*?<w:sz w:val="(\d+)"/.exec(part("word/styles.xml"))![1]) / 2;
  return all(xml, /<w:r>(?:(?!<\/w:r>).)*<\/w:r>/g).filter((run) => words(run).trim() !== "").map((run) => Number(/<w:sz w:val="(\d+)"/.exec(run)?.[1] ?? normal * 2) / 2);
}

/** Thirty-five agreed pairs, as a middling school has them. Sheets takes so many lines a minute, and typing them takes longer. */
function bigSchool(): Workspace {
  const workspace = schoolWithAgreedPairs(7);
  for (let from = 7; from < 35; from += 7) {
    workspace.clock.advance({ minutes: 2 });
    addPairs(workspace, 7, from);
  }
  workspace.clock.advance({ minutes: 2 });
  return workspace;
}

let order: Paper;
let programme: Paper;
let people: { readonly [header: string]: unknown }[] = [];
let pairs: { readonly [header: string]: unknown }[] = [];
let plan: { readonly [header: string]: unknown }[] = [];
beforeAll(() => {
  const big = bigSchool();
  settle(big, "orgPhone", "8 (343) 000-00-00");
  expect(made(big, "D10", { inputs: { executor: "Юсупова Л. Р." } })).toMatchObject({ state: "done", done: 1, left: 0 });
  [order, people, pairs] = [paperOf(big, "D10"), rowsOf(big, "Люди"), rowsOf(big, "Пары и группы")];
  const small = schoolWithAgreedPairs(1);
  made(small, "D10");
  signed(small, [{ paperId: papers(small, "D10")[0]!.paperId, number: "41-од" }]);
  const [member] = rowsOf(small, "Состав");
  value(page(small, CURATOR, "programme.fill", { mentees: [{ pairId: String(member!["Ид пары"]) as never, menteeId: String(member!["Ид наставляемого"]) as never }], difficulties: { DF15: 3 }, codes: null, apply: true }));
  expect(made(small, "D15")).toMatchObject({ state: "done", done: 1, left: 0 });
  [programme, plan] = [paperOf(small, "D15"), rowsOf(small, "План")];
}, 180_000);

describe("both papers", () => {
  const both = (): [string, Paper][] => [["D10", order], ["D15", programme]];

  it("are sound for Word", async () => {
    expect(await ooxmlErrorsOf(both().map(([, { bytes }]) => bytes))).toEqual([[], []]);
  });

  it("are A4 with 30 mm at the binding, the wide table on a sheet that is turned", () => {
    for (const [kind, paper] of both()) expect([kind, sheetsOf(paper)]).toEqual([kind, [A4, TURNED, A4]]);
  });

  it("are set in Times New Roman, 12 to 14 points outside tables", () => {
    for (const [kind, paper] of both()) {
      const fonts = new Set(all(paper.body + (/w:styleId="Normal".*?<\/w:style>/.exec(paper.part("word/styles.xml"))![0]), /w:ascii="[^"]+"/g));
      expect([kind, [...fonts]]).toEqual([kind, ['w:ascii="Times New Roman"']]);
      const outside = paper.body.replace(/<w:tbl>.*?<\/w:tbl>/g, "");
      const small = paragraphs(outside).filter((each) => sizes(each, paper).some((size) => size < 12 || size > 14)).map(words);
      expect([kind, small]).toEqual([kind, kind === "D10" ? [expect.stringMatching(/^Исполнитель: /) as string] : []]);
      // The plan of measures has eleven columns: at nine points no word of it is broken.
      expect([kind, Math.min(...sizes(paper.body, paper))]).toEqual([kind, kind === "D15" ? 9 : 10]);
    }
  });

  it("have no blank, no marker and no words of the program left", () => {
    for (const [kind, paper] of both()) {
      expect([kind, /\{\{|\}\}|undefined|null|\[object|NaN/.exec(words(paper.body))]).toEqual([kind, null]);
      expect(words(paper.body)).not.toMatch(/ {2,}(?!_)\S| - |"/);
    }
  });

  it("number their pages, the first excepted", () => {
    for (const [kind, paper] of both()) {
      const footers = all(paper.body, /<w:footerReference w:type="default" r:id="[^"]+"\/>/g).map((reference) => /r:id="([^"]+)"/.exec(reference)![1]!);
      expect([kind, footers.length]).toEqual([kind, 3]);
      const target = (id: string): string => new RegExp(`<Relationship [^>]*Id="${id}"[^>]*Target="([^"]+)"`).exec(paper.part("word/_rels/document.xml.rels"))?.[1] ?? new RegExp(`<Relationship [^>]*Target="([^"]+)"[^>]*Id="${id}"`).exec(paper.part("word/_rels/document.xml.rels"))![1]!;
      for (const id of footers) expect(paper.part(`word/${target(id)}`)).toContain(" PAGE ");
      const [first] = all(paper.body, /<w:sectPr.*?<\/w:sectPr>/g);
      expect(first).toContain("<w:titlePg/>");
    }
  });

  // The stand-in's import takes <w:titlePg w:val="false"/> for true (local/services/docs/docx/read-sections.ts).
  it("number the first sheet of an annex as well", () => {
    for (const [, paper] of both()) expect(all(paper.body, /<w:sectPr.*?<\/w:sectPr>/g).map((sheet) => sheet.includes("<w:titlePg/>"))).toEqual([true, false, false]);
  });

  it("repeat the heading row of every long table, split no row, and leave no column without its width", () => {
    for (const [kind, paper] of both()) {
      expect([kind, all(paper.body, /<w:tr[ >]/g).length]).toEqual([kind, all(paper.body, /<w:cantSplit\/>/g).length]);
      const long = tables(paper.body).filter((table) => table.includes("<w:tblHeader/>"));
      expect([kind, long.length]).toEqual([kind, kind === "D10" ? 2 : 5]);
      for (const table of long) {
        expect(rows(table).map((row) => row.includes("<w:tblHeader/>"))).toEqual(rows(table).map((_, at) => at === 0));
        expect(rows(table).length).toBeGreaterThan(1);
        expect(new Set(rows(table).map((row) => cells(row).length)).size).toBe(1);
      }
    }
  });

  it("new rows look like the row of the template, not like the heading", () => {
    for (const [kind, paper] of both()) {
      for (const table of tables(paper.body).filter((each) => each.includes("<w:tblHeader/>"))) {
        const [heading, ...others] = rows(table);
        expect([kind, /<w:b\/>/.test(heading!)]).toEqual([kind, true]);
        expect([kind, others.filter((row) => /<w:b\/>/.test(row)).length]).toEqual([kind, 0]);
        expect([kind, new Set(others.map((row) => all(row, /<w:tcBorders>.*?<\/w:tcBorders>/g).join(""))).size]).toEqual([kind, 1]);
      }
    }
  });
});

describe("the order D10 with 35 pairs", () => {
  const sections = (): string[] => order.body.split(/<w:sectPr.*?<\/w:sectPr>/);

  it("has its head, number line, «ПРИКАЗЫВАЮ» and the numbered items in their order", () => {
    const lines = paragraphs(sections()[0]!.replace(/<w:tbl>.*?<\/w:tbl>/g, "")).map(words).filter((line) => line.trim() !== "");
    expect(lines.slice(0, 8)).toEqual([
      "Управление образования города Примерска", "МБОУ СОШ № 0 г. Примерск", "620000, г. Примерск, ул. Школьная, д. 1", "ПРИКАЗ", "«___» ____________ 20__ г.\t№  ________ ", "г. Примерск",
      "О закреплении наставнических пар и групп в 2026/27 учебном году", expect.stringMatching(/^В целях организации наставничества в 2026\/27 учебном году, руководствуясь /) as string,
    ]);
    expect(lines[8]).toBe("ПРИКАЗЫВАЮ:");
    expect(found(order.body, "«___»")).toMatch(/<w:tab w:val="right" w:pos="9638"\/>/);
    expect(found(order.body, "ПРИКАЗ")).toMatch(/<w:jc w:val="center"\/>.*<w:b\/>/);
    expect(found(order.body, "О закреплении")).toMatch(/<w:ind w:right="4535"\/>/);
  });

  it("its items are numbered by Word, one after another, and no number is typed", () => {
    const items = paragraphs(sections()[0]!).filter((each) => each.includes("<w:numPr>"));
    expect(items.map(words).map((text) => text.split(" ").slice(0, 3).join(" "))).toEqual([
      "Закрепить на 2026/27", "Установить срок работы", "Работу наставнических пар", "Педагогам-наставникам разработать персонализированные", "Наставникам представлять куратору", "Куратору наставничества ознакомить", "Контроль за исполнением",
    ]);
    expect(new Set(items.map((each) => /<w:numId w:val="(\d+)"\/>/.exec(each)![1])).size).toBe(1);
    expect(items.every((each) => each.includes('<w:ilvl w:val="0"/>'))).toBe(true);
    expect(order.part("word/numbering.xml")).toMatch(/<w:lvl w:ilvl="0"><w:start w:val="1"\/><w:numFmt w:val="decimal"\/><w:lvlText w:val="%1\."\/>/);
    expect(items.map(words).filter((text) => /^\d/.test(text))).toEqual([]);
    for (const each of items) expect(each).toContain('<w:jc w:val="both"/>');
  });

  it("is signed on its first sheet: post, a line, the name; and says who drew it up", () => {
    const [signature] = tables(sections()[0]!);
    expect(cells(rows(signature!)[0]!).map((text) => text.trim())).toEqual(["Директор", "", "", "В. П. Громова"]);
    expect(signature).toMatch(/<w:bottom w:val="single"/);
  });

  it("its first annex stands on a new, turned sheet, with a row for every agreed pair", () => {
    const [, annex] = sections();
    expect(paragraphs(annex!).map(words).filter((line) => line.trim() !== "").slice(0, 3)).toEqual(["Приложение № 1", "к приказу от «___» ____________ 20__ г.", "№  ________ "]);
    expect(all(order.body, /<w:sectPr.*?<\/w:sectPr>/g)[1]).toContain('<w:type w:val="nextPage"/>');
    const [table] = tables(annex!);
    const [heading, ...lines] = rows(table!).map(cells);
    expect(heading).toEqual(["№", "Наставник (ФИО, должность, категория)", "Наставляемый (ФИО, должность или класс)", "Форма", "Вариант", "Цель", "Срок (с – по)", "Согласие наставника (дата)", "Согласие наставляемого (дата)"]);
    const agreed = pairs.filter((pair) => pair["Состояние"] === "согласована");
    expect(agreed).toHaveLength(35);
    expect(lines.map(([n]) => n)).toEqual(agreed.map((_, at) => String(at + 1)));
    const inRows = lines.map(([, mentor, mentee]) => `${mentor!.split(", ")[0]} – ${mentee!.split(", ")[0]}`);
    expect([...inRows].sort()).toEqual(agreed.map((pair) => `${String(pair["Наставник"])} – ${String(pair["Наставляемые"])}`).sort());
    // In the order of the mentors' names, wherever the school has sorted its sheet.
    const mentors = lines.map(([, mentor]) => mentor!.split(", ")[0]!);
    expect(mentors).toEqual([...mentors].sort((one, other) => one.localeCompare(other, "ru")));
    for (const line of lines) expect(line.slice(6)).toEqual(["01.09.2026 –\n31.05.2027", "03.09.2026", "04.09.2026"]);
  });

  it("its second annex lists everybody of it once, by name, with room for day and signature", () => {
    const annex = sections()[2]!;
    expect(paragraphs(annex).map(words).filter((line) => line.trim() !== "")[0]).toBe("Приложение № 2");
    const [heading, ...lines] = rows(tables(annex)[0]!).map(cells);
    expect(heading).toEqual(["№", "Фамилия, имя, отчество", "Должность или класс", "Дата", "Подпись"]);
    const listed = people.filter((row) => row["Фамилия"] !== "Громова" && row["Фамилия"] !== "Юсупова").map((row) => `${String(row["Фамилия"])} ${String(row["Имя"])} ${String(row["Отчество"])}`).sort();
    expect(lines).toHaveLength(70);
    expect(lines.map(([, name]) => name).sort()).toEqual(listed);
    const short = lines.map(([, name]) => name!.split(" ").slice(0, 2).join(" "));
    expect(short).toEqual([...short].sort((one, other) => one.localeCompare(other, "ru")));
    for (const line of lines) expect(line.slice(2)).toEqual(["учитель", "", ""]);
  });

  // Namesakes stand by code, not by patronymic (catalogue/documents/order.ts readers).
  it("namesakes of the second annex stand by patronymic", () => {
    const names = rows(tables(sections()[2]!)[0]!).slice(1).map((row) => cells(row)[1]!);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, "ru")));
  });
});

describe("the programme D15", () => {
  const sections = (): string[] => programme.body.split(/<w:sectPr.*?<\/w:sectPr>/);

  it("is approved by a stamp at the right, with the head's line and room for day and number", () => {
    const [stamp] = tables(programme.body);
    const lines = rows(stamp!).map(cells);
    // The left half stays empty while no council has agreed.
    expect(lines.map((row) => row[0]!.trim())).toEqual(lines.map(() => ""));
    expect(lines.map((row) => row.slice(-2).join(" ").trim()).filter((text) => text !== "")).toEqual(["УТВЕРЖДАЮ", "Директор МБОУ СОШ № 0", "В. П. Громова", "Приказ от «___» ____________ 20__ г. №  ________"]);
    expect(programme.body.indexOf("УТВЕРЖДАЮ")).toBeLessThan(programme.body.indexOf("ПЕРСОНАЛИЗИРОВАННАЯ ПРОГРАММА"));
  });

  it("has its parts in their order, and those left out leave nothing behind", () => {
    const headings = paragraphs(programme.body).filter((each) => each.includes('<w:pStyle w:val="Heading1"/>')).map(words);
    expect(headings).toEqual(["1. Общие сведения", "2. Анализ потребностей наставляемого", "3. Цель и задачи", "4. Ожидаемые результаты", "5. План мероприятий", "6. Промежуточные и конечные результаты", "Программу разработали", "Согласовано"]);
    expect(words(programme.body)).toContain("Программа разработана наставником и наставляемым совместно.");
    expect(words(programme.body)).not.toMatch(/доведена до сведения|С программой ознакомлен/);
    expect(words(programme.body)).not.toMatch(/СОГЛАСОВАНО|Срок программы продлён|Таблица 4|Таблица 5/);
  });

  it("its plan stands on a turned sheet, a row for every line of the plan, by directions and by date within one", () => {
    const [table] = tables(sections()[1]!);
    const [heading, ...lines] = rows(table!).map(cells);
    expect(heading).toEqual(["№", "Направление", "Трудность, компетенция", "Мероприятие (проект, задание)", "Форма", "Срок", "Ответственный", "Планируемый результат", "Фактический результат", "Оценка (0–2)", "Отметка"]);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.map(([, , , activity]) => activity).sort()).toEqual(plan.map((line) => String(line["Мероприятие"]).replace(/\u00a0/g, " ")).sort());
    expect(lines.map(([n]) => n)).toEqual(lines.map((_, at) => String(at + 1)));
    // What a line is for stands in words: nobody who signs knows the codes of the lookups.
    expect(lines.map((line) => line[2]).filter((text) => /[A-Z]/.test(text!))).toEqual([]);
    expect(lines.map((line) => line[2])).toContain("нехватка времени и усталость; методологическая");
    const directions = [...new Set(lines.map(([, direction]) => direction))];
    expect(directions.length).toBeGreaterThan(1);
    expect(lines.map(([, direction]) => directions.indexOf(direction))).toEqual(lines.map(([, direction]) => directions.indexOf(direction)).sort((one, other) => one - other));
    for (const direction of directions) {
      const days = lines.filter(([, each]) => each === direction).map((line) => line[5]!.split(".").reverse().join("-"));
      expect(days).toEqual([...days].sort());
    }
  });

  it("its control points stand on an upright sheet again, and both sides and the curator sign at the end", () => {
    const last = sections()[2]!;
    expect(rows(tables(last)[0]!).map(cells)[0]).toEqual(["№", "Веха", "Срок", "Чем подтверждается", "Отметка"]);
    expect(rows(tables(last)[0]!).length).toBeGreaterThan(2);
    const signatures = tables(last).slice(1).flatMap((table) => rows(table).map((row) => cells(row).map((text) => text.trim()).filter((text) => text !== "")));
    expect(signatures).toEqual(expect.arrayContaining([["Наставник", "И. А. Абросимова"], ["Наставляемый", "М. С. Абросимова"], ["Куратор наставничества", "Л. Р. Юсупова"]]));
  });
});

it("the PDF of a draft opens on the page", () => {
  const workspace = schoolWithAgreedPairs(1);
  made(workspace, "D10");
  const { title, pdf } = value<"paper.open">(page(workspace, CURATOR, "paper.open", { paperId: papers(workspace, "D10")[0]!.paperId }));
  expect(title).toBe("D10");
  expect(Buffer.from(pdf, "base64").subarray(0, 5).toString()).toBe("%PDF-");
});
