// Long writing in short stretches. In go pieces of text that come one after the other, out comes a promise of all of them;
// in between the page goes on, and whoever waits is told.

/** How long, in milliseconds, the page may stand still: less than a frame. */
const STRETCH = 12;

/**
 * @param {Iterable<string>} pieces
 * @param {{signal?: AbortSignal, told?: (letters: number) => void}} [waiting]
 * @returns {Promise<string[]>}
 */
export async function gather(pieces, { signal, told } = {}) {
  /** @type {string[]} */
  const gathered = [];
  let letters = 0;
  let begun = performance.now();
  for (const piece of pieces) {
    gathered.push(piece);
    letters += piece.length;
    if (performance.now() - begun < STRETCH) continue;
    told?.(letters);
    await rest();
    signal?.throwIfAborted();
    begun = performance.now();
  }
  return gathered;
}

/** Lets the page do what waits: a message is sooner there than a timer. */
function rest() {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(undefined);
    };
    port2.postMessage(null);
  });
}
