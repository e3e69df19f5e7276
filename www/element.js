/**
 * The custom element `<readout-timeline>`: its attributes, its life in the page, what it tells the page.
 *
 * It finds its source, has it read, hands the parse to the widget, and shows a message above the author's own fallback
 * where that fails. It draws no timeline and parses nothing itself. Of the host page it touches nothing.
 */

import { ALONE, comparedWith, wordsOfAgainst } from "./against.js";
import { citingOf } from "./citing.js";
import { explain, Failure, failureOf } from "./failure.js";
import { createFrame } from "./frame.js";
import { PATIENCE } from "./limits.js";
import { comesNear } from "./near.js";
import { OPTIONS, optionNamed, readOption } from "./options.js";
import { within } from "./patience.js";
import { reflectOptions, takeEarlyProperties } from "./properties.js";
import { givenOf, readAccount, readOther } from "./reading.js";
import { liesInPage } from "./source.js";
import { createSpeech } from "./speech.js";
import { tableFor } from "./strings/tables.js";
import { createWidget } from "./widget.js";

/**
 * @typedef {import("./generated/bindings.js").Parse} Parse
 * @typedef {import("./generated/bindings.js").Span} Span
 * @typedef {string | Node | Blob | Parse | null} Given
 */

// On a server there are no elements; the module can be imported there all the same.
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** The element. */
export class ReadoutTimeline extends Base {
  static observedAttributes = ["lang", ...OPTIONS.map((option) => option.name)];

  static {
    reflectOptions(ReadoutTimeline.prototype);
  }

  #frame = createFrame(this.attachShadow({ mode: "open" }));
  /** @type {ReturnType<typeof createWidget> | null} */
  #widget = null;
  /** @type {Given} */
  #source = null;
  /** The other account, where it is no address. */
  /** @type {Given} */
  #other = null;
  /** @type {Parse | null} */
  #parse = null;
  /** The other account as it was read, or why there is none. */
  /** @type {import("./against.js").Loaded} */
  #against = ALONE;
  /** The article of the page that is the reader, if one is. */
  /** @type {Element | null} */
  #article = null;
  /** The language in which it is shown. */
  #locale = "";
  #speech = createSpeech(this, (failure) => this.#tellFailure(failure, false));
  /** @type {AbortController | null} */
  #loading = null;
  /** Sees to it that children which come or change later are read; on only while the children are the source. */
  #children = new MutationObserver(() => this.#schedule(true));
  #scheduled = false;
  /** Whether the source has to be read at the next update. */
  #stale = true;
  /** Whether the other account has to be. */
  #staleOther = false;
  /** Values that were already warned about. */
  /** @type {Set<string>} */
  #warned = new Set();

  /**
   * Puts a new element into a node and gives it a source.
   *
   * @param {Node} node
   * @param {Given} [source]
   * @param {Record<string, unknown>} [options] Values of the options by their property names.
   * @returns {ReadoutTimeline}
   */
  static mount(node, source = null, options = {}) {
    const element = /** @type {ReadoutTimeline} */ (document.createElement("readout-timeline"));
    for (const { property } of OPTIONS) {
      if (options[property] !== undefined) Reflect.set(element, property, options[property]);
    }
    element.source = source;
    node.appendChild(element);
    return element;
  }

  /** The source, where it is no attribute: a text, a node, a file, or a saved parse. */
  get source() {
    return this.#source;
  }

  /** @param {Given} source */
  set source(source) {
    this.#source = source ?? null;
    this.#schedule(true);
  }

  /**
   * Another account, which this one is compared with: its address, or the account itself. A string of one line is an
   * address, for a text has more.
   */
  get against() {
    return this.#other ?? this.#value("against");
  }

  /** @param {Given} account */
  set against(account) {
    const isAddress = typeof account === "string" && !account.includes("\n");
    this.#other = isAddress ? null : (account ?? null);
    if (isAddress) this.setAttribute("against", account);
    else if (this.#other === null) this.removeAttribute("against");
    this.#staleOther = true;
    this.#schedule(false);
  }

  /** The parse that is shown; `null` while there is none. */
  get parse() {
    return this.#parse;
  }

  /** The comparison that is shown; `null` without another account. */
  get comparison() {
    return this.#against.against?.comparison ?? null;
  }

  /** Reads the source again. */
  reload() {
    this.#schedule(true);
  }

  /**
   * Selects words of the text, or nothing.
   *
   * @param {Span | null} span
   */
  select(span) {
    this.#widget?.select(span);
  }

  connectedCallback() {
    takeEarlyProperties(this, ["source"]);
    this.#schedule(false);
  }

  disconnectedCallback() {
    this.#schedule(false);
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} now
   */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    const option = optionNamed(name);
    this.#staleOther ||= name === "against";
    this.#schedule(option !== undefined && name !== "against");
    const misuse = option && readOption(option, now).misuse;
    if (misuse) this.#warn(misuse);
  }

  /**
   * Asks for an update; all that is asked for in one go becomes one update. A removal counts only if the element is still
   * out by then, so that moving it costs nothing.
   *
   * @param {boolean} reads
   */
  #schedule(reads) {
    this.#stale ||= reads;
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      if (!this.isConnected) this.#tearDown();
      else if (this.#stale || this.#staleOther) this.#read();
      else this.#speak();
    });
  }

  /** Draws what is shown again, where the page speaks another language by now. */
  async #speak() {
    const before = this.#speech.missing();
    await this.#speech.learn();
    if (!this.isConnected || this.#stale || !this.#parse) return;
    if (this.#locale !== this.#speech.language()) this.#attempt(this.#parse);
    else if (this.#speech.missing() !== before) this.#showNotices();
  }

  #tearDown() {
    this.#loading?.abort();
    this.#children.disconnect();
    this.#drop();
    this.#frame.rest();
    this.#stale = true;
  }

  /** Finds the source and has it read, and the other account beside it. What was under way is given up. */
  async #read() {
    // Where nothing but the other account is another, this one stays; unless it is still on its way.
    const shown = this.#stale || this.#loading ? null : this.#parse;
    this.#stale = false;
    this.#staleOther = false;
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const { signal } = loading;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let patience;
    try {
      // What is shown already was near once.
      if (this.#value("loading") === "lazy" && !this.#parse) await comesNear(this, signal);
      const learnt = this.#speech.learn();
      patience = setTimeout(async () => {
        await learnt;
        if (patience !== undefined) this.#sayBusy("load.busy", signal);
      }, PATIENCE);
      const other = readOther(this, this.#other, this.#value, signal);
      const parse = shown ?? (await this.#load(signal));
      await learnt;
      if (signal.aborted) return;
      clearTimeout(patience);
      patience = undefined;
      if (parse) await this.#showWith(parse, other, shown === null, signal);
      else this.#rest();
    } catch (thrown) {
      await this.#speech.learn();
      if (!signal.aborted) this.#fail(failureOf(thrown));
    } finally {
      clearTimeout(patience);
      patience = undefined;
      if (this.#loading === loading) this.#loading = null;
    }
  }

  /**
   * Shows an account with the comparison, if that comes soon; else the account at once, and the comparison when it is
   * there.
   *
   * @param {Parse} parse
   * @param {ReturnType<typeof readOther>} other
   * @param {boolean} isNew whether the account is not shown yet
   * @param {AbortSignal} signal
   */
  async #showWith(parse, other, isNew, signal) {
    const compared = other.then((reading) => comparedWith(parse, reading));
    const soon = await within(compared, PATIENCE);
    if (signal.aborted) return;
    if (!soon && isNew) {
      this.#against = ALONE;
      this.#show(parse);
      this.#tell("readout-ready", { parse });
    }
    if (!soon) this.#sayBusy("compare.busy", signal);
    const loaded = await compared;
    if (signal.aborted) return;
    this.#against = loaded;
    this.#show(parse, isNew && !soon);
    if (soon && isNew) this.#tell("readout-ready", { parse });
    const { against, failure } = loaded;
    if (against) this.#tell("readout-compared", { parse: against.parse, comparison: against.comparison });
    if (failure) this.#tellFailure(failure, false);
  }

  /**
   * @param {string} key
   * @param {AbortSignal} signal
   */
  #sayBusy(key, signal) {
    if (!signal.aborted) this.#frame.busy(this.#speech.words()(key));
  }

  /**
   * @param {AbortSignal} signal
   * @returns {Promise<Parse | null>} `null` if there is nothing to read.
   */
  async #load(signal) {
    const given = givenOf(this.#source, this.#value);
    this.#watchChildren(liesInPage(given) && !given.htmlFor);
    const { parse, article } = await readAccount(this, given, this.#value, signal);
    if (!signal.aborted) this.#article = article;
    return parse;
  }

  /** @param {boolean} on */
  #watchChildren(on) {
    this.#children.disconnect();
    if (on) this.#children.observe(this, { childList: true, characterData: true, subtree: true });
  }

  /**
   * Draws a parse again, in the language of now.
   *
   * @param {Parse} parse
   */
  #attempt(parse) {
    try {
      this.#show(parse);
      this.#tell("readout-ready", { parse });
    } catch (thrown) {
      this.#fail(failureOf(thrown));
    }
  }

  /**
   * @param {Parse} parse
   * @param {boolean} [isLate] whether the comparison has come after the account
   */
  #show(parse, isLate = false) {
    const locale = this.#speech.language();
    // The widget stays while the language does: it knows what somebody looks at, and keeps it where a text is edited.
    if (this.#locale !== locale) this.#drop();
    this.#locale = locale;
    this.#widget ??= createWidget(/** @type {ShadowRoot} */ (this.shadowRoot), {
      strings: tableFor(locale),
      locale,
      citing: () => citingOf(this.#value("publisher"), this.#value("url"), this.baseURI),
      onSelect: (choice) => this.#tell("readout-select", choice),
    });
    const links = /** @type {import("./links.js").Links} */ (this.#value("links"));
    const { against } = this.#against;
    this.#widget.show(parse, { links, article: this.#article, against, isLate });
    this.#showNotices();
    this.#parse = parse;
  }

  /** Shows what did not come, above the account that is there. */
  #showNotices() {
    const { failure } = this.#against;
    this.#frame.shown(this.#article === this);
    const speechless = this.#speech.missing();
    if (speechless) this.#frame.warn(explain(speechless, this.#speech.words()));
    if (failure) this.#frame.warn(wordsOfAgainst(failure, this.#speech.words()));
  }

  #rest() {
    this.#drop();
    this.#against = ALONE;
    this.#frame.rest();
  }

  #drop() {
    this.#widget?.destroy();
    this.#widget = null;
    this.#parse = null;
  }

  /** @param {Failure} failure */
  #fail(failure) {
    this.#drop();
    this.#against = ALONE;
    this.#frame.fail(explain(failure, this.#speech.words()));
    this.#tellFailure(failure, true);
  }

  /**
   * @param {Failure} failure
   * @param {boolean} fatal
   */
  #tellFailure(failure, fatal) {
    const { what, cure } = explain(failure, this.#speech.words());
    this.#tell("readout-error", { code: failure.code, message: `${what} ${cure}`, fatal, cause: failure });
  }

  /**
   * Says once that an attribute has a value it cannot have. The page goes on with the default.
   *
   * @param {import("./options.js").Misuse} misuse
   */
  #warn(misuse) {
    const key = `${misuse.name}=${misuse.value}`;
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    const failure = new Failure("unknown-value", { ...misuse });
    const { what, cure } = explain(failure, this.#speech.words());
    console.warn(`<readout-timeline>: ${what} ${cure}`);
    this.#tellFailure(failure, false);
  }

  /**
   * @param {string} type
   * @param {object | null} detail
   */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }

  /** What an option stands at. @param {string} name */
  #value = (name) => {
    const option = optionNamed(name);
    return option ? readOption(option, this.getAttribute(name)).value : "";
  };
}
