/** Shows a text by the module form, in the language that the address names, and tells what stood there first. */

// @ts-expect-error An address of the server, which TypeScript cannot follow.
import "/pkg/readout-timeline.mjs";

const lang = new URLSearchParams(location.search).get("lang");
if (lang) document.documentElement.lang = lang;

const element = document.createElement("readout-timeline");
element.addEventListener("readout-ready", () => {
  document.body.dataset.first = element.shadowRoot?.querySelector("[role=tab]")?.textContent ?? "";
  document.title = "ready";
});
element.addEventListener("readout-error", (event) => {
  const { code, fatal } = /** @type {CustomEvent} */ (event).detail;
  document.body.dataset.errors = `${document.body.dataset.errors ?? ""}${code} ${fatal};`;
});
element.setAttribute("src", "/gallery/texts/report.md");
document.body.append(element);
