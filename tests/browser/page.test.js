/**
 * The workbench: what can be opened in it, and what it says of what cannot.
 */

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { becomes, browserTest, STANDALONE } from "./harness.js";

/** @typedef {import("playwright-core").Page} Page */

const TALK = "Ada Lorne: Good morning.\n\nPetro Vance: Good evening.";

/**
 * Waits until the timeline shows a text that begins so.
 *
 * @param {Page} page
 * @param {string} words
 */
async function shows(page, words) {
  await page.waitForFunction(
    (words) => Reflect.get(document.querySelector("readout-timeline") ?? {}, "parse")?.text.startsWith(words),
    words,
  );
}

/**
 * Hands over or drops what a person would.
 *
 * @param {Page} page
 * @param {"paste" | "drop"} gesture
 * @param {{words?: string, file?: {name: string, text: string}}} what
 * @returns {Promise<boolean>} Whether a target showed while it was held over the page.
 */
function hand(page, gesture, { words, file }) {
  return page.evaluate(
    ([gesture, words, file]) => {
      const data = new DataTransfer();
      if (words) data.setData("text/plain", words);
      if (file) data.items.add(new File([file.text], file.name));
      const settings = { bubbles: true, cancelable: true, composed: true };
      if (gesture === "paste") {
        document.body.dispatchEvent(new ClipboardEvent("paste", { ...settings, clipboardData: data }));
        return false;
      }
      document.body.dispatchEvent(new DragEvent("dragover", { ...settings, dataTransfer: data }));
      const seen = document.getElementById("target")?.checkVisibility() ?? false;
      document.body.dispatchEvent(new DragEvent("drop", { ...settings, dataTransfer: data }));
      return seen;
    },
    /** @type {const} */ ([gesture, words, file]),
  );
}

/**
 * Words without the signs that set a name apart from the direction of what is around it.
 *
 * @param {string | null} words
 */
const plain = (words) => (words ?? "").replace(/[\u2068\u2069]/g, "");

/** @param {Page} page */
const message = async (page) => plain(await page.locator("#message").textContent());

browserTest("the workbench opens with the sample", async ({ open }) => {
  const page = await open("/");
  await shows(page, "Events\n\nConversation with Prime Minister of Vessary Tomas Orvell");
  await becomes(
    async () => await page.locator("#text").inputValue(),
    /^Events\n\nConversation with Prime Minister/,
  );
  await becomes(() => message(page), "");
});

browserTest("several files become several texts, with a choice between them", async ({ open }) => {
  const page = await open("/");
  await page.locator("#files").setInputFiles([
    { name: "one.txt", mimeType: "text/plain", buffer: Buffer.from("One: Good morning.") },
    { name: "two.txt", mimeType: "text/plain", buffer: Buffer.from("Two: Good evening.") },
  ]);
  await shows(page, "One:");
  const choice = page.getByRole("combobox", { name: "Text" });
  const names = async () => (await choice.locator("option").allTextContents()).map(plain);
  await becomes(names, ["1. Sample", "2. one.txt", "3. two.txt"]);
  await choice.selectOption({ index: 2 });
  await shows(page, "Two:");
  await page.getByRole("button", { name: "Open the sample" }).click();
  await shows(page, "Events");
  await becomes(() => choice.locator("option").count(), 3);
});

browserTest("a text pasted anywhere is opened", async ({ open }) => {
  const page = await open("/");
  await hand(page, "paste", { words: TALK });
  await shows(page, "Ada Lorne");
  await becomes(() => page.locator("#text").inputValue(), TALK);
});

browserTest("a file dropped anywhere is opened, and a target shows while it is held", async ({ open }) => {
  const page = await open("/");
  assert.ok(await hand(page, "drop", { file: { name: "talk.txt", text: TALK } }));
  await shows(page, "Ada Lorne");
  await becomes(() => page.locator("#target").isHidden(), true);
});

browserTest("the timeline follows what is typed", async ({ open }) => {
  const page = await open("/", { viewport: { width: 800, height: 700 } });
  await shows(page, "Events");
  await page.getByRole("button", { name: "Show the text" }).click();
  await page.getByLabel("Text of the readout").fill(TALK);
  await shows(page, "Ada Lorne");
  await page.getByLabel("Text of the readout").fill("");
  await page.getByText("No text is open.").waitFor();
  await becomes(() => page.locator("readout-timeline").count(), 0);
});

browserTest("what cannot be opened is told by name, and what was open stays", async ({ open }) => {
  const page = await open("/");
  await shows(page, "Events");
  const cases = [
    { name: "empty.txt", buffer: Buffer.alloc(0), says: /^empty\.txt is empty/ },
    { name: "photo.txt", buffer: Buffer.from([0, 1, 2]), says: /^photo\.txt is not a text file\./ },
    { name: "call.pdf", buffer: Buffer.from("%PDF-1.7"), says: /^call\.pdf is not a text file but a PDF/ },
    { name: "call.docx", buffer: Buffer.from("PK\x03\x04"), says: /such as a Word document/ },
    { name: "latin.txt", buffer: Buffer.from([0x63, 0xe9]), says: /^latin\.txt is not encoded as UTF-8/ },
    { name: "large.txt", buffer: Buffer.alloc(1_000_001, 65), says: /^large\.txt has 1\.1 MB; at most 1 MB/ },
    { name: "other.json", buffer: Buffer.from("{}"), says: /^other\.json is JSON, but not a saved parse/ },
  ];
  for (const { name, buffer, says } of cases) {
    await page.locator("#files").setInputFiles([{ name, mimeType: "", buffer }]);
    await page.locator("#message", { hasText: name }).waitFor();
    await becomes(() => message(page), says);
    await shows(page, "Events");
  }
  await page.locator("#files").setInputFiles([{ name: "a.txt", mimeType: "", buffer: Buffer.from(TALK) }]);
  await shows(page, "Ada Lorne");
  await becomes(() => message(page), "");
});

browserTest(
  "a missing file in the address is told, and a text can be opened all the same",
  { allow: [/404/] },
  async ({ open }) => {
    const page = await open("/?src=/opened/none.txt");
    await page.locator("#message", { hasText: "There is no file at" }).waitFor();
    await becomes(() => message(page), /^There is no file at \/opened\/none\.txt/);
    await hand(page, "paste", { words: TALK });
    await shows(page, "Ada Lorne");
  },
);

browserTest("an address elsewhere, or of nothing, is told and not asked for", async ({ open }) => {
  const elsewhere = await open("/?src=https://there.example/a.txt");
  await elsewhere.locator("#message", { hasText: "lies on another site" }).waitFor();
  const nothing = await open("/?src=%00");
  await nothing.locator("#message", { hasText: "is not an address" }).waitFor();
  await becomes(() => message(nothing), /^“␀”/);
  const alone = await open(`${STANDALONE}?src=a.txt`);
  await alone.locator("#message", { hasText: "stands by itself" }).waitFor();
});

browserTest("an edit keeps the view and what was chosen", async ({ open }) => {
  const page = await open("/", { viewport: { width: 800, height: 700 } });
  await shows(page, "Events");
  await page.getByRole("tab", { name: "Table" }).click();
  await page.locator(".table .words").first().click();
  const chosen = await page.locator(".is-lit").textContent();
  await page.getByRole("button", { name: "Show the text" }).click();
  const field = page.getByLabel("Text of the readout");
  await field.fill(`Changed ${await field.inputValue()}\n\nOne more word.`);
  await shows(page, "Changed Events");
  await becomes(() => page.getByRole("tab", { name: "Table" }).getAttribute("aria-selected"), "true");
  await becomes(() => page.locator(".is-lit").textContent(), chosen);
});

browserTest("the sample comes back as it was, and a text can be closed", async ({ open }) => {
  const page = await open("/", { viewport: { width: 800, height: 700 } });
  await shows(page, "Events");
  await page.getByRole("button", { name: "Show the text" }).click();
  await page.getByLabel("Text of the readout").fill(TALK);
  await shows(page, "Ada Lorne");
  await page.getByRole("button", { name: "Open the sample" }).click();
  await shows(page, "Events");
  const choice = page.getByRole("combobox", { name: "Text" });
  const names = async () => (await choice.locator("option").allTextContents()).map(plain);
  await becomes(names, ["1. Sample (changed)", "2. Sample"]);
  await page.getByRole("button", { name: "Close this text" }).click();
  await shows(page, "Ada Lorne");
  await page.getByRole("button", { name: "Close this text" }).click();
  await page.getByText("No text is open.").waitFor();
  await becomes(() => page.getByRole("button", { name: "Close this text" }).isHidden(), true);
});

browserTest("what cannot be opened is said in sight, however far down somebody is", async ({ open }) => {
  const page = await open("/", { viewport: { width: 400, height: 500 } });
  await shows(page, "Events");
  await page.evaluate(() => scrollTo(0, 900));
  await hand(page, "drop", { file: { name: "photo.txt", text: "\0" } });
  await page.locator("#message", { hasText: "is not a text file" }).waitFor();
  const box = await page.locator("#message").boundingBox();
  assert.ok(box && box.y >= 0 && box.y + box.height <= 500);
});

browserTest("a drag that is given up takes the target away", async ({ open }) => {
  const page = await open("/");
  const shown = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["a"], "a.txt"));
    document.body.dispatchEvent(new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer }));
    return document.getElementById("target")?.checkVisibility();
  });
  assert.ok(shown);
  await page.locator("#target").waitFor({ state: "hidden" });
});

browserTest("a word alone is told as no account, with nothing about it", async ({ open }) => {
  const page = await open("/");
  await hand(page, "paste", { words: "hello" });
  await shows(page, "hello");
  await page.locator(".title.is-untitled").waitFor();
  await becomes(() => page.locator(".kicker").count(), 0);
});

browserTest(
  "a text of fifty thousand lines is there at once, and its end can be reached",
  async ({ open }) => {
    const page = await open("/");
    await hand(page, "paste", { words: `${"Water is life.\n".repeat(50_000)}The last line.` });
    await shows(page, "Water");
    const count = await page.locator(".reader *").count();
    assert.ok(count < 10_000, `${count} nodes`);
    await page.locator(".reader").evaluate((reader) => reader.scrollTo(0, reader.scrollHeight));
    await page.locator(".sentence", { hasText: "The last line." }).waitFor();
  },
);

browserTest("a file is opened by its address, whatever it is called", async ({ open, serveFile }) => {
  const folder = await mkdtemp(join(tmpdir(), "workbench-"));
  const path = join(folder, "a call, 50 %.txt");
  await writeFile(path, TALK);
  const page = await open(await serveFile(path));
  await shows(page, "Ada Lorne");
  await rm(folder, { recursive: true });
});

browserTest("HTML is read from a document, whatever styles and handlers it holds", async ({ open }) => {
  const page = await open("/");
  const html = `<!doctype html><style>p{color:red}</style><p style="color:red" onclick="x()">Ada Lorne: Good morning.</p>
    <script>alert(1)</script><p style="display:none">Secret</p><p>Petro Vance: Good evening.</p>`;
  await page
    .locator("#files")
    .setInputFiles([{ name: "a.html", mimeType: "text/html", buffer: Buffer.from(html) }]);
  await shows(page, "Ada Lorne: Good morning.");
  const text = await page.evaluate(
    () => Reflect.get(document.querySelector("readout-timeline") ?? {}, "parse").text,
  );
  assert.match(text, /Petro Vance: Good evening\.$/);
  assert.doesNotMatch(text, /Secret|alert|color/);
});

browserTest("the standalone page does the same from a file", async ({ open }) => {
  const page = await open(STANDALONE);
  await shows(page, "Events");
  await page.locator("#files").setInputFiles([{ name: "a.txt", mimeType: "", buffer: Buffer.from(TALK) }]);
  await shows(page, "Ada Lorne");
});

browserTest("the workbench fits a narrow phone", async ({ open }) => {
  const page = await open("/", { viewport: { width: 320, height: 640 } });
  await shows(page, "Events");
  await becomes(() => page.evaluate(() => document.documentElement.scrollWidth), 320);
});
