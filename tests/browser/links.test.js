/**
 * Links to a place in the text by its words, where the page asks for them; and nothing of them where it does not.
 */

import assert from "node:assert/strict";
import { faults, ready, said } from "./exploring.js";
import { becomes, browserTest } from "./harness.js";

/** @param {import("playwright-core").Page} page @param {string} links */
async function ask(page, links) {
  await page.evaluate((links) => {
    document.title = "";
    document.querySelector("readout-timeline")?.setAttribute("links", links);
  }, links);
  await page.waitForFunction(() => document.title === "ready");
}

/** @param {import("playwright-core").Page} page */
const lit = (page) => page.locator(".is-lit").allTextContents();

browserTest("without the attribute the address is neither read nor changed", async ({ open }) => {
  const page = await ready(open, {}, "#readout=The%20river%20is%20old");
  await becomes(() => lit(page), []);
  await becomes(() => page.getByRole("button", { name: "Share" }).isHidden(), true);
  await page.locator(".reader .sentence", { hasText: "Welcome." }).click();
  assert.equal(new URL(page.url()).hash, "#readout=The%20river%20is%20old");
});

browserTest(
  "a link lights its words, brings them into sight, and a changed address too",
  async ({ open }) => {
    const page = await ready(
      open,
      { viewport: { width: 500, height: 400 } },
      "#readout=the%20RIVER%20has%20no,need%20both%20of%20us",
    );
    await ask(page, "on");
    await becomes(() => lit(page), ["The river has no border, and dams need both of us. "]);
    await page.waitForFunction(() => {
      const node = document.querySelector("readout-timeline")?.shadowRoot?.querySelector(".is-lit");
      const box = node?.getBoundingClientRect();
      return box && box.top >= 0 && box.bottom <= innerHeight;
    });
    await page.evaluate(() => {
      location.hash = "readout=Rail%20was&view=table&who=Ana%20Ode&how=emphasis";
    });
    await page.locator(".is-lit", { hasText: "Rail was agreed" }).waitFor();
    await becomes(() => page.getByRole("tab", { name: "Table" }).getAttribute("aria-selected"), "true");
    await becomes(() => page.locator(".filter-name").allTextContents(), ["Ana Ode", "emphasis"]);
    await page.evaluate(() => {
      location.hash = "readout=words%20that%20were%20cut";
    });
    await said(page, /^The words of the link are no longer in this text\.$/);
    await becomes(() => page.getByText("The words of the link").first().isVisible(), true);
  },
);

browserTest("the link to a chosen sentence is copied, and leads to it", async ({ open }) => {
  const page = await ready(open, { permissions: ["clipboard-read", "clipboard-write"] });
  await ask(page, "on");
  await page.locator(".reader .sentence", { hasText: "has no border" }).click();
  await page.getByRole("button", { name: "Share" }).click();
  assert.deepEqual(await faults(page), []);
  await page.getByRole("button", { name: "Copy the link to these words" }).click();
  await said(page, /^The link is copied\.$/);
  await becomes(() => page.locator(".bar-note").isVisible(), true);
  const address = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(
    address,
    /views\.html#readout=The%20river%20has%20no%20border%2C%20and%20dams%20need%20both%20of%20us\.$/,
  );
  await page.evaluate((address) => {
    location.href = address;
  }, address);
  await page.locator(".is-lit", { hasText: "has no border" }).waitFor();
});

browserTest(
  "marked words are what is shared, and a page without the clipboard offers the link",
  async ({ open }) => {
    const page = await ready(open);
    await ask(page, "on");
    await page.evaluate(() => {
      const root = document.querySelector("readout-timeline")?.shadowRoot;
      const [node] = [...(root?.querySelectorAll(".sentence") ?? [])].filter((one) =>
        one.textContent?.includes("dams"),
      );
      const text = node.lastChild;
      const range = document.createRange();
      range.setStart(/** @type {Node} */ (text), 6);
      range.setEnd(/** @type {Node} */ (text), 18);
      getSelection()?.setBaseAndExtent(range.startContainer, 6, range.endContainer, 18);
      Object.defineProperty(navigator, "clipboard", { value: undefined });
    });
    await page.getByRole("button", { name: "Share" }).press("Enter");
    await becomes(() => page.locator(".share-words").textContent(), "both of us.");
    await page.getByRole("button", { name: "Copy the link to these words" }).press("Enter");
    const field = page.getByRole("textbox", { name: "Link" });
    await becomes(async () => await field.inputValue(), /#readout=both%20of%20us\.$/);
    await said(page, /^The browser does not let the page copy/);
    await page.keyboard.press("Escape");
    await becomes(() => field.isHidden(), true);
  },
);

browserTest("with live links the address follows what is chosen and how it is seen", async ({ open }) => {
  const page = await ready(open);
  const steps = await page.evaluate(() => history.length);
  await ask(page, "live");
  await page.locator(".reader .sentence", { hasText: "Welcome." }).click();
  await page.getByRole("tab", { name: "Calendar" }).click();
  await page.getByRole("button", { name: "Both", exact: true }).click();
  await becomes(() => page.evaluate(() => location.hash), "#readout=Welcome.&view=calendar&who=joint");
  await becomes(() => page.evaluate(() => history.length), steps, "no step for the way back");
});

browserTest("the listener on the page's window goes with the element", async ({ open }) => {
  const page = await ready(open);
  await page.evaluate(() => {
    const add = window.addEventListener.bind(window);
    const counts = { now: 0 };
    Reflect.set(window, "counts", counts);
    window.addEventListener = /** @type {typeof window.addEventListener} */ (
      (
        /** @type {string} */ type,
        /** @type {EventListener} */ listener,
        /** @type {AddEventListenerOptions} */ options,
      ) => {
        if (type === "hashchange") {
          counts.now += 1;
          options.signal?.addEventListener("abort", () => {
            counts.now -= 1;
          });
        }
        add(type, listener, options);
      }
    );
  });
  const listeners = () => page.evaluate(() => Reflect.get(window, "counts").now);
  await ask(page, "on");
  await becomes(() => listeners(), 1);
  await ask(page, "off");
  await becomes(() => listeners(), 0);
  await ask(page, "live");
  await page.evaluate(() => document.querySelector("readout-timeline")?.remove());
  await page.waitForTimeout(50);
  await becomes(() => listeners(), 0);
});
