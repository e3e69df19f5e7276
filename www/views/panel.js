// The panel beside the text: what it says, by kind of fact. A tab is there if there are such facts.

import { h } from "../dom.js";
import { partName } from "./context.js";
import { createDates } from "./panel/dates.js";
import { createDetails, hasDetails } from "./panel/details.js";
import { createPeople } from "./panel/people.js";
import { createPositions } from "./panel/positions.js";
import { createQuotes } from "./panel/quotes.js";
import { withStances } from "./panel/stances.js";
import { createTabs } from "./tabs.js";

/**
 * @param {import("./context.js").Context} context
 * @returns {import("./context.js").View}
 */
export function createPanel(context) {
  const { facts, store, t } = context;
  const { quotes, statements, people, moments, turns } = facts.document;
  const tabs = [
    { id: "quotes", facts: quotes.length + turns.length, make: () => createQuotes(context) },
    { id: "positions", facts: statements.length, make: () => withStances(context, createPositions(context)) },
    { id: "people", facts: people.length, make: () => createPeople(context) },
    { id: "dates", facts: moments.length, make: () => createDates(context) },
    { id: "details", facts: Number(hasDetails(context)), make: () => createDetails(context) },
  ].filter((tab) => tab.facts > 0);
  // Positions say most of an account; without them quotations do.
  const first = statements.length > 0 ? "positions" : (tabs[0]?.id ?? "");
  const view = createTabs(
    context,
    tabs.map(({ id, make }) => ({ id, make, name: t(`panel.${id}`) })),
    {
      label: t("panel.label"),
      prefix: "panel",
      current: ({ panel }) => panel || first,
      choose: (panel) => store.set({ panel }),
      allOnPaper: true,
    },
  );
  return {
    ...view,
    element: h(
      "section",
      {
        class: "panel-frame",
        part: "panel",
        "aria-label": partName(context, "panel.label"),
        hidden: tabs.length === 0,
      },
      view.list,
      view.element,
    ),
  };
}
