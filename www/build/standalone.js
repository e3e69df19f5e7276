/**
 * The workbench as one file: in go the page, its bundled script and its style sheet; out comes a page that opens by a
 * double click and, by its own policy, cannot reach the network.
 */

import { createHash } from "node:crypto";

const STYLE_LINK = /<link\s[^>]*rel="stylesheet"[^>]*>/gi;
const SCRIPT_TAG = /<script\s[^>]*src="[^"]*"[^>]*>\s*<\/script>/gi;
const CHARSET = /<meta\s+charset="utf-8"\s*\/?>/i;
/** A policy of the page's own allows files beside it, which there are none of here. */
const POLICY = /<meta\s[^>]*http-equiv="content-security-policy"[^>]*>\s*/gi;

/** What leads to other files of the site. */
const ELSEWHERE = /<footer[\s>][\s\S]*?<\/footer>\s*/gi;

/**
 * Puts script and style sheet into the page.
 *
 * @param {string} html
 * @param {{script: string, style: string}} parts
 * @returns {string}
 */
export function standalone(html, { script, style }) {
  if (/<\/script|<!--/i.test(script))
    throw new Error("the script holds what would end or hide it inside a page");
  if (/<\/style/i.test(style)) throw new Error("the style sheet holds what would end it inside a page");
  const policy = `<meta http-equiv="content-security-policy" content="${policyFor(script, style)}">`;
  let page = html.replace(POLICY, "").replace(ELSEWHERE, "");
  page = replaceOne(page, CHARSET, (meta) => `${meta}\n${policy}`, '<meta charset="utf-8">');
  page = replaceOne(page, STYLE_LINK, () => `<style>${style}</style>`, "style sheet");
  return replaceOne(page, SCRIPT_TAG, () => `<script type="module">${script}</script>`, "script");
}

/**
 * Everything is forbidden but the one script, the one style sheet, and what the workbench makes itself.
 *
 * @param {string} script
 * @param {string} style
 * @returns {string}
 */
function policyFor(script, style) {
  return [
    "default-src 'none'",
    `script-src '${digest(script)}' 'wasm-unsafe-eval'`,
    `style-src '${digest(style)}'`,
    "img-src data: blob:",
    // HTML that was opened is parsed by the browser's loader where Trusted Types are on.
    "connect-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** @param {string} text */
function digest(text) {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 * @param {(match: string) => string} by
 * @param {string} what
 * @returns {string}
 */
function replaceOne(text, pattern, by, what) {
  const found = text.match(new RegExp(pattern.source, "gi"))?.length ?? 0;
  if (found !== 1) throw new Error(`www/index.html has ${found} of "${what}", and needs one`);
  return text.replace(pattern, by);
}
