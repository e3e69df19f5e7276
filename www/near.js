/**
 * Waits until an element comes near the part of the page that is seen. In go the element and a signal, out comes a promise;
 * the observer goes with whichever comes first.
 */

/** How far outside of what is seen counts as near: about a screen, so that a reader who scrolls finds it drawn. */
const MARGIN = "800px";

/**
 * @param {Element} element
 * @param {AbortSignal} signal
 * @returns {Promise<void>} Rejects if it is given up.
 */
export function comesNear(element, signal) {
  return new Promise((resolve, reject) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    const giveUp = () => {
      observer.disconnect();
      reject(signal.reason);
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp, { once: true });
  });
}
