/**
 * How long somebody waits. In go a promise and a time, out comes what it gives, if it gives it soon.
 */

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {number} time Milliseconds.
 * @returns {Promise<T | null>} `null` if it takes longer.
 */
export async function within(promise, time) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const late = new Promise((resolve) => {
    waiting = setTimeout(resolve, time, null);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(waiting);
  }
}
