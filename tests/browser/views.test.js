/**
 * What stands around the timeline: names, the switch of documents, table, positions and calendar.
 */

import assert from "node:assert/strict";
import { ready } from "./exploring.js";
import { becomes, browserTest } from "./harness.js";

/** @param {import("playwright-core").Page} page */
const focused = (page) =>
  page.evaluate(() =>
    document.querySelector("readout-timeline")?.shadowRoot?.activeElement?.getAttribute("aria-label"),
  );

browserTest("both sides and what nobody is said to say have an entry each", async ({ open }) => {
  const page = await ready(open);
  await becomes(() => page.getByRole("button", { name: "Both", exact: true }).count(), 1);
  await becomes(() => page.getByRole("button", { name: "Not said" }).count(), 0, "none of it here");
});

browserTest("many names fold, and one that is only named cannot be pressed", async ({ open }) => {
  const page = await ready(open);
  await page.evaluate(() => {
    const element = /** @type {import("../../www/element.js").ReadoutTimeline} */ (
      document.querySelector("readout-timeline")
    );
    const parse = /** @type {import("../../www/generated/bindings.js").Parse} */ (element.parse);
    const [first] = parse.documents;
    const others = Array.from({ length: 10 }, (_, at) => ({
      ...first.people[0],
      id: `x${at}`,
      name: `Guest ${at}`,
      role: null,
    }));
    const metadata = {
      ...first.metadata,
      participants: [...first.metadata.participants, ...others.map(({ id }) => ({ person: id }))],
    };
    element.source = {
      ...parse,
      documents: [{ ...first, metadata, people: [...first.people, ...others] }],
    };
  });
  const more = page.getByRole("button", { name: "5 more names" });
  await more.waitFor();
  await becomes(() => page.locator(".chip:visible").count(), 8);
  await more.click();
  await becomes(() => page.locator(".chip:visible").count(), 13);
  await becomes(() => page.getByRole("button", { name: "Guest 3" }).count(), 0);
  await becomes(() => page.locator(".chip.is-silent").first().textContent(), /^Guest 0named only$/);
});

browserTest(
  "whoever goes through the documents by keyboard keeps the focus and the view",
  async ({ open }) => {
    const page = await ready(open);
    await page.evaluate(() => {
      const element = /** @type {import("../../www/element.js").ReadoutTimeline} */ (
        document.querySelector("readout-timeline")
      );
      const [first] = element.parse?.documents ?? [];
      const metadata = { ...first.metadata, title: "اتفاق" };
      const parse = { ...element.parse, documents: [first, { ...first, id: "d2", metadata }] };
      element.source = /** @type {import("../../www/generated/bindings.js").Parse} */ (parse);
    });
    const choice = page.getByRole("combobox", { name: "Documents in this text" });
    await choice.waitFor();
    await page.getByRole("tab", { name: "Table" }).click();
    await choice.focus();
    await page.keyboard.press("ArrowDown");
    await page.locator(".title", { hasText: "اتفاق" }).waitFor();
    await becomes(() => focused(page), "Documents in this text");
    await becomes(() => page.getByRole("tab", { name: "Table" }).getAttribute("aria-selected"), "true");
  },
);

browserTest("a pressed name leaves only its positions, and says so", async ({ open }) => {
  const page = await ready(open);
  await page.getByRole("tab", { name: "Positions" }).click();
  const rows = page.getByRole("table", { name: /Who holds what/ }).getByRole("row");
  await becomes(() => rows.count(), 3, "the headings and two positions");
  await page.getByRole("button", { name: "Bo Tamm, President" }).click();
  await becomes(() => rows.count(), 2);
  await becomes(() => page.locator(".only").textContent(), /^1 of 2, by the filters above$/);
  await page.getByRole("button", { name: "Bo Tamm, President" }).click();
  await becomes(() => rows.count(), 3);
});

browserTest("the table has a heading a column and shows what is chosen, on a phone too", async ({ open }) => {
  for (const [width, columns] of [
    [360, 3],
    [1000, 4],
  ]) {
    const page = await ready(open, { viewport: { width, height: 700 } });
    await page.locator(".reader .topic", { hasText: "dams" }).click();
    await page.getByRole("tab", { name: "Table" }).click();
    await becomes(() => page.locator(".table thead th:visible").count(), columns);
    await becomes(
      async () => (await page.locator(".table tbody tr:first-child > :visible").count()) >= columns,
      true,
    );
    const chosen = page.locator(".table tr[aria-current]");
    await becomes(() => chosen.textContent(), /^Water.*dams need both of us/);
    const frame = await page.locator(".table-frame").boundingBox();
    const words = await page.locator(".table .sentence-column").last().boundingBox();
    const share = (words?.width ?? 0) / (frame?.width ?? 1);
    assert.ok(share > 0.5, `a sentence has ${Math.round(share * 100)} % of the width`);
    const name = await page.locator(".table .who bdi").first().boundingBox();
    assert.ok(name && name.height < 24, "a name stands on one line");
  }
});

browserTest("the calendar mirrors where the page runs from right to left", async ({ open }) => {
  for (const direction of ["ltr", "rtl"]) {
    const page = await ready(open);
    await page.evaluate((direction) => document.documentElement.setAttribute("dir", direction), direction);
    await page.getByRole("tab", { name: "Calendar" }).click();
    await page.locator(".date-mark").first().waitFor();
    const later = await page.evaluate(() => {
      const root = document.querySelector("readout-timeline")?.shadowRoot;
      const x = (/** @type {string} */ name) => root?.querySelector(name)?.getBoundingClientRect().left ?? 0;
      return x(".date-mark") - x("line.conversation");
    });
    assert.ok(direction === "ltr" ? later > 0 : later < 0, `${direction} ${later}`);
  }
});
