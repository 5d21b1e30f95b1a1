/**
 * What stands in every realm beside the bundle: plain JavaScript, evaluated there, so that its objects, Dates and errors are the
 * realm's own. It knows no service; it makes Proxies that cross the bridge.
 *
 * A member a stand-in lacks throws and names itself; `then`, `toJSON` and symbols pass, because the language itself asks for them.
 */
export const SHELL = String.raw`(function () {
  "use strict";
  const HostDate = Date, NativeError = Error, stringify = JSON.stringify, parseJson = JSON.parse;
  /** What belongs to one execution: "begin" sets it. */
  let bridge, now, config, word, kinds, refOf, enumOf, enums, made, timers;
  const PASS = new Set(["then", "toJSON", "constructor", "valueOf", "hasOwnProperty", "isPrototypeOf", "__proto__"]);

  function Clock(...args) {
    if (!new.target) return new HostDate(now()).toString();
    return Reflect.construct(HostDate, args.length === 0 ? [now()] : args, new.target === Clock ? HostDate : new.target);
  }
  Object.defineProperty(Clock, "name", { value: "Date" });
  Object.defineProperty(Clock, "length", { value: 7 });
  Object.defineProperty(Clock, "prototype", { value: HostDate.prototype, writable: false });
  Object.defineProperty(HostDate.prototype, "constructor", { value: Clock, writable: true, configurable: true, enumerable: false });
  for (const [name, value] of [["now", () => now()], ["UTC", HostDate.UTC], ["parse", HostDate.parse]]) {
    Object.defineProperty(Clock, name, { value, writable: true, configurable: true, enumerable: false });
  }
  Object.defineProperty(globalThis, "Date", { value: Clock, writable: true, configurable: true, enumerable: false });

  Math.random = function random() {
    word = (word + 0x6d2b79f5) >>> 0;
    let mixed = word;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };

  const kindOf = (value) => Object.prototype.toString.call(value);
  const isPlain = (value) => {
    if (value === null) return true;
    const type = typeof value;
    if (type === "string" || type === "boolean") return true;
    if (type === "number") return Number.isFinite(value);
    if (type !== "object") return false;
    if (Array.isArray(value)) { for (let at = 0; at < value.length; at += 1) if (!isPlain(value[at])) return false; return true; }
    if (refOf.has(value) || enumOf.has(value) || kindOf(value) === "[object Date]") return false;
    for (const key in value) if (value[key] !== undefined && !isPlain(value[key])) return false;
    return true;
  };
  const shaped = (value) => {
    if (value === undefined) return { $undefined: 1 };
    if (value === null) return null;
    if (typeof value === "number") return Number.isFinite(value) ? value : { $number: String(value) };
    if (typeof value === "bigint") return { $number: String(value) };
    if (typeof value === "function") return enumOf.has(value) ? { $enum: enumOf.get(value) } : { $function: 1 };
    if (typeof value !== "object") return value;
    if (refOf.has(value)) return { $ref: refOf.get(value) };
    if (enumOf.has(value)) return { $enum: enumOf.get(value) };
    if (kindOf(value) === "[object Date]") return { $date: value.getTime() };
    if (Array.isArray(value)) return Array.from(value, shaped);
    const copy = {};
    for (const key of Object.keys(value)) if (value[key] !== undefined) copy[key] = shaped(value[key]);
    return copy;
  };
  const unshaped = (value) => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) { for (let at = 0; at < value.length; at += 1) value[at] = unshaped(value[at]); return value; }
    if ("$date" in value) return new HostDate(value.$date);
    if ("$ref" in value) return handle(value.$ref, value.$kind, value.$members);
    if ("$enum" in value) return constant(value.$enum);
    for (const key of Object.keys(value)) value[key] = unshaped(value[key]);
    return value;
  };

  function fromHost(text) {
    const rest = text.slice(1);
    switch (text[0]) {
      case "u": return undefined;
      case "j": return parseJson(rest);
      case "x": return unshaped(parseJson(rest));
      default: {
        const { name, message } = parseJson(rest);
        const error = new NativeError(message);
        Object.defineProperty(error, "name", { value: name, configurable: true, writable: true });
        throw error;
      }
    }
  }
  const call = (ref, member, args) => fromHost(bridge(ref, member, stringify(isPlain(args) ? args : shaped(args))));

  function handle(ref, kind, members) {
    if (members) kinds.set(kind, new Set(members));
    if (made.has(ref)) return made.get(ref);
    const proxy = strict(ref, kind, Object.create(null));
    made.set(ref, proxy);
    refOf.set(proxy, ref);
    return proxy;
  }
  function strict(ref, kind, known) {
    const lack = (member) => new NativeError("The stand-in has no " + kind + "." + String(member) + ". Add it in local/services, with a line in local/DIFFERENCES.md.");
    return new Proxy({}, {
      get(target, member) {
        if (typeof member === "symbol") return member === Symbol.toStringTag ? kind : Reflect.get(target, member);
        if (member in known) return known[member];
        if (kinds.get(kind).has(member)) return (known[member] = (...args) => call(ref, member, args));
        if (member === "toString") return () => kind;
        if (PASS.has(member)) return Reflect.get(target, member);
        throw lack(member);
      },
      has: (target, member) => member in known || kinds.get(kind).has(member),
      set(target, member) { throw lack(member); },
      ownKeys: () => [],
    });
  }

  /** One object a constant, whether an event or its service brings it first. */
  const constant = (name) => {
    let known = enums.get(name);
    if (!known) {
      const value = name.slice(name.indexOf(".") + 1);
      known = Object.freeze({ toString: () => value, name: () => value, toJSON: () => value });
      enumOf.set(known, name);
      enums.set(name, known);
    }
    return known;
  };
  function furnish({ ref, kind, members, constants, children }) {
    kinds.set(kind, new Set(members));
    const known = Object.create(null);
    for (const name of Object.keys(constants)) {
      const values = {};
      for (const value of constants[name]) values[value] = constant(name + "." + value);
      known[name] = Object.freeze(values);
    }
    for (const name of Object.keys(children)) known[name] = furnish(children[name]);
    const proxy = strict(ref, kind, known);
    made.set(ref, proxy);
    refOf.set(proxy, ref);
    return proxy;
  }
  const shown = (value) => {
    if (typeof value === "string") return value;
    if (value instanceof NativeError || kindOf(value) === "[object Error]") return value.stack || String(value);
    if (typeof value === "object" && value !== null && !refOf.has(value)) { try { return stringify(value); } catch (error) { return String(value); } }
    return String(value);
  };
  const line = (args) => {
    if (typeof args[0] !== "string" || !/%[sdifjoO]/.test(args[0])) return args.map(shown).join(" ");
    const rest = args.slice(1);
    const text = args[0].replace(/%[sdifjoO]/g, (mark) => (rest.length > 0 ? shown(rest.shift()) : mark));
    return [text, ...rest.map(shown)].join(" ");
  };
  const log = (level) => (...args) => { bridge(config.console, "write", stringify([level, line(args)])); };
  const realmConsole = {
    log: log("log"), info: log("info"), warn: log("warn"), error: log("error"), debug: log("debug"),
    time: (label = "default") => { timers.set(label, now()); },
    timeEnd: (label = "default") => { log("debug")(label + ": " + (now() - (timers.get(label) ?? now())) + "ms"); },
  };
  Object.defineProperty(globalThis, "console", { value: realmConsole, writable: true, configurable: true, enumerable: false });
  Object.defineProperty(globalThis, "Logger", { value: { log: (...args) => log("log")(...args), clear: () => {}, getLog: () => "" }, writable: true, configurable: true, enumerable: false });

  const crossing = (value) => {
    if (value === undefined || value === null) return null;
    if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") throw new NativeError(UNSUPPORTED);
    if (typeof value === "number") return Number.isFinite(value) ? value : null;
    if (typeof value !== "object") return value;
    if (refOf.has(value) || kindOf(value) === "[object Date]" || kindOf(value) === "[object Map]" || kindOf(value) === "[object Set]") throw new NativeError(UNSUPPORTED);
    if (Array.isArray(value)) return Array.from(value, crossing);
    const copy = {};
    for (const key of Object.keys(value)) if (value[key] !== undefined) copy[key] = crossing(value[key]);
    return copy;
  };
  const UNSUPPORTED = "The script completed but the returned value is not a supported return type.";

  const failed = (error) => {
    const isObject = typeof error === "object" && error !== null;
    return { failed: { name: isObject && error.name ? String(error.name) : "Error", message: isObject && "message" in error ? String(error.message) : String(error), stack: isObject && error.stack ? String(error.stack) : "" } };
  };
  const evaluate = eval;
  const topLevel = (name) => { try { return evaluate(name); } catch (error) { if (error instanceof ReferenceError) return undefined; throw error; } };
  const settle = (value, way) => {
    if (way === "client") return { value: crossing(value) };
    if (typeof value === "object" && value !== null && refOf.has(value)) return { ref: refOf.get(value) };
    return {};
  };
  const UNSETTLED = stringify({ failed: { name: "Error", message: "The function returned a promise that nothing settles.", stack: "" } });
  const outcome = { text: UNSETTLED };
  /** A service is furnished when a script first names it: most executions use two or three. */
  function begin(nextBridge, nextNow, configText) {
    bridge = nextBridge;
    now = nextNow;
    config = parseJson(configText);
    word = config.seed >>> 0;
    kinds = new Map(); refOf = new WeakMap(); enumOf = new WeakMap(); enums = new Map(); made = new Map(); timers = new Map();
    outcome.text = UNSETTLED;
    for (const name of config.globals) {
      const settle = (value) => {
        Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
        return value;
      };
      const open = () => settle(furnish(parseJson(fromHost(bridge(config.opener, name, "[]")))));
      Object.defineProperty(globalThis, name, { get: open, set: settle, configurable: true, enumerable: false });
    }
  }

  const report = (result) => { outcome.text = stringify(result); };
  /** Built-ins as a script finds them; where one leads to a prototype, that too. Values of accessors are their getters. */
  const BUILT_IN = ["Object", "Function", "Array", "Number", "Boolean", "String", "Symbol", "Date", "Promise", "RegExp", "Error", "AggregateError", "EvalError", "RangeError",
    "ReferenceError", "SyntaxError", "TypeError", "URIError", "JSON", "Math", "Intl", "ArrayBuffer", "Uint8Array", "Int8Array", "Uint16Array", "Int16Array", "Uint32Array", "Int32Array",
    "Float32Array", "Float64Array", "Uint8ClampedArray", "DataView", "Map", "BigInt", "Set", "WeakMap", "WeakSet", "Proxy", "Reflect", "console", "Logger"];
  const ownKeys = Reflect.ownKeys, descriptorOf = Object.getOwnPropertyDescriptor, protoOf = Object.getPrototypeOf, is = Object.is, drop = Reflect.deleteProperty;
  const isObject = (value) => (typeof value === "object" && value !== null) || typeof value === "function";
  /** "arguments" and "caller" of a function are V8's own: no script can set them, and each look at them walks the stack. */
  const isOwn = (object) => (key) => typeof object !== "function" || (key !== "arguments" && key !== "caller");
  const noted = (object, keys = ownKeys(object).filter(isOwn(object))) => {
    const entries = keys.map((key) => { const found = descriptorOf(object, key) || {}; const plain = "value" in found; return { key, plain, value: plain ? found.value : found.get }; });
    return { object, proto: protoOf(object), size: ownKeys(object).length, entries };
  };
  const holds = (object, entries) => {
    for (let at = 0; at < entries.length; at += 1) {
      const entry = entries[at];
      if (entry.plain ? !is(object[entry.key], entry.value) : (descriptorOf(object, entry.key) || {}).get !== entry.value) return false;
    }
    return true;
  };
  const isAsNoted = ({ object, proto, size, entries }) => protoOf(object) === proto && ownKeys(object).length === size && holds(object, entries);
  /** Objects within objects that are compared; what lies deeper is compared as an object, not by its content. */
  const DEPTH = 3;
  let notes = [], declared = [], empty = [], names = new Set(), top = { size: 0, entries: [] };
  const within = (object, depth, found) => {
    if (depth === 0 || !isObject(object) || (found.get(object) || 0) >= depth) return;
    found.set(object, depth);
    for (const key of ownKeys(object).filter(isOwn(object))) { const held = descriptorOf(object, key) || {}; within("value" in held ? held.value : held.get, depth - 1, found); }
  };
  return {
    outcome, begin,
    /** Notes what stands in the realm as it is now: the global object beside the services, what the bundle declared, the built-ins. */
    note() {
      names = new Set(ownKeys(globalThis));
      top = { size: names.size, entries: noted(globalThis, [...names].filter((name) => !config.globals.includes(name))).entries };
      const first = BUILT_IN.map((name) => globalThis[name]).concat([protoOf([][Symbol.iterator]()), protoOf(Uint8Array)]);
      const builtIn = new Set(first.concat(first.map((each) => each.prototype)).filter(isObject));
      const found = new Map();
      for (const { value } of top.entries) within(value, DEPTH, found);
      declared = [...found.keys()].filter((each) => each !== globalThis && !builtIn.has(each)).map((each) => noted(each));
      notes = [...builtIn].map((each) => noted(each));
      empty = declared.filter(({ object, size }) => typeof object === "object" && size === 0).map(({ object }) => object);
    },
    /** Whether the places where the bundle remembers what it has made are as empty as it left them: a quick look, before the long one. */
    isIdle: () => empty.every((object) => ownKeys(object).length === 0),
    /** Takes away what a script has added to the global object (zod keeps its settings there) and to what the bundle declared. */
    tidy() {
      if (ownKeys(globalThis).length !== top.size) for (const key of ownKeys(globalThis)) if (!names.has(key)) drop(globalThis, key);
      for (const { object, size, entries } of declared) {
        const there = ownKeys(object);
        if (there.length === size) continue;
        const before = new Set(entries.map(({ key }) => key));
        for (const key of there.filter(isOwn(object))) if (!before.has(key)) drop(object, key);
      }
    },
    /** Whether a script has left everything so. */
    isNoted: () => ownKeys(globalThis).length === top.size && holds(globalThis, top.entries) && declared.every(isAsNoted) && notes.every(isAsNoted),
    /** way: "client" for google.script.run, "page" for doGet and doPost, "quiet" when nobody takes the answer. */
    invoke(path, argsText, way) {
      try {
        const args = unshaped(parseJson(argsText));
        const target = path.split(".").reduce((owner, name, at) => (at === 0 ? topLevel(name) : owner[name]), undefined);
        if (typeof target !== "function") throw new NativeError("Script function not found: " + path);
        const value = target(...args);
        if (typeof value === "object" && value !== null && !refOf.has(value) && typeof value.then === "function") {
          value.then((late) => { try { report(settle(late, way)); } catch (error) { report(failed(error)); } }, (error) => report(failed(error)));
          return;
        }
        report(settle(value, way));
      } catch (error) {
        report(failed(error));
      }
    },
  };
})`;
