/** Loaded first by a page of the matrix: keeps what goes wrong, for engines whose driver does not tell. */

window.complaints = [];
window.failures = [];
addEventListener("error", (event) => window.complaints.push(`uncaught: ${event.message}`));
addEventListener("unhandledrejection", (event) => window.complaints.push(`rejected: ${event.reason}`));
addEventListener("securitypolicyviolation", (event) =>
  window.complaints.push(`policy: ${event.violatedDirective} ${event.blockedURI}`),
);
addEventListener("readout-error", (event) =>
  window.failures.push(/** @type {CustomEvent<{code: string}>} */ (event).detail.code),
);
