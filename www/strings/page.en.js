/**
 * The words of loading, of failing and of the workbench, in English.
 *
 * A failure has two sentences: `error.<code>` says what happened, `error.<code>.cure` what to do. `{name}` stands for a
 * value. A table of another language has the same keys.
 */

/** @returns {Record<string, string>} */
export default () => ({
  "load.busy": "Reading the text…",

  "error.missing": "There is no file at {url} (the server answered {status}).",
  "error.missing.cure": "Check the address for a typing error, or whether the file was moved.",
  "error.refused": "The server does not give out {url} (it answered {status}).",
  "error.refused.cure": "Sign in there first, or save the text and open it from your own disk.",
  "error.server": "The server could not deliver {url} (it answered {status}).",
  "error.server.cure": "The fault is on the server's side: try again in a few minutes.",
  "error.status": "The server answered {status} to the request for {url}.",
  "error.status.cure": "Open the address in a new tab to see what the server says.",
  "error.address": "“{url}” is not an address that can be opened.",
  "error.address.cure": "Give the address of a text, Markdown or HTML file, such as readout.md.",
  "error.elsewhere": "{url} lies on another site, and the workbench opens files of its own site only.",
  "error.elsewhere.cure": "Save that file, then drop it here or choose it with “Open files…”.",
  "error.alone": "This page stands by itself and fetches nothing, so {url} was not opened.",
  "error.alone.cure": "Drop the file here, choose it with “Open files…”, or paste its words.",
  "error.network": "{url} could not be reached.",
  "error.network.cure": "Check the connection and the address, then load the page again.",
  "error.cross-origin": "The server of {url} does not let other sites read this file.",
  "error.cross-origin.cure":
    "Put a copy of the file on this site, or have that server send the header Access-Control-Allow-Origin.",
  "error.connect-blocked": "The content security policy of this page does not allow a request to {url}.",
  "error.connect-blocked.cure":
    "Add the file's origin to the directive connect-src, or put the text into the page itself.",
  "error.file": "A page opened from the disk may not read other files ({url}).",
  "error.file.cure":
    "Put the text into the page itself, open the page through a web server, or drop the file onto the workbench.",
  "error.empty": "{name} is empty: there is no text to read.",
  "error.empty.cure": "Check that the file was saved completely, or choose another one.",
  "error.binary": "{name} is not a text file.",
  "error.binary.cure": "Open it in its own program and copy its words, or save it as plain text.",
  "error.binary-kind": "{name} is not a text file but {kind}.",
  "error.binary-kind.cure": "Open it in its own program and copy its words, or save it as plain text.",
  "error.encoding": "{name} is not encoded as UTF-8, so its letters cannot be told for certain.",
  "error.encoding.cure": "Save it again as UTF-8: most editors offer this as “Encoding” when saving.",
  "error.too-large": "{name} has {size} MB; at most {limit} MB can be read.",
  "error.too-large.cure":
    "Cut the text into parts, one conversation or briefing each, and open them one by one.",
  "error.unreadable": "{name} could not be read from the disk.",
  "error.unreadable.cure": "It may have been moved, changed or locked since it was chosen: choose it again.",
  "error.no-target": "There is no element with the id “{id}” in this page.",
  "error.no-target.cure":
    "Check the id in the attribute (for, or against with “#”) against the ids of the page.",
  "error.no-documents": "No readout, transcript or report was recognised in this text.",
  "error.no-documents.cure": "Check that it is the text of one, as running text with its paragraphs.",
  "error.saved": "{name} is JSON, but not a saved parse of a readout.",
  "error.saved.cure": "Open a file that was saved here as JSON, or the text itself.",
  "error.html": "HTML cannot be read here: there is no safe way to parse it.",
  "error.html.cure": "Hand over a document or an element instead of a string, or use plain text or Markdown.",
  "error.source": "This is neither a text nor a file nor a part of a page.",
  "error.source.cure": "Give a string, a file, a node or a saved parse.",
  "error.no-wasm": "This browser cannot run WebAssembly, which reads the text.",
  "error.no-wasm.cure": "Use a current browser; some switch WebAssembly off in a lockdown mode.",
  "error.wasm-blocked":
    "The content security policy of this page does not allow WebAssembly, which reads the text.",
  "error.wasm-blocked.cure":
    "Add 'wasm-unsafe-eval' to the directive script-src, or use a saved parse (JSON).",
  "error.wasm-failed": "The part that reads the text could not be started.",
  "error.wasm-failed.cure": "Load the page again. If it stays so, the script's files do not belong together.",
  "error.part": "A part of this script could not be loaded.",
  "error.part.cure":
    "Load the page again. If it stays so, the script's files do not lie side by side, or the page's policy (script-src) forbids some of them.",

  "error.unknown-value": "“{value}” is no value of {name}.",
  "error.unknown-value.cure": "Allowed is: {allowed}.",
  "error.aborted": "Reading was stopped.",
  "error.aborted.cure": "Open the text again.",
  "error.internal": "Something went wrong while the text was read.",
  "error.internal.cure": "Please report it together with the text, if it may be shown.",

  "kind.pdf": "a PDF",
  "kind.zip": "a packed file, such as a Word document",
  "kind.rtf": "rich text (RTF)",
  "kind.image": "a picture",

  "name.text": "The text",
  "name.pasted": "Pasted text",
  "name.sample": "Sample",

  "allowed.date": "a date such as 2020-06-26, 2020-06 or 2020",

  "edit.mark": "Edited",
  "edit.note": "Somebody has changed what was read from this text. The text itself is unchanged.",
  "edit.changed": "{what}: “{after}” instead of “{before}”",
  "edit.added": "{what}: “{after}” added",
  "edit.removed": "{what}: “{before}” taken out",
  "edit.merged": "{what}: “{before}” counts as “{after}”",
  "edit.account": "Kind of account",
  "edit.name": "Name",
  "edit.role": "Office",
  "edit.country": "Country",
  "edit.person": "Person",
  "edit.turn": "Speaker of a turn",
  "edit.quote": "Speaker of a quotation",
  "edit.statement": "Who holds a position",
  "edit.stance": "How a position is put",
  "edit.quotation": "Quotation",
  "edit.position": "Position",
  "edit.topic": "Topic",
});
