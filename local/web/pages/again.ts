import { escaped, layout, link, plural } from "../markup";
import { corner } from "../people";
import { moved, type Answer, type Visit } from "../visit";
import { saidPage } from "./sheet";

/** Beginning another school: what will be lost is said in numbers, and it takes a tick. */
export function againPage(visit: Visit): Answer {
  const { desk, workspace, as } = visit;
  if (!desk.schools) return saidPage(visit, "Начать заново", "Этот сервер показывает одну школу и не начинает других.", 404);
  const { state, said } = desk.schools.sample();
  const lost = `Сейчас открытая школа исчезнет: ${plural(workspace.drive().filter(({ trashed }) => !trashed).length, "файл", "файла", "файлов")} на Диске, ${plural(workspace.mail().length, "письмо", "письма", "писем")}, ${plural(workspace.executions().length, "выполнение", "выполнения", "выполнений")}. Вернуть её нельзя.`;
  const sure = (id: string): string => `<label class="option" for="${id}"><input id="${id}" type="checkbox" name="sure" value="1" required>Да, открытую школу можно удалить</label>`;
  const hidden = `<input type="hidden" name="as" value="${escaped(as)}">`;
  const sample = { ready: `<form method="post" action="/again">${hidden}<input type="hidden" name="school" value="sample">${sure("sure-sample")}<button>Начать школу-пример</button></form>`,
    playing: `<p id="playing" role="status">Год разыгрывается: ${escaped(said === "" ? "начинаем" : said)}. Открытая школа тем временем работает.</p><script>setTimeout(function(){location.reload()},3000)</script>`,
    absent: `<p>Года здесь ещё нет. Его разыгрывают один раз, это до десяти минут; открытая школа тем временем работает.</p>${said === "" ? "" : `<p class="error">${escaped(said)}</p>`}<form method="post" action="/again/play">${hidden}<button>Разыграть год</button></form>` }[state];
  return { body: layout("Начать заново", `<h1>Начать заново</h1><p>${escaped(lost)}</p>
<section class="card"><h2>Пустая школа</h2><p>25 августа, пустая таблица координатора, ничего не настроено: всё, что делает школа в первый день, сделаете вы.</p><form method="post" action="/again">${hidden}<input type="hidden" name="school" value="empty">
<label class="option" for="consumer"><input id="consumer" type="checkbox" name="consumer" value="1">Обычная учётная запись Google, без домена организации</label>${sure("sure-empty")}<button class="first">Начать пустую школу</button></form></section>
<section class="card"><h2>Школа-пример</h2><p>185 участников и сыгранный учебный год – такой, какой её оставил npm start.</p>${sample}</section>
<p><a href="${link("/", { as })}">Оставить как есть</a></p>`, { corner: corner(visit), reading: true }) };
}

export function begunAgain(visit: Visit): Answer {
  const { desk, fields } = visit;
  const school = fields.get("school");
  if (!desk.schools || fields.get("sure") !== "1" || (school !== "empty" && school !== "sample")) return moved("/again", { as: visit.as });
  if (school === "sample" && desk.schools.sample().state !== "ready") return moved("/again", { as: visit.as });
  // A move of the clock would go on in the school that is gone.
  if (desk.moving) desk.moving.stop = true;
  desk.moving = null;
  desk.workspace = desk.schools.begin({ school, consumer: fields.get("consumer") === "1" });
  desk.sent.clear();
  return moved("/", { as: desk.workspace.coordinator });
}

export function samplePlayed(visit: Visit): Answer {
  visit.desk.schools?.play();
  return moved("/again", { as: visit.as });
}
