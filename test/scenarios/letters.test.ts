import { settle, typeCell } from "./paper-school";
import { CURATOR, MENTEE, page, registry, rowsOf, schoolWithPairs, value } from "./school";
import { addMentees, answerLetter, consent, invites, jobs, letters, mailDays, menteeEmail, plan, refused, schoolClock, schoolWithMentees, send, tally } from "./forms-school";

const states = (rows: readonly { readonly [header: string]: unknown }[]) => tally(rows.map((row) => row["Состояние"]));
const of = (name: string) => (row: { readonly [header: string]: unknown }) => row["Фамилия"] === name;

describe("mail goes out on working days from eight to eighteen, once a day", () => {
  it("the digest of the next working morning, and nobody twice however often the heart beats", () => {
    const { workspace } = schoolWithMentees(5);
    expect(plan(workspace)).toMatchObject({ letters: 5, quiet: false, nextMail: "2026-09-09T08:00", makesForm: true, lacks: [], leftOut: [], quota: 1500 });
    send(workspace);
    workspace.clock.moveTo("2026-09-09T07:59:00+03:00");
    expect(workspace.mail()).toEqual([]);
    workspace.clock.moveTo("2026-09-11T20:00:00+03:00");
    expect(mailDays(workspace)).toEqual({ "2026-09-09": 5 });
    expect(tally(workspace.mail().flatMap(({ to }) => to))).toEqual(Object.fromEntries([1, 2, 3, 4, 5].map((n) => [menteeEmail(n), 1])));
    expect(workspace.mail().every(({ at }) => schoolClock(at) >= "2026-09-09 08:00" && schoolClock(at) < "2026-09-09 08:20")).toBe(true);
    expect(states(invites(workspace))).toEqual({ "отправлено": 5 });
    expect(states(letters(workspace))).toEqual({ "отправлено": 5 });
    expect(letters(workspace)[0]).toMatchObject({ "Вид": "письмо дня", "Имя": "Наставляемая1 Анна Ивановна" });
    expect(refused(workspace)).toEqual([]);
  });

  it.each([
    ["a Friday evening", "2026-09-11T19:00:00+03:00", "2026-09-14"],
    ["the eve of a day off", "2026-09-08T12:00:00+03:00", "2026-09-10"],
  ])("%s waits over the days off", (_, now, day) => {
    const { workspace } = schoolWithMentees(2, { now });
    settle(workspace, "daysOff", "2026-09-09");
    send(workspace, { questionnaire: "Q02", closesOn: "2026-11-20" as never });
    workspace.clock.advance({ days: 3 });
    expect(mailDays(workspace)).toEqual({ [day]: 2 });
  });

  it("what a person sends by hand goes at once, at night too", () => {
    const { workspace } = schoolWithMentees(3, { now: "2026-09-12T23:00:00+03:00" });
    expect(plan(workspace)).toMatchObject({ quiet: true, nextMail: "2026-09-14T08:00" });
    expect(send(workspace, { now: true }).jobs.map(({ kind }) => kind)).toEqual(["make-form", "send-letters"]);
    workspace.clock.advance({ minutes: 30 });
    expect(mailDays(workspace)).toEqual({ "2026-09-12": 3 });
    workspace.clock.moveTo("2026-09-14T12:00:00+03:00");
    expect(workspace.mail()).toHaveLength(3);
    expect(letters(workspace)[0]).toMatchObject({ "Вид": "вручную", "Состояние": "отправлено" });
  });

  it("what is left of it after midnight keeps the quiet hours", () => {
    const { workspace } = schoolWithMentees(3, { now: "2026-09-10T23:55:00+03:00" });
    send(workspace, { now: true });
    // The first beat makes the form, and then it is another day.
    workspace.switchOffServices("drive");
    workspace.clock.moveTo("2026-09-11T00:30:00+03:00");
    workspace.switchOnServices();
    workspace.clock.moveTo("2026-09-11T07:50:00+03:00");
    expect(workspace.mail()).toEqual([]);
  });
});

describe("a consumer account writes to a hundred people a day", () => {
  it("185 are asked in two mornings' letters, by hand and then in quiet hours; nobody twice", () => {
    const { workspace } = schoolWithMentees(185, { consumer: true, now: "2026-09-10T15:45:00+03:00" });
    expect(plan(workspace)).toMatchObject({ letters: 185, quota: 100 });
    send(workspace, { now: true });
    workspace.clock.moveTo("2026-09-10T18:00:00+03:00");
    expect(mailDays(workspace)).toEqual({ "2026-09-10": 100 });
    const waiting = jobs(workspace).find((job) => job["Работа"] === "отправка писем")!;
    expect(waiting).toMatchObject({ "Состояние": "идёт", "Сделано": 100, "Всего": 185, "Последняя ошибка": 'letter.quota {"on":"2026-09-11","time":"08:00"}' });
    workspace.clock.moveTo("2026-09-11T20:00:00+03:00");
    expect(mailDays(workspace)).toEqual({ "2026-09-10": 100, "2026-09-11": 85 });
    expect(Math.max(...Object.values(tally(workspace.mail().flatMap(({ to }) => to))))).toBe(1);
    expect(workspace.mail().slice(100).every(({ at }) => schoolClock(at) >= "2026-09-11 08:00" && schoolClock(at) < "2026-09-11 18:00")).toBe(true);
    expect(states(invites(workspace))).toEqual({ "отправлено": 185 });
    expect(states(letters(workspace))).toEqual({ "отправлено": 185 });
    expect(refused(workspace)).toEqual([]);
  });
});

describe("nobody without consent", () => {
  it("is invited, nor written to when it was withdrawn in the meantime", () => {
    const { workspace, ids } = schoolWithMentees(4);
    const [without] = addMentees(workspace, 1, 5);
    expect(plan(workspace)).toMatchObject({ letters: 4, leftOut: [{ person: { personId: without }, why: { key: "wave.out.consent.none" } }] });
    send(workspace);
    value(registry(workspace, CURATOR, "consent.withdraw", { personId: ids[0] as never, kind: "data", on: "2026-09-08" as never }));
    typeCell(workspace, "Люди", of("Наставляемая2"), "Статус", "в отпуске");
    workspace.clock.moveTo("2026-09-09T12:00:00+03:00");
    expect(workspace.mail().flatMap(({ to }) => to).sort()).toEqual([menteeEmail(3), menteeEmail(4)]);
    expect(states(invites(workspace))).toEqual({ "отправлено": 2, "создано": 2 });
    consent(workspace, [without!]);
    expect(plan(workspace).people.map(({ person }) => person.personId)).toEqual([without]);
  });
});

describe("reminders: weekly, three at most, to the silent alone (R-J12)", () => {
  it("and none to whom has answered, none when it is closed", () => {
    const { workspace, mentee, otherMentee } = schoolWithPairs();
    settle(workspace, "dutyMail", "нет");
    consent(workspace, [mentee, otherMentee]);
    send(workspace, { questionnaire: "Q23", period: "2026-09", closesOn: "2026-10-07" as never });
    workspace.clock.moveTo("2026-09-15T12:00:00+03:00");
    const mine = invites(workspace).find((row) => row["Ид человека"] === mentee)!;
    value(page(workspace, MENTEE, "form.answer", { inviteId: String(mine["Ид"]) as never, values: { 3: "2" } }));
    workspace.clock.moveTo("2026-10-08T12:00:00+03:00");
    const days = (email: string) => workspace.mail().filter(({ to }) => to.includes(email)).map(({ at, subject }) => `${schoolClock(at).slice(5, 10)} ${subject.split(":")[0]}`);
    expect(days(MENTEE)).toEqual(["09-08 Просим ответить", "09-15 Напоминание"]);
    expect(days("o.levina@school0.example")).toEqual(["09-08 Просим ответить", "09-15 Напоминание", "09-22 Напоминание", "09-29 Напоминание"]);
    expect(invites(workspace)).toMatchObject([{ "Состояние": "отвечено", "Напомнено, раз": 1 }, { "Состояние": "отправлено", "Напомнено, раз": 3 }]);
    expect(rowsOf(workspace, "Рассылки")).toMatchObject([{ "Приглашено": 2, "Ответили": 1, "Отклик, %": 50 }]);
    // With no open wave and no job the heart sleeps until the new day.
    expect(JSON.parse(String(workspace.properties()["heartbeat"]))).toMatchObject({ waits: false, next: "" });
    expect(refused(workspace)).toEqual([]);
  });

  it("one that falls into vacations waits for the first working day after them", () => {
    const { workspace } = schoolWithMentees(1);
    settle(workspace, "vacations", "2026-09-15 – 2026-09-17");
    send(workspace, { now: true });
    workspace.clock.moveTo("2026-09-18T12:00:00+03:00");
    expect(Object.keys(mailDays(workspace))).toEqual(["2026-09-08", "2026-09-18"]);
  });

  it("by hand at once to the silent, and once a day", () => {
    const { workspace } = schoolWithMentees(2);
    const { waveId } = send(workspace);
    workspace.clock.moveTo("2026-09-09T12:00:00+03:00");
    answerLetter(workspace, menteeEmail(1));
    value(page(workspace, CURATOR, "answers.collect", {}));
    workspace.clock.advance({ minutes: 20 });
    const remind = () => page(workspace, CURATOR, "wave.remind", { waveId, inviteIds: null });
    expect(remind()).toMatchObject({ ok: false, message: { key: "wave.nobodySilent" } });
    workspace.clock.moveTo("2026-09-10T21:00:00+03:00");
    expect(value<"wave.remind">(remind())).toMatchObject({ letters: 1 });
    workspace.clock.advance({ minutes: 20 });
    expect(mailDays(workspace)).toEqual({ "2026-09-09": 2, "2026-09-10": 1 });
    expect(remind()).toMatchObject({ ok: false, message: { key: "wave.nobodySilent" } });
  });
});

describe("one letter a person a day", () => {
  it("joins two questionnaires, about the pair by its code, and names nobody", () => {
    const { workspace, mentee } = schoolWithPairs({ now: "2026-09-29T12:00:00+03:00" });
    settle(workspace, "dutyMail", "нет");
    consent(workspace, [mentee]);
    send(workspace, { closesOn: "2026-10-20" as never });
    send(workspace, { questionnaire: "Q23", period: "2026-09", closesOn: "2026-10-09" as never });
    workspace.clock.moveTo("2026-09-30T12:00:00+03:00");
    const mail = workspace.mail();
    expect(mail).toMatchObject([{ to: [MENTEE], subject: "Анкеты наставничества: 2" }]);
    expect(mail[0]!.text).toMatch(/«Короткий отчёт наставляемого» – до 09\.10\.2026 включительно, около 2 минут; о паре П-\d+\nhttps:\/\/script\.google\.com\/\S+#form\/FI-\d+/);
    expect(mail[0]!.text).not.toContain("Ковал");
    expect(mail[0]!.subject + mail[0]!.text).not.toContain("Морозов");
    expect(states(invites(workspace))).toEqual({ "отправлено": 2 });
  });
});

describe("an address that Google refuses", () => {
  it("is told and left, and the others get theirs; mended, it is asked again", () => {
    const { workspace, ids } = schoolWithMentees(3);
    typeCell(workspace, "Люди", of("Наставляемая2"), "Эл. почта", "анна собака школа");
    const { waveId } = send(workspace, { now: true });
    workspace.clock.advance({ minutes: 30 });
    expect(states(invites(workspace))).toEqual({ "отправлено": 2, "не доставлено": 1 });
    expect(letters(workspace).filter((row) => row["Состояние"] === "не ушло")).toMatchObject([{ "Ошибка": "mail.address" }]);
    expect(value<"wave.show">(page(workspace, CURATOR, "wave.show", { waveId })).wave).toMatchObject({ rate: { invited: 2 }, silent: 2, waiting: 0 });
    typeCell(workspace, "Люди", of("Наставляемая2"), "Эл. почта", menteeEmail(2));
    expect(plan(workspace).people.map(({ person }) => person.personId)).toEqual([ids[1]]);
    expect(send(workspace, { now: true })).toMatchObject({ waveId, invited: 1 });
    workspace.clock.advance({ minutes: 30 });
    expect(invites(workspace)).toHaveLength(3);
    expect(states(invites(workspace))).toEqual({ "отправлено": 3 });
    expect(workspace.mail()).toHaveLength(3);
  });
});
