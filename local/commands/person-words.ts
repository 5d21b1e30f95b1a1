import type { Line } from "./registry";

/** A person in words that are the same in every run. */
export const nameIn = (person: Line | undefined): string => [person?.["Фамилия"], person?.["Имя"], person?.["Отчество"], person?.["Класс"]].join(" ");
