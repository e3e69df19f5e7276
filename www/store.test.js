import assert from "node:assert/strict";
import { test } from "node:test";
import { createStore } from "./store.js";

test("a listener is told the state and the one before", () => {
  const store = createStore();
  /** @type {string[]} */
  const told = [];
  store.subscribe((state, before) => told.push(`${before.view} ${state.view}`));
  store.set({ view: "table" });
  assert.deepEqual(told, ["discussion table"]);
});

test("a patch that changes nothing tells nobody", () => {
  const store = createStore();
  store.subscribe(() => assert.fail("told"));
  store.set({ view: "discussion" });
});

test("who has unsubscribed is not told", () => {
  const store = createStore();
  const stop = store.subscribe(() => assert.fail("told"));
  stop();
  store.set({ view: "table" });
});

test("a listener that sets is heard after the first notice, in order, by everybody", () => {
  const store = createStore();
  /** @type {string[]} */
  const told = [];
  store.subscribe(({ view }) => {
    if (view === "table") store.set({ view: "calendar" });
  });
  store.subscribe(({ view }) => told.push(view));
  store.set({ view: "table" });
  assert.deepEqual(told, ["table", "calendar"]);
});
