/** Sets properties of an element whose class is not there yet. */

Object.assign(document.querySelector("readout-timeline") ?? {}, {
  source: "Ada Lorne: Good morning.",
  date: "2024-03-14",
});
