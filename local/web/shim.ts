import { GOOGLE_HOSTS } from "./addresses";
import { escaped } from "./markup";

/** At which host a page is shown: 1 the registry's sidebar or dialog, 2 the web app in a browser. */
export type Host = 1 | 2;

/**
 * `google.script` for a page served here: the same names, calls go to POST /run. Everything a page can reach of Google at these two
 * hosts; what is not there is not there on Google either.
 */
function script(host: Host, as: string, now: Date | undefined): string {
  const who = JSON.stringify({ host, as, hosts: GOOGLE_HOSTS, now: now?.getTime() }).replace(/</g, "\\u003c");
  return `(function () {
  var who = ${who};
  function runner(success, failure, object) {
    return new Proxy({}, { get: function (target, name) {
      if (name === "withSuccessHandler") return function (handler) { return runner(handler, failure, object); };
      if (name === "withFailureHandler") return function (handler) { return runner(success, handler, object); };
      if (name === "withUserObject") return function (value) { return runner(success, failure, value); };
      if (typeof name !== "string" || name === "then") return undefined;
      return function () {
        var args = Array.prototype.slice.call(arguments);
        fetch("/run", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ host: who.host, as: who.as, function: name, args: args }) })
          .then(function (response) { return response.json(); })
          .then(function (reply) {
            // The workbook around a sidebar or dialog reads itself again.
            if (window.parent !== window) window.parent.postMessage("nastavnik:ran", "*");
            if (reply.error !== undefined) { var error = new Error(reply.error); if (failure) failure(error, object); else throw error; return; }
            if (success) success(reply.value === undefined ? null : reply.value, object);
          }, function (error) { if (failure) failure(new Error("NetworkError: " + error.message), object); });
      };
    } });
  }
  // The clock of the visitor's computer is the school's: today is the day at which the clock of this front stands.
  var RealDate = Date, ahead = who.now === undefined ? 0 : who.now - RealDate.now();
  function SchoolDate() {
    var given = arguments.length === 0 ? [RealDate.now() + ahead] : arguments;
    return new.target ? Reflect.construct(RealDate, given, new.target === SchoolDate ? RealDate : new.target) : new RealDate(RealDate.now() + ahead).toString();
  }
  SchoolDate.prototype = RealDate.prototype; SchoolDate.prototype.constructor = SchoolDate;
  SchoolDate.now = function () { return RealDate.now() + ahead; }; SchoolDate.UTC = RealDate.UTC; SchoolDate.parse = RealDate.parse;
  window.Date = SchoolDate;
  var nothing = function () {};
  // Files, forms and the page itself have Google's addresses; here they open on this computer (addresses.ts).
  function local(address) { try { var url = new URL(address, location.href); return who.hosts.indexOf(url.host) < 0 ? address : "/go?" + new URLSearchParams({ as: who.as, to: url.href }); } catch (error) { return address; } }
  function turn(event) { var a = event.target.closest ? event.target.closest("a[href]") : null; if (a) { var here = local(a.href); if (here !== a.href) a.href = here; } }
  addEventListener("click", turn, true);
  addEventListener("auxclick", turn, true);
  var open = window.open;
  window.open = function (address, name, features) { return open.call(window, address === undefined ? address : local(address), name, features); };
  window.google = { script: {
    run: runner(null, null, undefined),
    host: { close: function () { if (window.parent !== window) window.parent.postMessage("nastavnik:close", "*"); else history.back(); }, setHeight: nothing, setWidth: nothing, editor: { focus: nothing }, origin: location.origin },
    url: { getLocation: function (use) {
      var one = {}, all = {};
      new URLSearchParams(location.search).forEach(function (value, name) { if (name === "as") return; if (!(name in one)) one[name] = value; (all[name] = all[name] || []).push(value); });
      use({ hash: location.hash.slice(1), parameter: one, parameters: all });
    } },
    history: { push: function (state, params, hash) { history.pushState(state, "", hash ? "#" + hash : undefined); }, replace: function (state, params, hash) { history.replaceState(state, "", hash ? "#" + hash : undefined); }, setChangeHandler: function (use) { addEventListener("popstate", function (event) { use({ state: event.state, location: { hash: location.hash.slice(1), parameter: {}, parameters: {} } }); }); } }
  } };
})();`;
}

/** A page of ours as it is served here: the shim first, so that the page's own script finds `google.script`. */
export function withShim(html: string, host: Host, as: string, options: { readonly width?: number; readonly title?: string; /** Markup above the page. */ readonly bar?: string; /** The school's time: the page then takes it for today. */ readonly now?: Date } = {}): string {
  const width = options.width ? `<style>html{max-width:${options.width}px;margin-inline:auto}</style>` : "";
  const head = `${options.title ? `<title>${escaped(options.title)}</title>` : ""}${width}<script>${script(host, as, options.now)}</script>`;
  const withHead = /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (found) => `${found}<meta name="viewport" content="width=device-width,initial-scale=1">${head}`) : `${head}${html}`;
  const bar = options.bar ?? "";
  const withBar = bar === "" ? withHead : /<body[^>]*>/i.test(withHead) ? withHead.replace(/<body[^>]*>/i, (found) => `${found}${bar}`) : `${withHead}${bar}`;
  return /^\s*<!doctype/i.test(withBar) ? withBar : `<!doctype html>${withBar}`;
}
