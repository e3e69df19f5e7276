/**
 * What is made when it is first asked for, and then kept. In goes how to make it, out comes how to have it.
 *
 * @template T
 * @param {() => T} make
 * @returns {() => T}
 */
export function once(make) {
  /** @type {{it: T} | undefined} */
  let made;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
