/** A site of documentation alone, with the widget's script on every page. */
export default {
  title: "Readouts",
  url: "https://example.org",
  baseUrl: "/",
  presets: [["classic", { docs: { routeBasePath: "/", sidebarPath: undefined }, blog: false }]],
  scripts: [{ src: "/readout-timeline.js", defer: true }],
};
