/**
 * For the page around a frame: gives each frame that shows a readout the height that it tells. A message counts only from
 * a frame of this page, and changes nothing but that frame's height.
 */

/** More than any readout needs; a frame cannot push the rest of the page out of reach. */
const MOST = 20_000;

addEventListener("message", ({ data, source }) => {
  if (data?.type !== "readout-timeline-height" || !Number.isFinite(data.height)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow !== source) continue;
    frame.height = String(Math.min(MOST, Math.max(0, Math.ceil(data.height))));
  }
});
