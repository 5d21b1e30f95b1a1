/**
 * The paper in its frame: as wide as the window lets it be, printed from there, and typed in. A click on a paragraph asks the server for its
 * runs, which become a field in its place (on a narrow screen in the bar below, in letters one can read). What is typed is kept in the browser
 * until it is saved; the server takes it only at the revision it was read at.
 */
export const PAPER_SCRIPT = `(function () {
  var frame = document.querySelector("iframe.sheet"), bar = document.querySelector(".typing"), said = bar.querySelector(".typing-said"), acts = bar.querySelector(".typing-acts"), here = bar.querySelector(".typing-here");
  var id = frame.dataset.id, who = frame.dataset.as, key = "paper " + who + " " + id, now = null, part = 1, waits;
  function page() { return frame.contentDocument; }
  function fit() {
    var body = page() && page().body; if (!body) return;
    body.style.zoom = 1; part = Math.min(1, frame.clientWidth / (page().documentElement.scrollWidth + 16));
    body.style.zoom = part; frame.style.height = Math.ceil(body.getBoundingClientRect().height * (body.currentCSSZoom === undefined ? part : 1) + 24) + "px";
  }
  function say(words, buttons, wrong) {
    bar.hidden = !words; said.textContent = words || ""; said.className = "typing-said" + (wrong ? " error" : ""); acts.textContent = "";
    (buttons || []).forEach(function (each, at) { var button = document.createElement("button"); button.type = "button"; button.textContent = each[0]; if (at === 0 && each[2]) button.className = "first"; button.onclick = each[1]; acts.append(button); });
  }
  function time(at) { return new Date(at).toLocaleTimeString("ru-RU", { hour: "2-digit", minute: "2-digit" }); }
  function kept() { try { return JSON.parse(localStorage.getItem(key)); } catch (error) { return null; } }
  function keep() { clearTimeout(waits); waits = 0; if (!now) return; now.at = Date.now(); try { localStorage.setItem(key, JSON.stringify({ place: now.place, revision: now.revision, typed: typed(), at: now.at })); } catch (error) { return; } usual("Черновик сохранён " + time(now.at)); }
  // A page that is left within the quarter of a second keeps what was typed all the same.
  addEventListener("pagehide", function () { if (waits) keep(); });
  function forget() { try { localStorage.removeItem(key); } catch (error) { /* nothing was kept */ } }
  function usual(words) { say(words, [["Сохранить", save, true], ["Отменить", cancel], ["Удалить абзац", remove]]); }

  /** What stands in the field, run by run; text outside the runs belongs to the one before it. */
  function typed() {
    var result = [];
    function put(run, text) { var last = result[result.length - 1]; if (text === "") return; if (last && last.run === run && !last.mark) last.text += text; else result.push({ run: run, text: text }); }
    (function walk(node, run) {
      node.childNodes.forEach(function (child) {
        if (child.nodeType === 3) put(run, child.data.replace(/\\r/g, ""));
        else if (child.nodeName === "BR") put(run, child.dataset.soft === undefined ? "\\n" : "\\v");
        else if (child.dataset.mark !== undefined) result.push({ run: Number(child.dataset.run), text: "", mark: true });
        else { if (/^(DIV|P)$/.test(child.nodeName) && result.length > 0) put(run, "\\n"); walk(child, child.dataset.run === undefined ? run : Number(child.dataset.run)); }
      });
    })(now.field, null);
    var last = result[result.length - 1];
    // A browser ends a last empty line with a line end of its own.
    if (last && !last.mark && /\\n$/.test(last.text)) last.text = last.text.slice(0, -1);
    return result.map(function (each) { return { run: each.run, text: each.text }; });
  }
  function show(pieces, origin) {
    var shapes = {}; origin.querySelectorAll("[data-run]").forEach(function (each) { shapes[each.dataset.run] = each; });
    var field = origin.cloneNode(false);
    pieces.forEach(function (piece) {
      var shape = piece.run === null ? null : shapes[piece.run], node = shape ? shape.cloneNode(shape.dataset.mark !== undefined) : document.createElement("span");
      if (!shape || shape.dataset.mark === undefined) piece.text.split("\\v").forEach(function (text, at) { if (at > 0) { var soft = document.createElement("br"); soft.dataset.soft = ""; node.append(soft); } node.append(text); });
      field.append(node);
    });
    return field.childNodes;
  }
  function start(place, draft) {
    if (now) { if (now.place !== place) usual("Сначала сохраните или отмените начатый абзац."); return; }
    var marked = Array.prototype.slice.call(page().querySelectorAll('[data-place="' + place + '"]')), first = marked[0];
    fetch("/paper/paragraph?" + new URLSearchParams({ id: id, as: who, place: place })).then(function (reply) { return reply.json(); }).then(function (read) {
      if (read.error || !first) { forget(); say(read.error || "Этого абзаца в бумаге уже нет.", [["Понятно", function () { say(""); }]], true); return; }
      if (read.revision !== page().documentElement.dataset.revision) { reload(function () { start(place, draft); }); return; }
      var origin = document.createElement("div"); origin.innerHTML = read.html;
      var narrow = part < 0.75, field = (narrow ? document : page()).createElement("div");
      field.contentEditable = "true"; field.setAttribute("role", "textbox"); field.setAttribute("aria-multiline", "true"); field.setAttribute("aria-label", "Текст абзаца"); field.spellcheck = false;
      field.append.apply(field, draft ? show(draft.typed, origin) : origin.childNodes);
      now = { place: place, revision: draft ? draft.revision : read.revision, field: field, marked: marked, before: null };
      if (narrow) { here.append(field); marked.forEach(function (each) { each.dataset.typed = ""; }); }
      else { field.className = "typing-field"; field.style.cssText = first.style.cssText; first.before(field); marked.forEach(function (each) { each.style.display = "none"; }); }
      now.before = draft ? null : JSON.stringify(typed());
      field.addEventListener("keydown", keys); field.addEventListener("paste", pasted);
      field.addEventListener("input", function () { clearTimeout(waits); waits = setTimeout(keep, 250); });
      usual(draft ? "Ваш черновик от " + time(draft.at) + " возвращён: он ещё не сохранён в бумаге." : narrow ? "Правка выделенного абзаца:" : "Правка абзаца: пишите прямо в тексте.");
      field.focus(); getSelection.call(field.ownerDocument.defaultView).selectAllChildren(field); getSelection.call(field.ownerDocument.defaultView).collapseToEnd();
      if (!narrow) fitHeight(); if (narrow) bar.scrollIntoView({ block: "nearest" });
    }, failed);
  }
  function fitHeight() { frame.style.height = Math.ceil(page().body.getBoundingClientRect().height * (page().body.currentCSSZoom === undefined ? part : 1) + 24) + "px"; }
  function keys(event) {
    if (event.key === "Escape") { event.preventDefault(); cancel(); }
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); save(); }
    else if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); insert("\\n"); }
    else if (event.key === "Tab" && !event.shiftKey && now.field.className) { event.preventDefault(); insert("\\t"); }
    else if ((event.ctrlKey || event.metaKey) && /^[biuBIUиИшШгГ]$/.test(event.key)) event.preventDefault();
  }
  function pasted(event) { event.preventDefault(); insert(event.clipboardData.getData("text/plain")); }
  function insert(text) {
    var view = now.field.ownerDocument.defaultView, selection = view.getSelection(), range = selection.getRangeAt(0), node = now.field.ownerDocument.createTextNode(text);
    range.deleteContents();
    if (/\\n$/.test(text) && atEnd(range)) node.data += "\\n";
    range.insertNode(node); range.setStart(node, text.length); range.collapse(true); selection.removeAllRanges(); selection.addRange(range); keep();
  }
  /** At the very end a line end shows only when another one follows. */
  function atEnd(range) { var rest = range.cloneRange(); rest.selectNodeContents(now.field); rest.setStart(range.endContainer, range.endOffset); return rest.toString() === ""; }
  function stop() { clearTimeout(waits); if (!now) return; now.field.remove(); now.marked.forEach(function (each) { each.style.display = ""; delete each.dataset.typed; }); var was = now; now = null; if (was.marked[0]) was.marked[0].focus({ preventScroll: true }); fit(); }
  function cancel() {
    var was = { place: now.place, revision: now.revision, typed: typed(), at: Date.now() }, same = now.before === JSON.stringify(was.typed);
    stop(); forget();
    if (same) say(""); else say("Правка отменена.", [["Вернуть текст", function () { say(""); start(was.place, was); }], ["Закрыть", function () { say(""); }]]);
  }
  function save() { if (now.before === JSON.stringify(typed())) { stop(); forget(); say(""); return; } send(typed(), now.revision); }
  function remove() { send(null, now.revision); }
  function send(words, revision) {
    keep(); say("Сохраняю…");
    var fields = { id: id, place: now.place, revision: revision, typed: JSON.stringify(words) };
    fetch("/paper/paragraph?" + new URLSearchParams({ as: who }), { method: "POST", body: new URLSearchParams(fields) }).then(function (reply) { return reply.json(); }).then(function (done) {
      if (done.moved) { moved(words, done.error); return; }
      if (done.error) { say(done.error + " Ваш текст остался в поле.", [["Сохранить ещё раз", save, true], ["Отменить", cancel]], true); return; }
      forget(); var place = now.place; stop(); say(words === null ? "Абзац удалён." : "Сохранено " + time(Date.now()) + ".", [["Закрыть", function () { say(""); }]]);
      reload(function () { var again = page().querySelector('[data-place="' + place + '"]'); if (again) again.focus({ preventScroll: true }); });
    }, failed);
  }
  function moved(words, error) {
    fetch("/paper/paragraph?" + new URLSearchParams({ id: id, as: who, place: now.place })).then(function (reply) { return reply.json(); }).then(function (read) {
      if (read.error) { say(error + " " + read.error, [["Отменить", cancel]], true); return; }
      var origin = document.createElement("div"); origin.innerHTML = read.html;
      say(error + " Сейчас здесь: «" + (origin.textContent.trim() || "пусто") + "».", [["Сохранить мой текст", function () { now.revision = read.revision; send(words, read.revision); }, true], ["Взять новый", function () { stop(); forget(); say(""); reload(); }], ["Вернуться к правке", function () { usual("Ваш текст ещё не сохранён."); now.field.focus(); }]], true);
    }, failed);
  }
  function failed(error) { say("Не получилось: " + error.message + ". Черновик остался в этом браузере.", now ? [["Сохранить ещё раз", save, true], ["Отменить", cancel]] : [["Закрыть", function () { say(""); }]], true); }
  function reload(then) { frame.addEventListener("load", function () { if (then) then(); }, { once: true }); frame.contentWindow.location.reload(); }
  function ready() {
    var root = page() && page().documentElement; if (!root || !page().body || root.dataset.ready) return; root.dataset.ready = ""; fit();
    if (frame.dataset.open !== "1") { left(kept()); return; }
    root.dataset.open = "1";
    page().querySelectorAll("[data-place]").forEach(function (each) { each.tabIndex = 0; });
    page().addEventListener("click", function (event) { var at = event.target.closest("[data-place]"); if (at && !event.target.closest("a[href]")) start(at.dataset.place); });
    page().addEventListener("keydown", function (event) { if (event.key === "Enter" && event.target.dataset && event.target.dataset.place) { event.preventDefault(); start(event.target.dataset.place); } });
    var draft = kept(); if (draft && !now) start(draft.place, draft);
  }
  /** The paper was closed while words for it were still a draft. */
  function left(draft) {
    if (!draft) return;
    say("Бумага закрыта, а ваш черновик от " + time(draft.at) + " в неё не попал: «" + draft.typed.map(function (each) { return each.text; }).join("") + "».", [["Выбросить черновик", function () { forget(); say(""); }], ["Закрыть", function () { say(""); }]]);
  }
  frame.addEventListener("load", ready); addEventListener("resize", fit); if (page() && page().readyState === "complete" && page().body.childElementCount > 0) ready();

  document.querySelector(".paper-print").onclick = function () { frame.contentWindow.print(); };
  /** A browser prints the PDF on the server: after two seconds the page says what it waits for. */
  document.querySelector('[data-file="pdf"]').addEventListener("click", function (event) {
    event.preventDefault(); var link = event.currentTarget, from = Date.now(), close = [["Закрыть", function () { say(""); }]];
    var ticks = setInterval(function () { var seconds = Math.round((Date.now() - from) / 1000); if (seconds < 2) return; say("Chromium печатает бумагу в PDF: " + seconds + " с."); var line = document.createElement("div"); line.className = "bar"; line.append(document.createElement("div")); acts.append(line); }, 1000);
    fetch(link.href).then(function (reply) {
      if (reply.ok) return reply.blob().then(function (blob) { var url = URL.createObjectURL(blob), a = document.createElement("a"); a.href = url; a.download = link.download; a.click(); setTimeout(function () { URL.revokeObjectURL(url); }, 60000); if (!bar.hidden) say("PDF готов: " + link.download, close); });
      return reply.text().then(function (html) { var words = new DOMParser().parseFromString(html, "text/html").querySelector("main p"); say(words ? words.textContent : "PDF не получился.", close, true); });
    }).catch(failed).finally(function () { clearInterval(ticks); });
  });
})()`;
