/**
 * Filters: people, topics, stances and words together, the order of the lanes, and the way back from all of it.
 */

import assert from "node:assert/strict";
import { faults, ready, said } from "./exploring.js";
import { becomes, browserTest } from "./harness.js";

browserTest(
  "several people can be followed at once, and the count says how much is theirs",
  async ({ open }) => {
    const page = await ready(open);
    await page.getByRole("button", { name: "Ana Ode, President" }).click();
    await said(page, /^2 of 8 sentences$/);
    await page.getByRole("button", { name: "Both", exact: true }).click();
    await becomes(() => page.locator(".filter-count").textContent(), "3 of 8 sentences");
    await becomes(() => page.locator("svg[data-row=c1] .is-faint").count(), 1, "Tamm's");
    await page.getByRole("button", { name: "Ana Ode: take back" }).click();
    await becomes(() => page.locator(".filter-count").textContent(), "1 of 8 sentences");
    await page.getByRole("button", { name: "Show everything" }).click();
    await said(page, /^Everything is shown$/);
    await becomes(() => page.locator(".filters").isHidden(), true);
  },
);

browserTest("a lane can be seen alone or put away, and brought back", async ({ open }) => {
  const page = await ready(open);
  const lanes = page.locator(".row-topic:not([hidden]) .row-name");
  await page.locator("[data-open=c2]").click();
  await page.getByRole("button", { name: "Only this topic" }).click();
  await becomes(() => lanes.allTextContents(), ["Water"]);
  await becomes(() => page.locator(".filter-count").textContent(), "3 of 8 sentences");
  await page.getByRole("button", { name: "All topics" }).click();
  await becomes(() => lanes.count(), 5);
  await page.getByRole("button", { name: "Hide this topic" }).press("Enter");
  await becomes(() => lanes.allTextContents(), ["River", "Ports", "Visas", "Grain"]);
  const focus = await page.evaluate(() => {
    const root = document.querySelector("readout-timeline")?.shadowRoot;
    return root?.activeElement?.getAttribute("data-open");
  });
  assert.equal(focus, "c4", "the focus goes on to the next lane");
  await becomes(
    () => page.locator(".filter-count").textContent(),
    "",
    "a lane put away leaves no sentence out",
  );
  await page.getByRole("button", { name: /Water.* is hidden: take back/ }).click();
  await becomes(() => lanes.count(), 5);
});

browserTest(
  "a stance leaves its positions and their marks, together with other filters",
  async ({ open }) => {
    const page = await ready(open);
    const rows = page.getByRole("table", { name: /Who holds what/ }).getByRole("row");
    const emphasis = page.getByRole("button", { name: "emphasis 1" });
    await emphasis.click();
    await becomes(() => emphasis.getAttribute("aria-pressed"), "true");
    await becomes(() => rows.count(), 2);
    await becomes(() => page.locator(".filter-count").textContent(), "1 of 8 sentences");
    await page.getByRole("button", { name: "Ana Ode, President" }).click();
    await becomes(() => rows.count(), 0);
    await becomes(() => page.locator(".panel .only").textContent(), "0 of 2, by the filters above");
    assert.deepEqual(await faults(page), []);
  },
);

browserTest("the table shows what the filters keep, and says when that is nothing", async ({ open }) => {
  const page = await ready(open);
  await page.getByRole("tab", { name: "Table" }).click();
  const lines = page.locator(".table tbody tr");
  await becomes(() => lines.count(), 9);
  await page.getByRole("button", { name: "Ana Ode, President" }).click();
  await becomes(() => lines.count(), 2);
  await page.getByRole("searchbox").fill("nowhere");
  await page.getByText("No sentence answers to all of this.").waitFor();
});

browserTest("topics stand by mention, weight, name or kind, and the arrows follow", async ({ open }) => {
  const page = await ready(open, {}, "?tail=3");
  const lanes = page.locator(".row-topic:not([hidden]) .row-name");
  const choice = page.getByRole("combobox", { name: "Order of the topics" });
  await choice.selectOption("By name");
  const names = await lanes.allTextContents();
  assert.deepEqual(names, ["Grain", "Ports", "River", "Tail 0", "Tail 1", "Tail 2", "Visas", "Water"]);
  await page.locator("[data-open=c1]").focus();
  await page.keyboard.press("ArrowDown");
  const focus = await page.evaluate(() => {
    const root = document.querySelector("readout-timeline")?.shadowRoot;
    return root?.activeElement?.getAttribute("data-open");
  });
  assert.equal(focus, "x0");
  await choice.selectOption("By first mention");
  await becomes(async () => (await lanes.allTextContents())[0], "River");
});

browserTest(
  "another document keeps the words searched for and drops its people and topics",
  async ({ open }) => {
    const page = await ready(open);
    await page.evaluate(() => {
      const element = /** @type {import("../../www/element.js").ReadoutTimeline} */ (
        document.querySelector("readout-timeline")
      );
      const [first] = element.parse?.documents ?? [];
      const second = { ...first, id: "d2", metadata: { ...first.metadata, title: "Two" } };
      element.source = /** @type {import("../../www/generated/bindings.js").Parse} */ ({
        ...element.parse,
        documents: [first, second],
      });
    });
    await page.getByRole("combobox", { name: "Documents in this text" }).waitFor();
    await page.getByRole("searchbox").fill("river");
    await page.locator(".filter").waitFor();
    await page.getByRole("button", { name: "Ana Ode, President" }).click();
    await becomes(() => page.locator(".filter").count(), 2);
    await page.getByRole("combobox", { name: "Documents in this text" }).selectOption({ index: 1 });
    await page.locator(".title", { hasText: "Two" }).waitFor();
    await becomes(() => page.locator(".filter-name").allTextContents(), ["“river”"]);
    await becomes(() => page.getByRole("searchbox").inputValue(), "river");
    await becomes(async () => (await page.locator(".row-found .row-count").textContent())?.trim(), "4");
  },
);

browserTest("the filters' line is one tab stop, and stays where the focus was", async ({ open }) => {
  const page = await ready(open);
  await page.getByRole("button", { name: "Ana Ode, President" }).click();
  await page.getByRole("button", { name: "Bo Tamm, President" }).click();
  await becomes(() => page.locator(".filter-list [tabindex='0']").count(), 1);
  await page.getByRole("button", { name: "Ana Ode: take back" }).press("Enter");
  const name = () =>
    page.evaluate(() => document.querySelector("readout-timeline")?.shadowRoot?.activeElement?.textContent);
  await becomes(() => name(), "Bo Tamm×");
  await page.keyboard.press("Enter");
  await becomes(() => name(), "Discussion", "behind the last one the tabs have the focus");
});

browserTest(
  "what is filtered while another view is in sight holds in the first one too",
  async ({ open }) => {
    const page = await ready(open);
    await page.getByRole("tab", { name: "Calendar" }).click();
    await page.getByRole("tab", { name: "Table" }).click();
    await page.getByRole("searchbox").fill("river");
    await page.locator(".filter").first().waitFor();
    await page.getByRole("tab", { name: "Discussion" }).click();
    await becomes(
      async () => (await page.locator(".row-found:not([hidden]) .row-count").textContent())?.trim(),
      "4",
    );
    await becomes(
      async () => (await page.locator(".row-topic.is-empty").allTextContents()).join(),
      /Ports.*Visas.*Grain/,
    );
    await page.getByRole("tab", { name: "Calendar" }).click();
    await becomes(() => page.locator(".row-date.is-empty").count(), 1);
  },
);
