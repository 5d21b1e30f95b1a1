import fc from "fast-check";
import { diceOf } from "../../../../local/sample/dice";
import { nameBook } from "../../../../local/sample/names";
import { russian } from "../../../texts/ru/russian";
import { DOUBT_REASONS } from "./doubt-reasons";
import { CASES, type Case } from "./endings";
import { genderOf } from "./gender";
import { doubtsOf, namesOf, type Named } from "./names";

const who = (surname: string, name: string, patronymic: string, gender: Named["gender"] = ""): Named => ({ surname, name, patronymic, gender, code: "Н-014" });
const kovaleva = who("Ковалёва", "Ирина", "Андреевна", "female");
const reasons = (person: Named, own = {}): string[] => doubtsOf(person, own).map(({ reason }) => reason);
const shown = (text: string): string => text.replace(/\u00a0/g, "_");

describe("the name in papers (R-N04)", () => {
  it.each<[Case, string, string, string]>([
    ["nominative", "Ковалёва Ирина Андреевна", "И._А._Ковалёва", "Ковалёва_И._А."],
    ["genitive", "Ковалёвой Ирины Андреевны", "И._А._Ковалёвой", "Ковалёвой_И._А."],
    ["dative", "Ковалёвой Ирине Андреевне", "И._А._Ковалёвой", "Ковалёвой_И._А."],
    ["accusative", "Ковалёву Ирину Андреевну", "И._А._Ковалёву", "Ковалёву_И._А."],
    ["instrumental", "Ковалёвой Ириной Андреевной", "И._А._Ковалёвой", "Ковалёвой_И._А."],
    ["prepositional", "Ковалёвой Ирине Андреевне", "И._А._Ковалёвой", "Ковалёвой_И._А."],
  ])("%s", (kase, full, before, after) => {
    const names = namesOf(kovaleva, kase);
    expect([names.full, shown(names.initialsBefore), shown(names.initialsAfter)]).toEqual([full, before, after]);
  });

  it.each<[Named, string, string]>([
    [who("Чан", "Минь", "", "male"), "М._Чан", "Чан_М."],
    [who("де Лакло", "Пьер", "", "male"), "П._де_Лакло", "де_Лакло_П."],
    [who("Римская-Левина", "Анна-Мария", "Викторовна", "female"), "А.-М._В._Римская-Левина", "Римская-Левина_А.-М._В."],
    [who("Алиев", "Рустам", "Рашид оглы", "male"), "Р._Р._оглы_Алиев", "Алиев_Р._Р._оглы"],
    [who("Ковалёва", "И.А.", "", "female"), "И._А._Ковалёва", "Ковалёва_И._А."],
    [who("Ковалёва", "", "", "female"), "Ковалёва", "Ковалёва"],
    [who("", "Минь", "", "male"), "Минь", "Минь"],
    [who("", "", ""), "Н-014", "Н-014"],
  ])("initials of %j", (person, before, after) => {
    const names = namesOf(person, "nominative");
    expect([shown(names.initialsBefore), shown(names.initialsAfter)]).toEqual([before, after]);
  });

  it("keeps the capitals it was given", () => {
    expect(namesOf(who("КОВАЛЁВА", "ИРИНА", "АНДРЕЕВНА", "female"), "dative").full).toBe("КОВАЛЁВОЙ ИРИНЕ АНДРЕЕВНЕ");
    expect(namesOf(who("О'Хара", "Иван", "", "male"), "genitive").full).toBe("О'Хары Ивана");
  });
});

describe("the person's own forms", () => {
  const dumas = who("Дюма", "Иван", "Петрович", "male");
  it("win, and the initials follow them", () => {
    const own = { genitive: "Дюмы Ивана Петровича", dative: "Дюме Ивану Петровичу", instrumental: "Дюмой Иваном Петровичем" };
    expect(shown(namesOf(dumas, "genitive", own).initialsBefore)).toBe("И._П._Дюмы");
    expect(namesOf(dumas, "accusative", own).full).toBe("Дюму Ивана Петровича");
    expect(namesOf(dumas, "prepositional", own).full).toBe("Дюме Иване Петровиче");
    expect(reasons(dumas, own)).toEqual([]);
  });
  it.each<[string, Named, { genitive: string }, Case, string]>([
    ["a kept vowel", who("Кравец", "Иван", "Ильич", "male"), { genitive: "Кравеца Ивана Ильича" }, "dative", "Кравецу Ивану Ильичу"],
    ["an undeclined surname", who("Лоза", "Иван", "Ильич", "male"), { genitive: "Лоза Ивана Ильича" }, "instrumental", "Лоза Иваном Ильичом"],
    ["a noun, not an adjective", who("Смородина", "Анна", "Ильинична", "female"), { genitive: "Смородины Анны Ильиничны" }, "accusative", "Смородину Анну Ильиничну"],
    ["a declined soft name", who("Ким", "Айгуль", "", "female"), { genitive: "Ким Айгули" }, "instrumental", "Ким Айгулью"],
    ["the accusative of a man", who("Заяц", "Пётр", "Ильич", "male"), { genitive: "Заяца Петра Ильича" }, "accusative", "Заяца Петра Ильича"],
    ["both parts of a double surname", who("Кравец-Лоза", "Иван", "", "male"), { genitive: "Кравеца-Лозы Ивана" }, "dative", "Кравецу-Лозе Ивану"],
  ])("one of them teaches the other cases: %s", (_, person, own, kase, expected) => expect(namesOf(person, kase, own).full).toBe(expected));
  it("of another number of words stands as it is, and is asked about", () => {
    const own = { genitive: "Дюма Ивана", dative: "Дюма Ивану", instrumental: "Дюма Иваном" };
    expect(namesOf(dumas, "genitive", own).full).toBe("Дюма Ивана");
    expect(reasons(dumas, own)).toEqual(["ownShape"]);
  });
  it("of another order is asked about too, and the initials stay ours", () => {
    const own = { genitive: "Ирины Андреевны Ковалёвой", dative: "Ирине Андреевне Ковалёвой", instrumental: "Ириной Андреевной Ковалёвой" };
    expect(namesOf(kovaleva, "genitive", own).full).toBe("Ирины Андреевны Ковалёвой");
    expect(shown(namesOf(kovaleva, "genitive", own).initialsAfter)).toBe("Ковалёвой_И._А.");
    expect(reasons(kovaleva, own)).toEqual(["ownShape"]);
  });
});

describe("whose gender, and what is asked", () => {
  it.each<[Named, string | null]>([
    [who("Ким", "Саша", "", "female"), "female"], [who("Ким", "Саша", "Ильич"), "male"], [who("Ким", "Саша", "Рашид кызы"), "female"],
    [who("Ким", "Любовь", ""), "female"], [who("Ким", "Пётр", ""), "male"], [who("Ким", "Лёва", ""), null], [who("Ким", "Саша", ""), null], [who("Ким", "Ж.", ""), null],
  ])("%j is %s", (person, gender) => expect(genderOf(person)).toBe(gender));

  it.each<[Named, string[]]>([
    [kovaleva, []],
    [who("Ким", "Саша", ""), ["genderUnknown"]],
    [who("Остапенко", "Саша", ""), []],
    [who("Иванов", "Ирина", "Петровна", "male"), ["genderContradicts"]],
    [who("Иванова", "Иван", "Петрович", "male"), ["genderContradicts"]],
    [who("Иванов", "Ирина", "Петровна", "female"), ["genderContradicts"]],
    [who("Дюма", "Иван", "", "male"), ["stress"]], [who("Кравец", "Иван", "", "male"), ["fleeting"]], [who("Кравец", "Анна", "", "female"), []],
    [who("Чан", "Минь", "", "male"), ["foreignOrder"]], [who("Ким", "Гузель", "", "female"), ["softFemaleName"]], [who("Грин", "Иван", "", "male"), ["foreignIn"]],
    [who("Kovaleva", "Ирина", "", "female"), ["letters"]], [who("Ковалёва", "И.", "А.", "female"), ["initials", "initials"]],
    [who("Ковалёва (Петрова)", "Ирина", "", "female"), ["brackets", "doubleSurname"]], [who("Ким", "Иван", "Хосе", "male"), ["oddPatronymic"]],
    [who("Гусь-Хрустальный", "Иван", "", "male"), ["doubleSurname"]], [who("Ким", "Мухаммад-Али", "", "male"), ["doubleName"]], [who("", "", ""), []],
    [who("Нгуен Ван", "Минь", "", "male"), ["doubleSurname"]], [who("Пётр", "Пётр", "Ильич", "male"), ["fleeting"]], [who("Немирович-Данченко", "Пётр", "Ильич", "male"), []],
    [who("де Лакло", "Пьер", "", "male"), []], [who("Калина", "Пётр", "Ильич", "male"), []], [who("Калина", "Анна", "", "female"), ["commonNoun"]],
  ])("%j: %j", (person, expected) => expect(reasons(person)).toEqual(expected));

  it("without a gender nothing is guessed", () => expect(namesOf(who("Кравчук", "Саша", ""), "genitive").full).toBe("Кравчук Саша"));
  it("every reason has a sentence", () => expect(Object.keys(russian).sort()).toEqual(DOUBT_REASONS.map((reason) => `russian.doubt.${reason}`).sort()));
});

describe("for any cells", () => {
  const cell = fc.oneof(fc.string({ unit: "grapheme", maxLength: 12 }), fc.stringMatching(/^[А-Яа-яё \-.]{0,12}$/));
  const anybody = fc.record({ surname: cell, name: cell, patronymic: cell, gender: fc.constantFrom<Named["gender"]>("male", "female", ""), code: fc.constant("Н-1") });
  const form = fc.stringMatching(/^[А-Яа-яё]{1,8}( [а-яё]{1,8}){0,3}$/);
  const anyCase = fc.constantFrom(...CASES);

  it("nothing throws, and a nominative is what stands in the cells", () => fc.assert(fc.property(anybody, anyCase, fc.record({ genitive: cell, dative: cell }), (person, kase, own) => {
    namesOf(person, kase, own);
    doubtsOf(person, own);
    const cells = [person.surname, person.name, person.patronymic].map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "").join(" ");
    expect(namesOf(person, "nominative", own).full).toBe(cells || "Н-1");
  })));
  it("own forms always win", () => fc.assert(fc.property(anybody, form, form, form, (person, genitive, dative, instrumental) => {
    fc.pre([person.surname, person.name, person.patronymic].some((text) => text.trim() !== ""));
    const own = { genitive, dative, instrumental };
    expect((["genitive", "dative", "instrumental"] as const).map((kase) => namesOf(person, kase, own).full)).toEqual([genitive, dative, instrumental]);
  })));
  it("what does not decline gets no letter more: a woman's consonant, -о, -ых for all", () => fc.assert(fc.property(fc.stringMatching(/^[А-Я][а-яё]{1,8}$/), anyCase, (stem, kase) => {
    expect(namesOf(who(`${stem}ук`, "", "", "female"), kase).full).toBe(`${stem}ук`);
    for (const gender of ["male", "female"] as const) for (const end of ["енко", "ых", "швили", "дзе"]) expect(namesOf(who(stem + end, "", "", gender), kase).full).toBe(stem + end);
  })));
  it("initials hold together: no plain space in a short name", () => fc.assert(fc.property(anybody, anyCase, (person, kase) => {
    const { initialsBefore, initialsAfter } = namesOf(person, kase);
    if (person.surname.trim() !== "") expect(initialsBefore + initialsAfter).not.toContain(" ");
  })));
});

/** The sample school has no hard names but «Северин», whose instrumental may be -ом or -ым. */
it("the names of the sample school are not asked about", () => {
  const next = nameBook(diceOf(7), []);
  const people = (["male", "female"] as const).flatMap((gender) => Array.from({ length: 400 }, () => ({ ...next(gender), gender, code: "" })));
  const asked = people.filter((person) => doubtsOf(person).length > 0);
  expect(asked.filter(({ surname }) => surname !== "Северин")).toEqual([]);
  expect(people.map((person) => genderOf({ ...person, gender: "" }))).toEqual(people.map(({ gender }) => gender));
});
