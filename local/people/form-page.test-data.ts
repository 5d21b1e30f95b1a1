import { formScript } from "../services/forms/forms.test-data";
import type { FormPage, OpenForm } from "../workspace";

export const TEACHER = "b@school0.example";
export const opened = (page: FormPage): OpenForm => {
  if (page.refused !== null) throw new Error(page.message);
  return page;
};

/** A question of each kind that has rules or shapes of its own. */
export const QUESTIONS = `form.addTextItem().setTitle("Имя").setRequired(true).setHelpText("Как вас зовут");
  form.addTextItem().setTitle("Стаж").setValidation(FormApp.createTextValidation().requireNumberBetween(0, 60).setHelpText("От 0 до 60").build());
  form.addMultipleChoiceItem().setTitle("Роль").setChoiceValues(["наставник", "наставляемый"]).showOtherOption(true);
  form.addCheckboxItem().setTitle("Темы").setChoiceValues(["а", "б", "в"]).setValidation(FormApp.createCheckboxValidation().requireSelectAtMost(2).build());
  form.addScaleItem().setTitle("Оценка").setBounds(0, 10).setLabels("плохо", "хорошо"); form.addDateItem().setTitle("День");
  form.addGridItem().setTitle("Сетка").setRows(["р1", "р2"]).setColumns(["1", "2"]).setRequired(true).setValidation(FormApp.createGridValidation().requireLimitOneResponsePerColumn().build());
  form.addCheckboxGridItem().setTitle("Клетки").setRows(["р1", "р2"]).setColumns(["1", "2"]);`;
/** The least that the page takes. */
export const ANSWERS = { Имя: "Анна", Сетка: { р1: "1", р2: "2" } };

/** A workspace with that form, and a teacher before it. */
export function form(setup = QUESTIONS) {
  const script = formScript(setup);
  const link = script.url();
  const open = (email = TEACHER, url = link) => opened(script.workspace.as(email).openForm(url));
  const responses = () => script.workspace.forms()[0]?.responses ?? [];
  return { ...script, link, open, responses };
}

