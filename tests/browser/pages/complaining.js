/** Everything that a browser test must not let pass. */

console.log("a word too many");
setTimeout(() => {
  throw new Error("nobody catches this");
});
Promise.reject(new Error("nobody handles this"));
fetch("missing.txt")
  .then(() => fetch("http://elsewhere.invalid/"))
  .catch(() => {});
