/**
 * The script of the workbench page: the element, and the workbench around it. A page that the widget saved runs the same
 * script without the workbench, for it holds one timeline and no desk.
 */

import "./readout-timeline.js";

if (READOUT_PART !== "element") import("./workbench.js");
