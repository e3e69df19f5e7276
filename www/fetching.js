/**
 * An address to a text: in goes a URL, out come the words behind it and their form, or a failure that tells apart why
 * not. One request, plus a second one to the same address where the first was refused and the reason matters. Nothing is
 * cached here beyond what the browser does.
 */

import { decode } from "./decode.js";
import { Failure, failureOf } from "./failure.js";
import { formOf, limitOf } from "./form.js";

/**
 * Fetches a text, at most as much as is read.
 *
 * @param {string} address Absolute, or relative to `base`.
 * @param {{base: string, signal: AbortSignal}} around
 * @returns {Promise<{text: string, form: import("./form.js").Form}>}
 * @throws {Failure}
 */
export async function fetchText(address, { base, signal }) {
  const url = resolve(address, base);
  const name = shown(url, base);
  // The browser would refuse as well, but with a message in the console that helps nobody.
  if (url.protocol === "file:") throw new Failure("file", { url: name });
  const response = await request(url, base, signal);
  if (!response.ok) throw refusal(response.status, name);
  const type = (response.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
  const bytes = await body(response, limitOf(url.pathname, type), name, signal);
  return { text: decode(bytes, name), form: formOf(url.pathname, type) };
}

/**
 * The failure that a status stands for.
 *
 * @param {number} status
 * @param {string} url
 * @returns {Failure}
 */
export function refusal(status, url) {
  if (status === 404 || status === 410) return new Failure("missing", { url, status });
  if (status === 401 || status === 403) return new Failure("refused", { url, status });
  if (status >= 500 || status === 429) return new Failure("server", { url, status });
  return new Failure("status", { url, status });
}

/**
 * @param {string} address
 * @param {string} base
 * @returns {URL}
 */
function resolve(address, base) {
  try {
    return new URL(address, base);
  } catch (cause) {
    throw new Failure("address", { url: address }, cause);
  }
}

/**
 * How an address is named in a message: short for one's own site, whole for another.
 *
 * @param {URL} url
 * @param {string} base
 * @returns {string}
 */
function shown(url, base) {
  if (url.protocol === "data:" || url.protocol === "blob:") return `${url.protocol}…`;
  return url.origin === new URL(base).origin ? readable(url.pathname) : url.href;
}

/**
 * A path without percent signs, where it is well formed.
 *
 * @param {string} path
 * @returns {string}
 */
function readable(path) {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/**
 * @param {URL} url
 * @param {string} base
 * @param {AbortSignal} signal
 * @returns {Promise<Response>}
 */
async function request(url, base, signal) {
  const watch = watchPolicy();
  try {
    return await fetch(url, { signal });
  } catch (cause) {
    if (signal.aborted) throw new Failure("aborted", {}, cause);
    throw new Failure(await reason(url, base, watch.blocked(), signal), { url: shown(url, base) }, cause);
  } finally {
    watch.stop();
  }
}

/**
 * Why a request failed. A browser does not say; but its policy reports itself, and a server that answers a request whose
 * answer nobody may read is there and does not share.
 *
 * @param {URL} url
 * @param {string} base
 * @param {boolean} blocked
 * @param {AbortSignal} signal
 * @returns {Promise<"connect-blocked" | "cross-origin" | "network">}
 */
async function reason(url, base, blocked, signal) {
  if (blocked) return "connect-blocked";
  if (url.origin === new URL(base).origin) return "network";
  try {
    await fetch(url, { mode: "no-cors", credentials: "omit", signal });
    return "cross-origin";
  } catch {
    return "network";
  }
}

/**
 * Watches for reports that the page's policy has blocked a request. Where the browser has no such observer, nothing is
 * ever reported, and the failure counts as one of the network.
 */
function watchPolicy() {
  if (typeof ReportingObserver === "undefined") return { blocked: () => false, stop() {} };
  const observer = new ReportingObserver(() => {}, { types: ["csp-violation"] });
  observer.observe();
  return {
    blocked: () => observer.takeRecords().some(isAboutConnecting),
    stop: () => observer.disconnect(),
  };
}

/** @param {Report} report */
function isAboutConnecting(report) {
  const body = /** @type {{effectiveDirective?: string} | null} */ (/** @type {unknown} */ (report.body));
  return body?.effectiveDirective === "connect-src";
}

/**
 * The bytes of a response, read piece by piece so that one that is too large is left as soon as it shows.
 *
 * @param {Response} response
 * @param {number} limit
 * @param {string} name
 * @param {AbortSignal} signal
 * @returns {Promise<Uint8Array>}
 */
async function body(response, limit, name, signal) {
  const announced = Number(response.headers.get("content-length") ?? 0);
  const reader = response.body?.getReader();
  if (announced > limit) {
    await reader?.cancel();
    throw new Failure("too-large", { name, size: announced, limit });
  }
  /** @type {Uint8Array[]} */
  const pieces = [];
  let size = 0;
  try {
    for (;;) {
      const piece = await reader?.read();
      if (!piece || piece.done) return joined(pieces, size);
      pieces.push(piece.value);
      size += piece.value.length;
      if (size > limit) throw new Failure("too-large", { name, size, limit });
    }
  } catch (cause) {
    await reader?.cancel().catch(() => {});
    if (signal.aborted || cause instanceof Failure) throw failureOf(cause);
    throw new Failure("network", { url: name }, cause);
  }
}

/**
 * @param {Uint8Array[]} pieces
 * @param {number} size
 * @returns {Uint8Array}
 */
function joined(pieces, size) {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
