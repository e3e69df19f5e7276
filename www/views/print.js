// Paper: what must be made before a page is printed, since on a screen it is made when it is first looked at.

/**
 * Calls back when the page is about to be printed. A list of the media query, and no listener on the window, which is
 * the host page's.
 * @param {import("./context.js").Context} context
 * @param {() => void} prepare
 */
export function beforePrint({ signal }, prepare) {
  const onChange = (/** @type {MediaQueryListEvent} */ { matches }) => {
    if (matches) prepare();
  };
  matchMedia("print").addEventListener("change", onChange, { signal });
}
