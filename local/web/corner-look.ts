/** How the bar above every page looks. It brings its style along, so that it stands above a page of ours too. */
export const CORNER_STYLE = `
.corner{position:relative;z-index:20;display:flex;flex-wrap:wrap;gap:0 8px;align-items:center;background:var(--card);color:var(--ink);border-bottom:1px solid var(--line);padding:4px 16px;font:14px/1.4 system-ui,"Segoe UI",Roboto,Arial,sans-serif}
.corner a{display:inline-flex;align-items:center;min-height:var(--target);color:var(--ink);text-decoration:none;border-radius:8px;padding:0 6px}
.corner a:hover{background:var(--tint)}
.corner a[aria-current]{color:var(--accent);font-weight:500;background:var(--tint)}
.corner .corner-home{font-weight:600;margin-left:-8px}
.corner nav{display:flex;flex-wrap:wrap;gap:0;flex:1 1 auto}
.corner-right{display:flex;gap:4px;align-items:center;margin-left:auto;min-width:0}
.corner .corner-clock{color:var(--second);font-size:12px;white-space:nowrap;font-variant-numeric:tabular-nums}
.corner .corner-who{border:1px solid var(--field);border-radius:999px;padding:0 12px;gap:8px;max-width:264px;min-width:0;white-space:nowrap;overflow:hidden}
.corner-who b{font-weight:500;flex:0 0 auto;max-width:170px;overflow:hidden;text-overflow:ellipsis}
.corner-who span:last-child{color:var(--second);font-size:12px;overflow:hidden;text-overflow:ellipsis}
.corner .corner-clock span{margin-left:4px}
.corner .corner-menu{display:none;gap:4px}
.corner-people{border:1px solid var(--line);border-radius:8px;background:var(--card);color:var(--ink);padding:16px;width:min(520px,calc(100vw - 16px));max-height:min(640px,90vh);box-shadow:0 8px 24px #0004}
.corner-people::backdrop{background:#0006}
.who-list{list-style:none;margin:8px 0 0;padding:0}
.who-list a{display:block;padding:8px;border-radius:8px;color:var(--ink);text-decoration:none;min-height:var(--target)}
.who-list a:hover,.who-list a[aria-current]{background:var(--tint)}
.who-list small{display:block;color:var(--second);font-size:12px;overflow-wrap:anywhere}
.who-list li[hidden]{display:none}
@media (max-width:719px){
.corner{padding:4px 8px;flex-wrap:nowrap;gap:4px}
.corner .corner-menu{display:inline-flex;font-size:14px;padding:4px 8px}
.corner .corner-home{margin-left:0}
.corner nav{display:none;position:absolute;left:0;right:0;top:100%;background:var(--card);border-bottom:1px solid var(--line);padding:8px;flex-direction:column;box-shadow:0 8px 16px #0003}
.corner nav.open{display:flex}
.corner-right{flex:1 1 auto;justify-content:flex-end}
.corner .corner-who{max-width:170px;display:inline-block;line-height:var(--target);text-overflow:ellipsis}
.corner-who span:last-child{display:none}
.corner .corner-clock{display:grid;align-content:center;text-align:right;line-height:1.2;padding:0 4px}
.corner .corner-clock .corner-weekday{display:none}
}
@media print{.corner,.corner *{display:none}}
`;

/**
 * The button of the sections on a phone, and the list of people as a dialog: searched by name, Enter takes the first one found. Without
 * scripts the link leads to the same list as a page. Events are read by their path: above a page of ours the bar stands in a shadow.
 */
export const CORNER_SCRIPT = `(function () {
  if (window.nastavnikCorner) return; window.nastavnikCorner = true;
  function near(event, selector) { var first = event.composedPath()[0]; return first && first.closest ? first.closest(selector) : null; }
  function plain(text) { return text.toLowerCase().replace(/ё/g, "е"); }
  function leave(link) { location.href = link.href + location.hash; }
  addEventListener("click", function (event) {
    var menu = near(event, ".corner-menu");
    if (menu) { var open = menu.getAttribute("aria-expanded") !== "true"; menu.setAttribute("aria-expanded", String(open)); menu.getRootNode().getElementById("corner-places").classList.toggle("open", open); return; }
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    var chosen = near(event, ".who-list a");
    if (chosen && location.hash) { event.preventDefault(); leave(chosen); return; }
    var who = near(event, ".corner-who");
    if (!who) { var dialog = near(event, ".corner-people"); if (dialog && event.composedPath()[0] === dialog) dialog.close(); return; }
    event.preventDefault();
    var people = who.getRootNode().querySelector(".corner-people");
    fetch(who.href + "&part=1").then(function (reply) { return reply.text(); }).then(function (html) { people.innerHTML = html; people.showModal(); people.querySelector("input").focus(); });
  });
  addEventListener("input", function (event) {
    var field = near(event, ".who-search"); if (!field) return;
    var words = plain(field.value).split(/\\s+/);
    field.getRootNode().querySelectorAll(".who-list li").forEach(function (line) { var text = plain(line.textContent); line.hidden = !words.every(function (word) { return text.indexOf(word) >= 0; }); });
  });
  addEventListener("keydown", function (event) {
    var field = near(event, ".corner-people .who-search"); if (!field || event.key !== "Enter") return;
    event.preventDefault(); var first = field.getRootNode().querySelector(".who-list li:not([hidden]) a"); if (first) leave(first);
  });
})()`;
