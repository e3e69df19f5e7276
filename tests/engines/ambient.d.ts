/** What recorder.js keeps for whoever drives the page. */

export {};

declare global {
  interface Window {
    complaints: string[];
    failures: string[];
  }
}
